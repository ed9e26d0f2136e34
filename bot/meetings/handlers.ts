import type { MeetingDetail, TopicView } from "../../src/capabilities/meetings/contract.ts";
import {
  sameTitle,
  TOPIC_FORMATS,
  TOPIC_MINUTES,
  TOPIC_TITLE,
  TOPIC_WHY_MOST,
  type TopicFormat,
} from "../../src/capabilities/meetings/meeting.ts";
import { asId, type MeetingId, type TopicId } from "../../src/kernel/ids.ts";
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
import { topicCallCard } from "./topic-call-card.ts";

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

/**
 * `topic.propose`: stores a topic, and says so on the card it was written on. One that asks for the same as an open
 * one is not stored yet: the same card then offers to support that one, or to propose this anyway.
 */
export const proposeTopic: ActionHandler = async (turn, data) => {
  const proposal = proposalIn(data);
  const { services, actor } = turn;
  if (data["anyway"] === undefined) {
    const similar = await similarTo(turn, proposal);
    if (similar !== undefined) return answerSimilar(turn, proposal, similar);
  }
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
  return answerOnCall(turn, detail, ctx.t("cards.call.stored", { title: title.trim(), person: actor.name }));
}

const answerOnCall = (turn: Turn, detail: MeetingDetail, stored: string): Answer =>
  isPrivate(turn) ? cardAnswer(topicCallCard(detail, turn.ctx, { stored })) : says(stored);

/** An open topic of the same meeting that asks for the same; the very same title the command itself refuses. */
async function similarTo({ services, actor }: Turn, { meetingId, title }: Proposal) {
  // Who may not propose is told so, and not what there is.
  if (!(await services.meetings.detail(actor, meetingId)).abilities.propose) return undefined;
  const similar = await services.meetings.similar(actor, { meetingId, title });
  return similar.find(
    (topic) =>
      topic.state === "proposed" && topic.meeting.meetingId === meetingId && !sameTitle(topic.title, title),
  );
}

async function answerSimilar(turn: Turn, proposal: Proposal, topic: TopicView): Promise<Answer> {
  const { services, ctx } = turn;
  if (!isPrivate(turn)) {
    const { title, organisation } = topic;
    return says(ctx.t("cards.call.similar", { title, organisation }));
  }
  const detail = await services.meetings.detail(readerFor(turn), proposal.meetingId);
  return cardAnswer(topicCallCard(detail, ctx, { similar: { topic, written: proposal } }));
}

/** `topic.support`: the person's organisation supports a topic. Pressed again it says so again. */
export const supportTopic: ActionHandler = async (turn, data) => {
  const topicId = topicIdIn(data);
  await turn.services.meetings.supportTopic(turn.actor, { topicId });
  return answerSupport(turn, topicId, "cards.call.supported");
};

/** `topic.unsupport`: takes that back. */
export const unsupportTopic: ActionHandler = async (turn, data) => {
  const topicId = topicIdIn(data);
  await turn.services.meetings.withdrawSupport(turn.actor, { topicId });
  return answerSupport(turn, topicId, "cards.call.unsupported");
};

async function answerSupport(
  turn: Turn,
  topicId: TopicId,
  key: "cards.call.supported" | "cards.call.unsupported",
): Promise<Answer> {
  const { services, actor, ctx } = turn;
  const meetingId = await services.meetings.meetingOfTopic(actor, topicId);
  const detail = await services.meetings.detail(readerFor(turn), meetingId);
  const title = detail.topics.find((topic) => topic.topicId === topicId)?.title ?? "";
  return answerOnCall(turn, detail, ctx.t(key, { title, person: actor.name }));
}

function topicIdIn(data: Fields): TopicId {
  const topicId = asId<TopicId>(String(data["topicId"]));
  if (topicId === undefined) throw new Refusal("topic.not-found");
  return topicId;
}

function isRepeat({ topics }: MeetingDetail, title: string, { actor, ctx }: Turn): boolean {
  return topics.some(
    (topic) =>
      sameTitle(topic.title, title) &&
      topic.proposedBy === actor.name &&
      ctx.now.getTime() - new Date(topic.proposedAt).getTime() < REPEAT_MS,
  );
}

type Proposal = ReturnType<typeof proposalIn>;

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
