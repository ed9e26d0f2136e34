import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { QuestionView } from "../../../../../src/capabilities/polls/contract.ts";
import { formatMoment } from "../../../lib/dates.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { useWorkspace } from "../../../lib/workspace.ts";

const useStyles = makeStyles({
  text: {
    ...typographyStyles.body1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** Who decided what the count left open, when and why; nothing where no reason was owed yet. */
export function SettledBecause({ question: { settlement } }: { question: QuestionView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { timeZone } = useWorkspace().session.network;
  if (settlement === null) return null;
  return (
    <p className={styles.text}>
      {t("polls.settle.because", {
        name: settlement.by,
        moment: formatMoment(settlement.at, currentLanguage(), timeZone),
        reason: settlement.reason,
      })}
    </p>
  );
}
