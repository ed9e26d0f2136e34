import { Field, Select } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { MeetingId, TopicId } from "../../../../../src/capabilities/polls/contract/for-pages.ts";
import type { AskRequest } from "../../../../../src/capabilities/polls/contract/requests.ts";
import { useMeeting, useMeetings } from "../../../lib/queries.ts";
import { usePairStyles } from "./pair-styles.ts";

/** What the address says that is asked about: an agenda item, a meeting, or else the network. */
export function useSubject(): AskRequest["subject"] {
  const [search] = useSearchParams();
  const [meeting, topic] = [search.get("meeting"), search.get("topic")];
  if (topic !== null) return `topic:${topic as TopicId}`;
  return meeting === null ? null : `meeting:${meeting as MeetingId}`;
}

/** The network, a meeting, or one item of its agenda: where the outcome will stand. */
export function AboutField({ error }: { error: { readonly validationMessage?: string } }) {
  const { t } = useTranslation();
  const styles = usePairStyles();
  const [search, setSearch] = useSearchParams();
  const [meetingId, topicId] = [search.get("meeting") ?? "", search.get("topic") ?? ""];
  const { data } = useMeetings();
  const meetings = (data?.meetings ?? []).filter((one) => !one.past || one.meetingId === meetingId);
  const choose = (chosen: Readonly<Record<"meeting" | "topic", string>>) => {
    const other = new URLSearchParams(search);
    for (const [name, id] of Object.entries(chosen))
      if (id === "") other.delete(name);
      else other.set(name, id);
    setSearch(other, { replace: true });
  };
  return (
    <div className={styles.pair}>
      <Field label={t("polls.ask.subject")} {...error}>
        <Select value={meetingId} onChange={(_, { value }) => choose({ meeting: value, topic: "" })}>
          <option value="">{t("polls.ask.subjectNetwork")}</option>
          {meetings.map((one) => (
            <option key={one.meetingId} value={one.meetingId}>
              {one.title}
            </option>
          ))}
        </Select>
      </Field>
      {meetingId !== "" && (
        <ItemField
          meetingId={meetingId}
          topicId={topicId}
          onChoose={(topic) => choose({ meeting: meetingId, topic })}
        />
      )}
    </div>
  );
}

interface ItemFieldProps {
  readonly meetingId: string;
  readonly topicId: string;
  readonly onChoose: (topicId: string) => void;
}

function ItemField({ meetingId, topicId, onChoose }: ItemFieldProps) {
  const { t } = useTranslation();
  const { data } = useMeeting(meetingId);
  const topics = (data?.topics ?? []).filter(({ abilities }) => abilities.ask);
  if (topics.length === 0) return null;
  return (
    <Field label={t("polls.ask.item")} hint={t("polls.ask.itemHint")}>
      <Select value={topicId} onChange={(_, { value }) => onChoose(value)}>
        <option value="">{t("polls.ask.itemNone")}</option>
        {topics.map((topic) => (
          <option key={topic.topicId} value={topic.topicId}>
            {topic.title}
          </option>
        ))}
      </Select>
    </Field>
  );
}
