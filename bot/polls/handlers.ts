import type { PollView } from "../../src/capabilities/polls/contract.ts";
import { asId, type MeetingId, type OptionId, type PollId } from "../../src/kernel/ids.ts";
import { Refusal } from "../../src/kernel/refusal.ts";
import { type Answer, cardAnswer, says } from "../answer.ts";
import { teach } from "../commands.ts";
import { meetingMeant } from "../meetings/meeting-meant.ts";
import { sayInstant } from "../say-date.ts";
import {
  type ActionHandler,
  answerOpened,
  type CommandHandler,
  isPrivate,
  readerFor,
  type Turn,
} from "../turn.ts";
import { choicesOf, type Fields } from "../untrusted.ts";
import { sayTurnout } from "./coverage.ts";
import { managePollCard } from "./manage-poll-card.ts";
import { pollCard } from "./poll-card.ts";
import { pollResultCard } from "./poll-result-card.ts";

/** As many choices as a request may carry; a poll has fewer options. */
const MOST_CHOICES = 50;

/**
 * `poll`: shows the open one, to the coordinator with closing it by hand. When none is open, the coordinator
 * opens one by saying so; others see the last result, if there is one.
 */
export const pollCommand: CommandHandler = async (turn) => {
  const { services, actor, ctx } = turn;
  const meetingId = (await meetingMeant(turn)).meetingId as MeetingId;
  const own = await services.meetings.detail(actor, meetingId);
  if (own.poll?.state === "open") {
    if (own.poll.abilities.close) return cardAnswer(managePollCard(own.poll, own.meeting, ctx));
    const shown = isPrivate(turn) ? own : await services.meetings.detail(readerFor(turn), meetingId);
    return cardAnswer(pollCard(shown.poll ?? own.poll, shown.meeting, ctx));
  }
  // While a tie waits, the tied topics are still free: 'poll' must not put them to a second vote by accident.
  if (own.poll !== null && (!own.abilities.openPoll || own.poll.openSeats > 0))
    return cardAnswer(pollResultCard(own.poll, own, ctx));

  await services.meetings.openTopicPoll(actor, { meetingId });
  const detail = await services.meetings.detail(readerFor(turn), meetingId);
  const { poll } = detail;
  if (poll === null) throw new Error("a poll was opened and is not there");
  return answerOpened(
    turn,
    {
      elsewhere: ctx.t("cards.poll.opened-elsewhere", {
        meeting: detail.meeting.title,
        deadline: sayInstant(poll.closesAt, ctx),
      }),
      noChannel: ctx.t("cards.poll.no-channel", { word: teach("poll", ctx.t) }),
    },
    () => pollCard(poll, detail.meeting, ctx),
  );
};

/** `close`: closes the open poll by hand. */
export const closeCommand: CommandHandler = async (turn) => {
  const { services, actor, ctx } = turn;
  const meeting = await meetingMeant(turn);
  const { poll } = await services.meetings.detail(actor, meeting.meetingId as MeetingId);
  if (poll?.state !== "open")
    return says(ctx.t("cards.manage.none-open", { meeting: meeting.title, word: teach("poll", ctx.t) }));
  const pollId = poll.pollId as PollId;
  await services.polls.close(actor, { pollId });
  return says(sayClosed(await services.polls.view(actor, pollId), turn));
};

/** `poll.vote`: stores the vote of the person's organisation, and says so on the card. */
export const vote: ActionHandler = async (turn, data) => {
  const { services, actor, ctx } = turn;
  const pollId = pollIdIn(data);
  const { ballot } = await services.polls.vote(actor, { pollId, choices: optionIdsIn(data) });
  // A reply is read by everybody: it says that a vote was cast and never for what.
  if (!isPrivate(turn)) return says(ctx.t("cards.poll.stored-quiet", { person: actor.name }));
  return cardAnswer(pollCard(ballot, { title: ballot.about }, ctx, { stored: true }));
};

/** `poll.close`: the button on the coordinator's card. Pressed again it shows the result again. */
export const closePoll: ActionHandler = async (turn, data) => {
  const { services, actor } = turn;
  const pollId = pollIdIn(data);
  try {
    await services.polls.close(actor, { pollId });
  } catch (refusal) {
    if (!(refusal instanceof Refusal) || refusal.code !== "poll.closed") throw refusal;
  }
  return isPrivate(turn)
    ? resultAnswer(pollId, turn)
    : says(sayClosed(await services.polls.view(actor, pollId), turn));
};

async function resultAnswer(pollId: PollId, { services, actor, ctx }: Turn): Promise<Answer> {
  const view = await services.polls.view(actor, pollId);
  const detail = await services.meetings.detail(actor, view.meetingId as MeetingId);
  return cardAnswer(pollResultCard(view, detail, ctx));
}

const sayClosed = (view: PollView, { ctx }: Turn): string =>
  ctx.t("cards.manage.closed", { coverage: sayTurnout(view, ctx) });

function pollIdIn(data: Fields): PollId {
  const pollId = asId<PollId>(String(data["pollId"]));
  if (pollId === undefined) throw new Refusal("poll.not-found");
  return pollId;
}

function optionIdsIn(data: Fields): readonly OptionId[] {
  const choices = choicesOf(data["choices"]);
  if (choices.length > MOST_CHOICES) throw new Refusal("input.invalid", {}, ["choices"]);
  return choices.map((choice) => {
    const id = asId<OptionId>(choice);
    if (id === undefined) throw new Refusal("poll.unknown-option", {}, ["choices"]);
    return id;
  });
}
