import { useTranslation } from "react-i18next";
import { useSilenceAction } from "../../lib/decision-queries.ts";
import { AskDialog } from "./ask-dialog.tsx";

/** Puts an edition to the members, whose silence adopts it. */
export function OpenSilenceDialog({
  edition: { editionId, number },
  onClose,
}: {
  readonly edition: { readonly editionId: string; readonly number: number };
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { mutate, ...state } = useSilenceAction("open");
  return (
    <AskDialog
      words={{
        title: t("silence.edition.openTitle", { number }),
        text: t("silence.edition.openText"),
        confirm: t("silence.open.confirm"),
        done: t("silence.open.done"),
      }}
      state={state}
      onAsk={(workingDays, onSuccess) => mutate({ editionId, workingDays }, { onSuccess })}
      onClose={onClose}
    />
  );
}
