import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ClockAlarmRegular } from "@fluentui/react-icons/svg/clock-alarm";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import type { MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import type { DutyView } from "../../../../src/capabilities/duties/contract.ts";
import { ROW_LINK } from "../../components/link-styles.ts";
import { StatusBadge } from "../../components/status-badge.tsx";
import { formatExact } from "../../lib/dates.ts";
import { currentLanguage } from "../../lib/i18n.ts";
import { goToPageInTeams } from "../../lib/teams.ts";
import { useWorkspace } from "../../lib/workspace.ts";
import { iconOf, useDo, useDue } from "./duty-words.tsx";

const NARROW = "@media (max-width: 639.98px)";

const useStyles = makeStyles({
  row: {
    position: "relative",
    display: "grid",
    gridTemplateColumns: "24px minmax(0, 1fr) fit-content(26rem)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    "&:first-child": { borderTopStyle: "none" },
    "&:hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    [NARROW]: { gridTemplateColumns: "24px minmax(0, 1fr)", padding: tokens.spacingHorizontalM },
  },
  icon: { display: "flex", fontSize: "24px", color: tokens.colorNeutralForeground3 },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  what: {
    ...ROW_LINK,
    ...typographyStyles.body1Strong,
    overflowWrap: "anywhere",
    hyphens: "auto",
  },
  title: { ...typographyStyles.body1, overflowWrap: "anywhere", hyphens: "auto" },
  about: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  when: {
    ...typographyStyles.body1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "flex-end",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    [NARROW]: { gridColumnStart: 2, justifyContent: "flex-start" },
  },
});

/** One thing that waits: what to do, about what, until when. It opens where that is done. */
export function DutyRow({ duty }: { readonly duty: DutyView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { hosted, session } = useWorkspace();
  const { timeZone } = session.network;
  const navigate = useNavigate();
  const toDo = useDo();
  const when = useDue()(duty.due);
  const { due, link } = duty;
  const to = { pathname: `/${link.page}`, search: `?${new URLSearchParams(link.query).toString()}` };
  const openInTeams = (event: MouseEvent) => {
    if (!hosted || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void goToPageInTeams(link.page, to.search).then((gone) => gone || navigate(to));
  };
  return (
    <li className={styles.row}>
      <span className={styles.icon} aria-hidden>
        {iconOf(duty)}
      </span>
      <div className={styles.words}>
        <Link to={to} className={styles.what} onClick={openInTeams}>
          {toDo(duty)}
        </Link>
        {duty.title && <span className={styles.title}>{duty.title}</span>}
        {duty.about && <span className={styles.about}>{duty.about}</span>}
      </div>
      <div className={styles.when}>
        {duty.optional && (
          <StatusBadge color="subtle" icon={<InfoRegular />}>
            {t("owed.optional")}
          </StatusBadge>
        )}
        {duty.urgency === "overdue" && (
          <StatusBadge color="danger" icon={<ErrorCircleRegular />}>
            {t("owed.overdue")}
          </StatusBadge>
        )}
        {duty.urgency === "today" && (
          <StatusBadge color="warning" icon={<ClockAlarmRegular />}>
            {t("owed.today")}
          </StatusBadge>
        )}
        {due !== null && "at" in due ? (
          <time dateTime={due.at} title={formatExact(due.at, currentLanguage(), timeZone)}>
            {when}
          </time>
        ) : (
          when
        )}
      </div>
    </li>
  );
}
