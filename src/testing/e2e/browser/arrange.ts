import type { ActionView } from "../../../capabilities/actions/contract.ts";
import type { SilenceDetail } from "../../../capabilities/decisions/contract.ts";
import type { MeetingDetail } from "../../../capabilities/meetings/contract.ts";
import type { PollView } from "../../../capabilities/polls/contract.ts";
import { until } from "../program.ts";
import { enrichProgramme } from "./rich-programme.ts";
import type { Stage } from "./stage.ts";
import { onlyQuestion } from "../../only-question.ts";

/** The sample's five meetings, each at another place of the way from a call for topics to an agenda. */
export interface Arranged {
  /** The call is open, and there are topics. */
  readonly called: string;
  /** The poll is open; Poland's ministry has voted. */
  readonly polled: string;
  /** The poll is closed; the agenda is confirmed and too long; the date is exact. */
  readonly decided: string;
  /** The poll is closed with a tie for its only seat. */
  readonly tied: string;
  /** Nothing has happened yet. */
  readonly untouched: string;
  /** A text before the members by silence, amended after an objection. */
  readonly amended: string;
  /** One that an objection stopped. */
  readonly stopped: string;
  /** An action of the meeting that is decided, overdue by years. */
  readonly overdue: string;
  /** One that was closed with a link. */
  readonly done: string;
}

/** The longest title that is taken, without a place to break it. */
export const UNBREAKABLE = "Arbejdsmarkedsuddannelsesfinansieringsordning".repeat(3).slice(0, 120);
export const GREEK = "Διακρατική συνεργασία για την απασχόληση των νέων";

const TOPICS = [
  ["eleni", GREEK],
  ["marta", UNBREAKABLE],
  ["jonas", "Simplified cost options"],
  ["elena", "Measuring soft outcomes"],
  ["aoife", "Working with employment services"],
] as const;

export async function proposeTopics(stage: Stage, meetingId: string, count: number): Promise<MeetingDetail> {
  await stage.as("rasa").post(`/meetings/${meetingId}/topic-call`);
  for (let at = 0; at < count; at += 1) {
    const [person, title] = TOPICS[at] ?? [
      TOPICS[at % TOPICS.length]?.[0] ?? "jonas",
      `Topic number ${at + 1}`,
    ];
    await stage.as(person).post(`/meetings/${meetingId}/topics`, {
      title,
      why: at === 1 ? `${title} ${title}` : "Three of us prepare a call for it this year.",
      minutes: at === 0 ? 180 : 45,
      format: "discussion",
    });
  }
  return stage.as("rasa").get<MeetingDetail>(`/meetings/${meetingId}`);
}

export async function openPoll(stage: Stage, meetingId: string, seats: number): Promise<PollView> {
  const { poll } = await stage.as("rasa").post<MeetingDetail>(`/meetings/${meetingId}/poll`, { seats });
  if (!poll) throw new Error("the poll was not opened");
  return poll;
}

/** Each of these people votes for the options at these places. */
export async function castVotes(
  stage: Stage,
  poll: PollView,
  votes: readonly (readonly [person: string, ...places: number[]])[],
): Promise<void> {
  for (const [person, ...places] of votes)
    await stage.as(person).put(`/polls/${poll.pollId}/vote`, {
      choices: places.map((place) => onlyQuestion(poll).options[place]?.optionId),
    });
}

export async function arrange(stage: Stage, { topics = 5 } = {}): Promise<Arranged> {
  const rasa = stage.as("rasa");
  await enrichProgramme(stage, UNBREAKABLE);
  const decided = await stage.meeting(6);
  const called = await stage.meeting(7);
  const polled = await stage.meeting(8);
  const tied = await stage.meeting(9);
  const untouched = await stage.meeting(null);

  await proposeTopics(stage, called, topics);

  await proposeTopics(stage, polled, 5);
  await castVotes(stage, await openPoll(stage, polled, 3), [
    ["marta", 0, 2],
    ["jonas", 1],
  ]);

  await proposeTopics(stage, decided, 5);
  const closing = await openPoll(stage, decided, 2);
  await castVotes(stage, closing, [
    ["marta", 0, 1],
    ["jonas", 0, 1],
    ["lukas", 0],
  ]);
  await rasa.post(`/polls/${closing.pollId}/close`);
  // A job drafts it from the result.
  const { agenda, meeting } = await until("an agenda of the poll's result", async () => {
    const detail = await rasa.get<MeetingDetail>(`/meetings/${decided}`);
    return detail.agenda.items.length > 0 && detail;
  });
  await rasa.patch(`/meetings/${decided}`, {
    was: { startTime: null, lengthMinutes: meeting.lengthMinutes, place: meeting.place },
    now: { startTime: "09:30", lengthMinutes: 120, place: "Vilnius" },
  });
  await rasa.put(`/meetings/${decided}/agenda`, {
    revision: agenda.revision,
    items: [
      ...agenda.items.filter(({ topicId }) => topicId !== null),
      {
        agendaItemId: "pause",
        topicId: null,
        title: "Break",
        minutes: 15,
        presenter: "",
        format: "break",
        parallel: false,
      },
    ],
  });
  await rasa.post(`/meetings/${decided}/agenda/confirm`, { revision: agenda.revision + 1 });

  await proposeTopics(stage, tied, 3);
  const tie = await openPoll(stage, tied, 1);
  await castVotes(stage, tie, [
    ["marta", 0],
    ["jonas", 1],
  ]);
  await rasa.post(`/polls/${tie.pollId}/close`);
  const stopped = await objectedText(stage, UNBREAKABLE);
  const amended = await objectedText(stage, GREEK);
  await rasa.post(`/decisions/${amended}/resume`, { workingDays: 5, text: `${PARAGRAPHS}\n\nOnly that.` });
  const { overdue, done } = await agreeActions(stage, decided);
  return { called, polled, decided, tied, untouched, amended, stopped, overdue, done };
}

/** What a meeting agreed: two open, one of them overdue, one done, one dropped. */
async function agreeActions(
  stage: Stage,
  meetingId: string,
): Promise<{ readonly overdue: string; readonly done: string }> {
  const agree = async (what: string, due: string, owner: object) => {
    const action = { what, due, organisationId: "gr-eysekt", personId: null, agendaItemId: null, ...owner };
    const { actionId } = await stage.as("rasa").post<ActionView>(`/meetings/${meetingId}/actions`, action);
    return actionId;
  };
  const overdue = await agree(`${UNBREAKABLE} ${GREEK}`, "May 2024", {
    personId: "eleni",
    agendaItemId: "pause",
  });
  await agree("Book the room", "to be decided", { organisationId: "se-council" });
  const done = await agree("Translate the leaflet", "by June 2024", { organisationId: "lv-agency" });
  const link = `https://example.org/channel/files/${UNBREAKABLE}.pdf`;
  await stage.as("jana").post(`/actions/${done}/close`, { link, note: "In Latvian and in English" });
  const dropped = await agree("Order badges", "1 June 2024", {});
  await stage.as("rasa").post(`/actions/${dropped}/drop`, { reason: "The host has some" });
  return { overdue, done };
}

const PARAGRAPHS = "We welcome the review.\n\nCosts must be simpler.";

/** A text that Sweden objected to. */
async function objectedText(stage: Stage, title: string): Promise<string> {
  const put = { title, text: PARAGRAPHS, workingDays: 5 };
  const { decisionId } = await stage.as("rasa").post<SilenceDetail>("/decisions/texts", put);
  await stage.as("jonas").post(`/decisions/${decisionId}/objections`, { reason: "Say which costs." });
  return decisionId;
}
