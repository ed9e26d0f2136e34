import type { MeetingDetail } from "../../src/capabilities/meetings/contract.ts";
import type { PollView } from "../../src/capabilities/polls/contract.ts";
import { sayRefusal } from "../../src/i18n/say-refusal.ts";
import type { MeetingId, PollId } from "../../src/kernel/ids.ts";
import { Refusal } from "../../src/kernel/refusal.ts";
import type { AdaptiveCard } from "../adaptive-card.ts";
import { type Answer, cardAnswer, says } from "../answer.ts";
import { teach } from "../commands.ts";
import { meetingMeant, meetingsNamed } from "../meetings/meeting-meant.ts";
import { sayInstant } from "../say-date.ts";
import { answerOpened, type CommandHandler, isPrivate, readerFor, type Turn } from "../turn.ts";
import { askFrom } from "./ask-handlers.ts";
import { resultCard } from "./draw-poll.ts";
import { sayClosed } from "./handlers.ts";
import { managePollCard } from "./manage-poll-card.ts";
import { pollCard } from "./poll-card.ts";

/**
 * `poll`: shows the open one, to the coordinator with closing it by hand. When none is open, the coordinator opens
 * one on the proposed topics by saying so; others see the last result, if there is one. With a question, or with
 * nothing to vote on, the coordinator is asked what to ask.
 */
export const pollCommand: CommandHandler = async (turn) => {
  if (await isQuestion(turn)) return askFrom(turn.rest, turn);
  const meeting = await meetingOrNone(turn);
  if (meeting === undefined) return (await askedPoll(turn)) ?? askFrom("", turn);
  const own = await turn.services.meetings.detail(turn.actor, meeting);
  // While a tie waits, the tied topics are still free: 'poll' must not put them to a second vote by accident.
  const tied = own.poll?.questions.some(({ verdict }) => verdict?.kind === "tied") === true;
  if (own.poll !== null && (own.poll.state === "open" || tied)) return topicPoll(own.poll, own, turn);
  if (own.abilities.openPoll) return openOnTopics(own, turn);
  const asked = turn.about.length === 0 ? await askedPoll(turn) : undefined;
  if (asked !== undefined) return asked;
  return own.poll === null ? openOnTopics(own, turn) : topicPoll(own.poll, own, turn);
};

/** `close`: closes the open poll by hand. */
export const closeCommand: CommandHandler = async (turn) => {
  const { services, actor, ctx } = turn;
  const meeting = await meetingMeant(turn);
  const { poll } = await services.meetings.detail(actor, meeting.meetingId as MeetingId);
  if (poll?.state !== "open") {
    // A question of another kind is not closed by a word that may have meant the topics: its card has the button.
    const asked = turn.about.length === 0 ? await askedPoll(turn) : undefined;
    return (
      asked ?? says(ctx.t("cards.manage.none-open", { meeting: meeting.title, word: teach("poll", ctx.t) }))
    );
  }
  const pollId = poll.pollId as PollId;
  await services.polls.close(actor, { pollId });
  return says(sayClosed(await services.polls.view(actor, pollId), turn));
};

/** A colon says so, or a question that names no meeting. */
async function isQuestion(turn: Turn): Promise<boolean> {
  const { rest, quoted, about, services, actor } = turn;
  if (rest === "") return false;
  if (quoted) return true;
  if (!rest.endsWith("?") && about.length < LEAST_WORDS) return false;
  return meetingsNamed(await services.meetings.list(actor), about).length === 0;
}
/** Fewer may be a meeting that was misspelt. */
const LEAST_WORDS = 3;

/** The meeting that is meant; where none is named and none is to come, a poll may be about something else. */
async function meetingOrNone(turn: Turn): Promise<MeetingId | undefined> {
  try {
    return (await meetingMeant(turn)).meetingId as MeetingId;
  } catch (refusal) {
    const none = ["meeting.none-planned", "meeting.none-to-come"];
    if (turn.about.length === 0 && refusal instanceof Refusal && none.includes(refusal.code))
      return undefined;
    throw refusal;
  }
}

async function topicPoll(poll: PollView, own: MeetingDetail, turn: Turn): Promise<Answer> {
  const { services, ctx } = turn;
  if (poll.state !== "open") return cardAnswer(resultCard(poll, own, ctx));
  if (poll.abilities.close) return besideOthers(managePollCard(poll, ctx), poll, turn);
  if (isPrivate(turn)) return besideOthers(pollCard(poll, ctx), poll, turn);
  const shown = await services.meetings.detail(readerFor(turn), own.meeting.meetingId as MeetingId);
  return besideOthers(pollCard(shown.poll ?? poll, ctx), poll, turn);
}

/** One poll is answered with one card; that there are others to answer is said above it. */
async function besideOthers(card: AdaptiveCard, shown: PollView, turn: Turn): Promise<Answer> {
  const { services, actor, ctx } = turn;
  const { polls } = await services.polls.list(actor, null);
  const others = polls.filter(({ pollId, state }) => state === "open" && pollId !== shown.pollId).length;
  if (others === 0) return cardAnswer(card);
  const sentence = ctx.t("cards.poll.others-open", { count: others, word: teach("owe", ctx.t) });
  return { ...cardAnswer(card), sentence };
}

/** The coordinator's own question that is open, first one that this person still owes; or one that waits for them. */
async function askedPoll(turn: Turn): Promise<Answer | undefined> {
  const { services, actor, ctx } = turn;
  const { polls, abilities } = await services.polls.list(actor, null);
  const asked = polls.filter(({ purpose }) => purpose !== "topics");
  const open = asked.filter(({ state }) => state === "open");
  const waits = abilities.ask
    ? asked.find(({ results }) =>
        results.some(({ verdict }) => verdict.kind === "tied" || verdict.kind === "authority-decides"),
      )
    : undefined;
  const meant = open.find(({ owed }) => owed) ?? open[0] ?? waits;
  if (meant === undefined) return undefined;
  const pollId = meant.pollId as PollId;
  const own = await services.polls.view(actor, pollId);
  if (own.state !== "open") return cardAnswer(resultCard(own, null, ctx));
  if (own.abilities.close && !own.abilities.vote) return besideOthers(managePollCard(own, ctx), own, turn);
  const shown = isPrivate(turn) ? own : await services.polls.view(readerFor(turn), pollId);
  return besideOthers(pollCard(shown, ctx), own, turn);
}

/** With too few topics the coordinator may still want to ask something else. */
async function openOnTopics({ meeting }: MeetingDetail, turn: Turn): Promise<Answer> {
  const { services, actor, ctx } = turn;
  const meetingId = meeting.meetingId as MeetingId;
  try {
    await services.meetings.openTopicPoll(actor, { meetingId });
  } catch (refusal) {
    if (!(refusal instanceof Refusal) || refusal.code !== "poll.too-few-options" || turn.about.length > 0)
      throw refusal;
    const asks = await askFrom("", turn);
    return asks.kind === "card" ? { ...asks, sentence: sayRefusal(refusal, ctx.language) } : asks;
  }
  const { poll } = await services.meetings.detail(readerFor(turn), meetingId);
  if (poll === null) throw new Error("a poll was opened and is not there");
  return answerOpened(
    turn,
    {
      elsewhere: ctx.t("cards.poll.opened-elsewhere", {
        meeting: meeting.title,
        deadline: sayInstant(poll.closesAt, ctx),
      }),
      noChannel: ctx.t("cards.poll.no-channel", { word: teach("poll", ctx.t) }),
    },
    () => pollCard(poll, ctx),
  );
}
