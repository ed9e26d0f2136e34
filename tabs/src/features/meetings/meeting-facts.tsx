import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { LocationRegular } from "@fluentui/react-icons/svg/location";
import { useTranslation } from "react-i18next";
import type { MeetingSummary } from "../../../../src/capabilities/meetings/contract.ts";
import { VisuallyHidden } from "../../components/visually-hidden.tsx";
import { useDuration, useWhen, useWhere } from "./meeting-words.ts";

const useStyles = makeStyles({
  facts: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalS} 0`,
  },
  fact: {
    ...typographyStyles.body1,
    display: "flex",
    columnGap: tokens.spacingHorizontalSNudge,
    color: tokens.colorNeutralForeground2,
    minWidth: 0,
  },
  words: { margin: 0, overflowWrap: "anywhere" },
  icon: { flexShrink: 0, fontSize: "20px" },
});

/** When, how long, where. */
export function MeetingFacts({ meeting }: { meeting: MeetingSummary }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const when = useWhen();
  const where = useWhere();
  const duration = useDuration();
  const facts = [
    { name: t("meetings.column.date"), words: when(meeting), Icon: CalendarLtrRegular },
    { name: t("meetings.length"), words: duration(meeting.lengthMinutes), Icon: ClockRegular },
    { name: t("meetings.column.where"), words: where(meeting), Icon: LocationRegular },
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, words, Icon }) => (
        <div key={name} className={styles.fact}>
          <dt>
            <Icon className={styles.icon} aria-hidden />
            <VisuallyHidden>{name}</VisuallyHidden>
          </dt>
          <dd className={styles.words}>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
