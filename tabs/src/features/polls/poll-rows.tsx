import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { HandRightRegular } from "@fluentui/react-icons/svg/hand-right";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useNavigate, useSearchParams } from "react-router";
import type { PollSummary } from "../../../../src/capabilities/polls/contract.ts";
import { StatusBadge } from "../../components/status-badge.tsx";
import { useWorkspace } from "../../lib/workspace.ts";
import { useOptionTitle } from "./option-title.ts";
import { usePollWhen } from "./poll-state.tsx";
import { useVerdictWords } from "./verdict-words.ts";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  row: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
    cursor: "pointer",
    "&:hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  here: { border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}` },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  link: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    overflowWrap: "anywhere",
    hyphens: "auto",
    "&:hover": { textDecorationLine: "underline" },
    "&:focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "2px",
      borderRadius: tokens.borderRadiusSmall,
    },
  },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  result: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
});

/** Polls as a list of rows; a row opens the poll. */
export function PollRows({
  polls,
  opened,
  label,
}: {
  polls: readonly PollSummary[];
  opened: string | null;
  /** Id of the heading. */
  label: string;
}) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-labelledby={label}>
      {polls.map((poll) => (
        <Row key={poll.pollId} poll={poll} here={poll.pollId === opened} />
      ))}
    </ul>
  );
}

function Row({ poll, here }: { poll: PollSummary; here: boolean }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { pathname } = useLocation();
  const when = usePollWhen();
  const result = useResultLine();
  const { network } = useWorkspace().session;
  // Beside the list the search stays; from a meeting's page none of its address goes along.
  const opened = new URLSearchParams(pathname === "/polls" ? search : {});
  opened.set("item", poll.pollId);
  const to = { pathname: "/polls", search: opened.toString() };
  const about = poll.about === network.name ? [] : [poll.about];
  const coverage =
    poll.state === "scheduled"
      ? []
      : [t("polls.answeredOf", { answered: poll.answered, count: poll.electors })];
  return (
    // The link is what the keyboard and a reader use; the row is only a larger target for the pointer.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <li className={mergeClasses(styles.row, here && styles.here)} onClick={() => void navigate(to)}>
      <Link
        to={to}
        data-item={poll.pollId}
        className={styles.link}
        {...(here && { "aria-current": "true" as const })}
        onClick={(event) => event.stopPropagation()}
      >
        {poll.question}
      </Link>
      {poll.state === "closed" && <p className={styles.result}>{poll.outcome ?? result(poll)}</p>}
      <div className={styles.line}>
        {poll.owed && (
          <StatusBadge color="warning" icon={<HandRightRegular />}>
            {t("polls.owed")}
          </StatusBadge>
        )}
        <span className={styles.small}>{[...about, when(poll), ...coverage].join(" · ")}</span>
      </div>
    </li>
  );
}

/** What came of all its questions, in one line. */
export function useResultLine(): (poll: Pick<PollSummary, "results">) => string {
  const verdict = useVerdictWords();
  const title = useOptionTitle();
  return ({ results }) => results.map((one) => verdict(one.verdict, one.chosen.map(title))).join(" ");
}
