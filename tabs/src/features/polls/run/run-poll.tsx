import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { CertificateRegular } from "@fluentui/react-icons/svg/certificate";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { PeopleRegular } from "@fluentui/react-icons/svg/people";
import { type ComponentType, lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { PollView } from "../../../../../src/capabilities/polls/contract.ts";
import { ActionError } from "../../../components/action-error.tsx";
import { networkPath } from "../../../lib/api.ts";
import { useSaveFile } from "../../../lib/save-file.ts";
import { useNetworkId } from "../../../lib/workspace.ts";

const Reminders = lazy(async () => ({ default: (await import("./reminders.tsx")).Reminders }));
const AddOption = lazy(async () => ({ default: (await import("./add-option.tsx")).AddOption }));

interface DialogProps {
  readonly poll: PollView;
  readonly onClose: () => void;
}
const DIALOGS: Readonly<
  Record<"close" | "correct" | "electorate" | "unschedule", ComponentType<DialogProps>>
> = {
  close: lazy(async () => ({ default: (await import("./close-dialog.tsx")).CloseDialog })),
  correct: lazy(async () => ({ default: (await import("./correct-dialog.tsx")).CorrectDialog })),
  electorate: lazy(async () => ({ default: (await import("./electorate-dialog.tsx")).ElectorateDialog })),
  unschedule: lazy(async () => ({ default: (await import("./unschedule-dialog.tsx")).UnscheduleDialog })),
};

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    "&:empty": { display: "none" },
  },
});

/** What the reader may do with the poll beside voting. */
export function RunPoll({ poll }: { poll: PollView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const networkId = useNetworkId();
  const [dialog, setDialog] = useState<keyof typeof DIALOGS>();
  const file = useSaveFile();
  const { abilities, pollId } = poll;
  const Dialog = dialog && DIALOGS[dialog];
  const save = (format: "xlsx" | "json") =>
    void file.save(
      networkPath(networkId, `/polls/${pollId}/export?format=${format}`),
      t("polls.run.fileName", { format }),
    );
  return (
    <div className={styles.part}>
      {abilities.addOption && (
        <Suspense fallback={null}>
          <AddOption poll={poll} />
        </Suspense>
      )}
      <div className={styles.buttons}>
        {abilities.close && <Button onClick={() => setDialog("close")}>{t("polls.run.close")}</Button>}
        {abilities.correct && poll.purpose !== "adoption" && (
          <Button icon={<EditRegular />} onClick={() => setDialog("correct")}>
            {t("polls.run.correct")}
          </Button>
        )}
        {abilities.correct && poll.unit === "organisation" && (
          <Button icon={<PeopleRegular />} onClick={() => setDialog("electorate")}>
            {t("polls.run.electorate")}
          </Button>
        )}
        {abilities.unschedule && (
          <Button onClick={() => setDialog("unschedule")}>{t("polls.run.unschedule")}</Button>
        )}
        {poll.state === "closed" && (
          <Button
            icon={<CertificateRegular />}
            onClick={() => void navigate(`/polls?item=${encodeURIComponent(pollId)}&view=certificate`)}
          >
            {t("polls.run.certificate")}
          </Button>
        )}
        {abilities.export && (
          <>
            <Button
              icon={<ArrowDownloadRegular />}
              disabledFocusable={file.pending}
              onClick={() => save("xlsx")}
            >
              {t("polls.run.excel")}
            </Button>
            <Button
              icon={<ArrowDownloadRegular />}
              disabledFocusable={file.pending}
              onClick={() => save("json")}
            >
              {t("polls.run.json")}
            </Button>
          </>
        )}
      </div>
      <ActionError error={file.error} />
      {poll.state === "open" && (
        <Suspense fallback={null}>
          <Reminders poll={poll} />
        </Suspense>
      )}
      {Dialog && (
        <Suspense fallback={null}>
          <Dialog poll={poll} onClose={() => setDialog(undefined)} />
        </Suspense>
      )}
    </div>
  );
}
