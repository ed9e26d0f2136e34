import { makeStyles, ProgressBar, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Reading } from "../../../../../src/capabilities/work-programme/contract.ts";
import { PageHeader } from "../../../components/page-header.tsx";
import { useErrorWords } from "../../../components/states.tsx";
import { announce } from "../../../lib/announce.ts";
import { FileChooser } from "../file-chooser.tsx";
import { MOST_BYTES, readBase64 } from "../read-file.ts";
import { useReading } from "./use-review.ts";

const useStyles = makeStyles({
  body: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    maxWidth: "40rem",
  },
  text: { ...typographyStyles.body1, margin: 0 },
});

/** The document is chosen and read at once; what it is refused for stands at the file. */
export function ChooseDocument({ onRead }: { onRead: (reading: Reading) => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useErrorWords();
  const { mutateAsync, isPending, error, reset } = useReading();
  const [file, setFile] = useState<File | null>(null);
  const [fault, setFault] = useState<string>();

  const choose = async (next: File): Promise<void> => {
    reset();
    setFile(next);
    setFault(next.size > MOST_BYTES ? t("programme.import.tooLarge") : undefined);
    if (next.size > MOST_BYTES) return;
    const content = await readBase64(next).catch(() => null);
    if (content === null) return setFault(t("programme.import.unreadable"));
    announce(t("programme.import.reading"));
    // A refusal is shown from the mutation's own state.
    const reading = await mutateAsync({ fileName: next.name, content }).catch(() => undefined);
    if (reading) onRead(reading);
  };

  return (
    <>
      <PageHeader title={t("programme.import.title")} />
      <div className={styles.body}>
        <p className={styles.text}>{t("programme.review.begin")}</p>
        <FileChooser
          file={file}
          error={fault ?? (error ? words(error) : undefined)}
          onChoose={(next) => void choose(next)}
        />
        {isPending && (
          <output>
            {t("programme.import.reading")}
            <ProgressBar aria-label={t("programme.import.reading")} />
          </output>
        )}
      </div>
    </>
  );
}
