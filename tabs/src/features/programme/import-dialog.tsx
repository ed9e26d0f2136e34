import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  ProgressBar,
  tokens,
} from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportResult } from "../../../../src/capabilities/work-programme/contract.ts";
import { ActionError } from "../../components/action-error.tsx";
import { DialogButtons } from "../../components/dialog-buttons.tsx";
import { useImportProgramme } from "../../lib/queries.ts";
import { useClosing } from "../../lib/use-closing.ts";
import { FileChooser } from "./file-chooser.tsx";
import { ImportOutcome } from "./import-outcome.tsx";
import { MOST_BYTES, readBase64 } from "./read-file.ts";

const useStyles = makeStyles({
  content: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalM,
  },
  text: { margin: 0 },
});

/** One file in; what was found, and what could not be placed, out. The programme shows behind it at once. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { open, close } = useClosing(onClose);
  const { mutateAsync, isPending, error, data, reset } = useImportProgramme();
  const [file, setFile] = useState<File | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const tooLarge = file !== null && file.size > MOST_BYTES;

  const importFile = async (): Promise<void> => {
    if (!file || tooLarge) return;
    const content = await readBase64(file).catch(() => null);
    setUnreadable(content === null);
    // A refusal is shown from the mutation's own state.
    if (content !== null) await mutateAsync({ fileName: file.name, content }).catch(() => undefined);
  };

  const choose = (next: File): void => {
    reset();
    setUnreadable(false);
    setFile(next);
  };

  if (data) return <Outcome result={data} open={open} onClose={close} />;
  const fileError = tooLarge
    ? t("programme.import.tooLarge")
    : unreadable
      ? t("programme.import.unreadable")
      : undefined;
  return (
    <Frame
      title={t("programme.import.title")}
      open={open}
      onClose={close}
      actions={
        <>
          <Button appearance="secondary" onClick={close}>
            {t("cancel")}
          </Button>
          <Button
            appearance="primary"
            disabled={!file || tooLarge}
            disabledFocusable={isPending}
            onClick={() => void importFile()}
          >
            {t("programme.import.begin")}
          </Button>
        </>
      }
    >
      <FileChooser file={file} error={fileError} onChoose={choose} />
      {isPending && (
        <output>
          {t("programme.import.reading")}
          <ProgressBar aria-label={t("programme.import.reading")} />
        </output>
      )}
      <ActionError error={error} />
    </Frame>
  );
}

function Outcome({ result, open, onClose }: { result: ImportResult; open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Frame
      title={result.changed ? t("programme.import.done") : t("programme.import.unchanged")}
      open={open}
      onClose={onClose}
      actions={
        <Button appearance="primary" onClick={onClose}>
          {t("programme.import.show")}
        </Button>
      }
    >
      <ImportOutcome result={result} />
    </Frame>
  );
}

function Frame(props: {
  title: string;
  children: ReactNode;
  actions: ReactNode;
  open: boolean;
  onClose: () => void;
}) {
  const styles = useStyles();
  return (
    <Dialog open={props.open} onOpenChange={props.onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{props.title}</DialogTitle>
          <DialogContent className={styles.content}>{props.children}</DialogContent>
          <DialogButtons>{props.actions}</DialogButtons>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
