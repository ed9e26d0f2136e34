import { useTranslation } from "react-i18next";
import { useSilenceAction } from "../../lib/decision-queries.ts";
import { useDraft } from "../../lib/use-draft.ts";
import { AskDialog } from "./ask-dialog.tsx";
import { type ShownSilence, useSilenceWords } from "./silence-words.ts";

/** Puts the amended text to the members again. One that is not part of something else is amended right here. */
export function ResumeDialog({
  decision,
  onClose,
}: {
  readonly decision: ShownSilence;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { resumeText } = useSilenceWords(decision);
  const { mutate, ...state } = useSilenceAction("resume");
  const { decisionId, round } = decision;
  const before = decision.texts?.at(-1);
  const [now, change, clear] = useDraft(`amended.${decisionId}.${String(round)}`, {
    title: before?.title ?? "",
    text: before?.text ?? "",
  });
  return (
    <AskDialog
      words={{
        title: t("silence.resume.title"),
        text: resumeText,
        confirm: t("silence.resume.confirm"),
        done: t("silence.resume.done"),
      }}
      state={state}
      {...(before !== undefined && {
        amending: { before, now, onChange: change },
      })}
      onAsk={(workingDays, onSuccess) =>
        mutate(
          { decisionId, workingDays, ...(before !== undefined && now) },
          {
            onSuccess: () => {
              clear();
              onSuccess();
            },
          },
        )
      }
      onClose={onClose}
    />
  );
}
