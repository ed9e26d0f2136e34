import type { MeetingDetail } from "../../src/capabilities/meetings/contract.ts";
import {
  sameTitle,
  TOPIC_FORMATS,
  TOPIC_MINUTES,
  TOPIC_TITLE,
  TOPIC_WHY_MOST,
  type TopicFormat,
} from "../../src/capabilities/meetings/meeting.ts";
import { asId, type MeetingId } from "../../src/kernel/ids.ts";
import { Refusal } from "../../src/kernel/refusal.ts";
import { type Answer, cardAnswer, says } from "../answer.ts";
import { teach } from "../commands.ts";
import { sayInstant } from "../say-date.ts";
import {
  type ActionHandler,
  answerOpened,
  type CommandHandler,
  isPrivate,
  readerFor,
  type Turn,
} from "../turn.ts";
import { type Fields, integerOf } from "../untrusted.ts";
import { agendaCard } from "./agenda-card.ts";
import { topicFrom } from "./make-topic-card.ts";
import { meetingMeant } from "./meeting-meant.ts";
import { type StoredTopic, topicCallCard } from "./topic-call-card.ts";

/** A repeated invoke is the same press of the button, not a second proposal. */
const REPEAT_MS = 60_000;

/**
 * `topics`: shows the call, open or closed. When there was none yet, the coordinator opens it by saying so. `topic:`
 * and some words begin a proposal with them.
 */
export const topicsCommand: CommandHandler = async (turn) => {
  const { services, actor, ctx } = turn;
  if (turn.quoted && turn.rest !== "") return topicFrom(turn.rest, turn);
  const meetingId = (await meetingMeant(turn)).meetingId as MeetingId;
  const read = () => services.meetings.detail(readerFor(turn), meetingId);
  const { meeting } = await services.meetings.detail(actor, meetingId);
  // A word in the channel opens the first call only; whoever wants another one says so in the tab.
  if (meeting.call.state !== "none") return cardAnswer(topicCallCard(await read(), ctx));

  await services.meetings.openTopicCall(actor, { meetingId });
  const detail = await read();
  return answerOpened(
    turn,
    {
      elsewhere: ctx.t("cards.call.opened-elsewhere", {
        meeting: detail.meeting.title,
        deadline: sayInstant(detail.meeting.call.closesAt ?? ctx.now, ctx),
      }),
      noChannel: ctx.t("cards.call.no-channel", { word: teach("topics", ctx.t) }),
    },
    () => topicCallCard(detail, ctx),
  );
};

/** `topics close`: ends the open call before its deadline. */
export const closeCallCommand: CommandHandler = async (turn) => {
  const { services, actor, ctx } = turn;
  const meeting = await meetingMeant(turn);
  const meetingId = meeting.meetingId as MeetingId;
  await services.meetings.closeTopicCall(actor, { meetingId });
  const { topics } = await services.meetings.detail(actor, meetingId);
  const count = topics.filter(({ state }) => state === "proposed").length;
  return says(ctx.t("cards.call.closed-now", { meeting: meeting.title, count }));
};

/** `agenda`: as it stands, a draft or confirmed. */
export const agendaCommand: CommandHandler = async (turn) => {
  const meeting = await meetingMeant(turn);
  const detail = await turn.services.meetings.detail(readerFor(turn), meeting.meetingId as MeetingId);
  return detail.agenda.state === "none"
    ? says(turn.ctx.t("cards.agenda.none", { meeting: meeting.title }))
    : cardAnswer(agendaCard(detail, turn.ctx));
};

/** `topic.propose`: stores a topic, and says so on the card it was written on. */
export const proposeTopic: ActionHandler = async (turn, data) => {
  const proposal = proposalIn(data);
  const { services, actor } = turn;
  try {
    await services.meetings.proposeTopic(actor, proposal);
  } catch (refusal) {
    if (!(refusal instanceof Refusal) || refusal.code !== "topic.already-proposed") throw refusal;
    const detail = await services.meetings.detail(actor, proposal.meetingId);
    if (!isRepeat(detail, proposal.title, turn)) throw refusal;
  }
  return answerStored(
    turn,
    await services.meetings.detail(readerFor(turn), proposal.meetingId),
    proposal.title,
  );
};

function answerStored(turn: Turn, detail: MeetingDetail, title: string): Answer {
  const { ctx, actor } = turn;
  const stored: StoredTopic = { title: title.trim(), person: actor.name };
  return isPrivate(turn)
    ? cardAnswer(topicCallCard(detail, ctx, stored))
    : says(ctx.t("cards.call.stored", { ...stored }));
}

function isRepeat({ topics }: MeetingDetail, title: string, { actor, ctx }: Turn): boolean {
  return topics.some(
    (topic) =>
      sameTitle(topic.title, title) &&
      topic.proposedBy === actor.name &&
      ctx.now.getTime() - new Date(topic.proposedAt).getTime() < REPEAT_MS,
  );
}

function proposalIn(data: Fields) {
  const meetingId = asId<MeetingId>(String(data["meetingId"]));
  if (meetingId === undefined) throw new Refusal("meeting.not-found");
  const { title, why = "", format = "discussion" } = data;
  if (typeof title !== "string" || title.length > 2_000)
    throw new Refusal("topic.title", { ...TOPIC_TITLE }, ["title"]);
  if (typeof why !== "string" || why.length > TOPIC_WHY_MOST)
    throw new Refusal("input.too-long", { most: TOPIC_WHY_MOST }, ["why"]);
  const minutes = integerOf(data["minutes"]);
  if (minutes === undefined) throw new Refusal("topic.minutes", { ...TOPIC_MINUTES }, ["minutes"]);
  const known: TopicFormat | undefined = TOPIC_FORMATS.find((one) => one === format);
  if (known === undefined) throw new Refusal("input.invalid", {}, ["format"]);
  return { meetingId, title, why, minutes, format: known };
}
