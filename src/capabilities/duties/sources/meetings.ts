import { edtfBounds } from "../../../kernel/edtf/edtf-bounds.ts";
import { parseEdtf } from "../../../kernel/edtf/parse-edtf.ts";
import { dayAfter } from "../../../kernel/iso-day.ts";
import { type AgendaItem, type Meeting, openTopics, sameTitle, type Topic } from "../../meetings/meeting.ts";
import { isLeftOpen, topicPollOf } from "../../polls/queries.ts";
import type { Due, Duty, DutyKind } from "../duty.ts";
import { runsTheNetwork } from "../policy.ts";
import type { DutyPorts } from "../ports.ts";
import type { Asked, Source } from "./asked.ts";

/** A draft agenda is somebody's to confirm when its meeting is no further away: three weeks to prepare and travel. */
const NEAR_DAYS = 21;

type Section = "topics" | "poll" | "agenda";
const about = (
  kind: DutyKind,
  meeting: Meeting,
  section: Section,
  over: Partial<Pick<Duty, "subject" | "title" | "count">> = {},
): Duty => ({
  kind,
  subject: `meeting:${meeting.meetingId}`,
  title: "",
  about: meeting.title,
  count: null,
  due: firstDayOf(meeting),
  link: { page: "meetings", query: { item: meeting.meetingId, section } },
  optional: false,
  ...over,
});

/** What is owed for a meeting is owed when it begins. */
function firstDayOf({ dateEdtf, dateText }: Pick<Meeting, "dateEdtf" | "dateText">): Due | null {
  const parsed = dateEdtf === null ? null : parseEdtf(dateEdtf);
  const bounds = parsed && edtfBounds(parsed);
  const day = bounds && (bounds.earliest ?? bounds.latest);
  return dateEdtf === null || !day ? null : { edtf: dateEdtf, words: dateText, day };
}

/** Items of confirmed agendas that this person presents: they are named, or it is their topic and nobody else is. */
export const presentations: Source = async ({ meetings, network }, { actor, toCome }) => {
  const found: Duty[] = [];
  const confirmed = toCome.filter(({ agenda }) => agenda.state === "confirmed");
  if (confirmed.length === 0) return [];
  const others = (await network.people()).filter(({ personId }) => personId !== actor.personId);
  for (const meeting of confirmed) {
    const topics = new Map((await meetings.topics(meeting.meetingId)).map((one) => [one.topicId, one]));
    for (const item of await meetings.agenda(meeting.meetingId)) {
      const own = item.topicId !== null && topics.get(item.topicId)?.proposedBy === actor.personId;
      const named = names(item, actor.name);
      if (!named && (!own || others.some(({ name }) => names(item, name)))) continue;
      found.push(
        about("present", meeting, "agenda", {
          subject: `item:${meeting.meetingId}/${item.agendaItemId}`,
          title: item.title,
        }),
      );
    }
  }
  return found;
};

/** 'Marta Kowalczyk, Ministry' and 'Jonas and marta kowalczyk' name Marta Kowalczyk. */
function names({ presenter }: Pick<AgendaItem, "presenter">, name: string): boolean {
  const wanted = name.split(/\s+/u);
  const words = presenter.split(/[^\p{L}\p{M}\p{N}'’.-]+/u);
  return words.some((_, at) => sameTitle(words.slice(at, at + wanted.length).join(" "), wanted.join(" ")));
}

/** For who runs the network: what one look at each meeting finds whose call for topics is over. */
const afterCalls =
  (look: (ports: DutyPorts, asked: Asked, meeting: Meeting) => Promise<Duty | null>): Source =>
  async (ports, asked) => {
    if (!runsTheNetwork(asked.actor)) return [];
    const found: Duty[] = [];
    for (const meeting of asked.open.filter(({ call }) => call.state === "closed")) {
      const duty = await look(ports, asked, meeting);
      if (duty !== null) found.push(duty);
    }
    return found;
  };

/** What was proposed and is in no poll. */
const waiting = async ({ meetings }: DutyPorts, { meetingId }: Meeting): Promise<readonly Topic[]> =>
  openTopics(await meetings.topics(meetingId));

/** A closed poll whose last places are tied. */
export const ties = afterCalls(async (ports, _asked, meeting) => {
  const poll = await topicPollOf(ports, meeting.meetingId);
  return poll !== undefined && (await isLeftOpen(ports, poll))
    ? about("tie", meeting, "poll", { subject: `poll:${poll.pollId}`, title: poll.question })
    : null;
});

/** A call that was closed with topics to choose from, and nobody has put them to a poll. */
export const topicPolls = afterCalls(async (ports, _asked, meeting) => {
  if (meeting.agenda.state === "confirmed") return null;
  const count = (await waiting(ports, meeting)).length;
  if (count < 2 || (await topicPollOf(ports, meeting.meetingId)) !== undefined) return null;
  return about("topic-poll", meeting, "poll", { count });
});

/** Topics that came after the poll, or alone, or when the agenda stood: somebody decides what becomes of them. */
export const lateTopics = afterCalls(async (ports, _asked, meeting) => {
  const late = await waiting(ports, meeting);
  if (late.length === 0) return null;
  const poll = await topicPollOf(ports, meeting.meetingId);
  if (poll === undefined && late.length >= 2 && meeting.agenda.state !== "confirmed") return null;
  // In an open poll, or tied in one: the poll decides.
  if (poll?.state === "open") return null;
  if (poll !== undefined && (await isLeftOpen(ports, poll))) return null;
  return about("late-topics", meeting, "topics", { count: late.length });
});

/** Draft agendas of meetings that are near. */
export const agendas: Source = (_ports, { actor, today, toCome }) => {
  const isNear = (meeting: Meeting): boolean => {
    const due = firstDayOf(meeting);
    return due !== null && "day" in due && due.day <= dayAfter(today, NEAR_DAYS);
  };
  return Promise.resolve(
    runsTheNetwork(actor)
      ? toCome
          .filter((meeting) => meeting.agenda.state === "draft" && isNear(meeting))
          .map((meeting) => about("agenda", meeting, "agenda"))
      : [],
  );
};
