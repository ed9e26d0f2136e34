import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import type { MeetingDetail, MeetingSummary } from "../../../../src/capabilities/meetings/contract.ts";
import { Notice } from "../../components/notice.tsx";
import { PageSkeleton } from "../../components/skeletons.tsx";
import { SectionTabs, tabId } from "../../components/section-tabs.tsx";
import { DetailPanel } from "../../components/split-page.tsx";
import { ErrorState } from "../../components/states.tsx";
import { ProblemError } from "../../lib/api.ts";
import { usePageTitle } from "../../lib/announce.ts";
import { useMeeting } from "../../lib/queries.ts";
import { useWorkspace } from "../../lib/workspace.ts";
import { MeetingFacts } from "./meeting-facts.tsx";
import { MEETING_FORMAT, useOrdinal } from "./meeting-words.ts";
import { MeetingBadge } from "./meeting-badges.tsx";
import { hasPassed, todayIn } from "./meeting-days.ts";
import { asksForSomething } from "./sort-meetings.ts";

const loadSection = {
  topics: async () => ({ default: (await import("./topics/topics-section.tsx")).TopicsSection }),
  poll: async () => ({ default: (await import("./poll/poll-section.tsx")).PollSection }),
  agenda: async () => ({ default: (await import("./agenda/agenda-section.tsx")).AgendaSection }),
} as const;
const TopicsSection = lazy(loadSection.topics);
const PollSection = lazy(loadSection.poll);
const AgendaSection = lazy(loadSection.agenda);
const ActionsSection = lazy(async () => ({
  default: (await import("../actions/actions-section.tsx")).ActionsSection,
}));
const FollowAgain = lazy(async () => ({ default: (await import("./follow-again.tsx")).FollowAgain }));
const RescheduleDialog = lazy(async () => ({
  default: (await import("./reschedule-dialog.tsx")).RescheduleDialog,
}));

const SECTIONS = ["topics", "poll", "agenda"] as const;
type Section = (typeof SECTIONS)[number];
const PANEL = "meeting-section";

const useStyles = makeStyles({
  above: {
    ...typographyStyles.body1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground3,
  },
  text: { ...typographyStyles.body1 },
  tabs: { marginTop: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalXL },
  edit: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

export function MeetingPanel({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { data, error, refetch } = useMeeting(meetingId);
  const styles = useStyles();
  usePageTitle(data?.meeting.title);
  const close = () => {
    // A copy: whoever edits may still stay.
    const without = new URLSearchParams(search);
    without.delete("item");
    without.delete("section");
    void navigate({ search: without.toString() });
  };
  const unknown = !data && error instanceof ProblemError && error.problem.status === 404;
  // One panel, loading or loaded: its heading may have the focus already.
  return (
    <DetailPanel
      title={data?.meeting.title ?? (unknown ? t("meetings.unknown.title") : t("meetings.one"))}
      above={data && <Above meeting={data.meeting} />}
      backTo={t("meetings.title")}
      onClose={close}
    >
      {data ? (
        <Opened detail={data} />
      ) : unknown ? (
        <>
          <p className={styles.text}>{t("meetings.unknown.text")}</p>
          <Button appearance="primary" onClick={close}>
            {t("meetings.unknown.action")}
          </Button>
        </>
      ) : error ? (
        <ErrorState error={error} retry={refetch} />
      ) : (
        <PageSkeleton rows={4} />
      )}
    </DetailPanel>
  );
}

function Above({ meeting }: { meeting: MeetingSummary }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const ordinal = useOrdinal();
  const format = t(MEETING_FORMAT[meeting.format]);
  return (
    <div className={styles.above}>
      <MeetingBadge state={meeting.state} />
      {meeting.ordinal === null
        ? format
        : t("meetings.numberAndFormat", { number: ordinal(meeting.ordinal), format })}
    </div>
  );
}

function Opened({ detail }: { detail: MeetingDetail }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [search, setSearch] = useSearchParams();
  // What opened stays, also when the poll closes while somebody reads it.
  const [first] = useState(() => firstSection(detail));
  const [rescheduling, setRescheduling] = useState(false);
  const { timeZone } = useWorkspace().session.network;
  const { meeting, abilities } = detail;
  const section = SECTIONS.find((each) => each === search.get("section")) ?? first;
  const labels = {
    topics: t("meetings.section.topics", { count: meeting.topics }),
    poll: t("meetings.section.poll"),
    agenda: t("meetings.section.agenda"),
  } satisfies Record<Section, string>;
  return (
    <>
      <MeetingFacts meeting={meeting} />
      {abilities.reschedule && (
        <Button
          className={styles.edit}
          appearance="subtle"
          size="small"
          icon={<EditRegular />}
          onClick={() => setRescheduling(true)}
        >
          {t("meetings.reschedule.open")}
        </Button>
      )}
      {abilities.reschedule && (
        <Suspense fallback={null}>
          <FollowAgain detail={detail} />
        </Suspense>
      )}
      {abilities.reschedule && isOverdue(meeting, timeZone) && (
        <Notice
          title={t("meetings.past.title")}
          action={<Button onClick={() => setRescheduling(true)}>{t("meetings.past.action")}</Button>}
        >
          {t("meetings.past.text")}
        </Notice>
      )}
      {rescheduling && (
        <Suspense fallback={null}>
          <RescheduleDialog meeting={meeting} onClose={() => setRescheduling(false)} />
        </Suspense>
      )}
      <div className={styles.tabs}>
        <SectionTabs
          label={t("meetings.section.label")}
          sections={SECTIONS.map((id) => ({ id, label: labels[id] }))}
          selected={section}
          panel={PANEL}
          onSelect={(id) => {
            // A copy: whoever edits may still stay.
            const other = new URLSearchParams(search);
            other.set("section", id);
            setSearch(other, { replace: true });
          }}
          onNear={(id) => void loadSection[id]()}
        />
      </div>
      <div id={PANEL} role="tabpanel" aria-labelledby={tabId(PANEL, section)}>
        <Suspense fallback={<PageSkeleton rows={3} />}>
          {section === "topics" && <TopicsSection detail={detail} />}
          {section === "poll" && <PollSection detail={detail} />}
          {section === "agenda" && (
            <>
              <AgendaSection detail={detail} />
              <ActionsSection meetingId={meeting.meetingId} items={detail.agenda.items} />
            </>
          )}
        </Suspense>
      </div>
    </>
  );
}

/** What it wants from me just now is what opens. */
function firstSection({ meeting, poll }: MeetingDetail): Section {
  if (poll?.state === "open" || poll?.questions.some(({ open }) => open !== null)) return "poll";
  return meeting.agenda === "none" ? "topics" : "agenda";
}

/** Its date has passed, and it still gathers topics or votes, or could begin to. */
function isOverdue(meeting: MeetingSummary, timeZone: string): boolean {
  const coming = meeting.state === "planned" || meeting.state === "convened";
  const begins = meeting.call.state === "none" && meeting.agenda === "none";
  return coming && (begins || asksForSomething(meeting)) && hasPassed(meeting.date, todayIn(timeZone));
}
