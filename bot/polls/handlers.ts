import type { MeetingDetail } from "../../src/capabilities/meetings/contract.ts";
import type { PollView } from "../../src/capabilities/polls/contract.ts";
import { asId, type MeetingId, type OptionId, type PollId, type QuestionId } from "../../src/kernel/ids.ts";
import { Refusal } from "../../src/kernel/refusal.ts";
import { type Answer, cardAnswer, says } from "../answer.ts";
import { type ActionHandler, isPrivate, type Turn } from "../turn.ts";
import { choicesOf, type Fields, textOf } from "../untrusted.ts";
import { answersIn } from "./answer-inputs.ts";
import { sayTurnout } from "./coverage.ts";
import { settleInput, settleReasonInput } from "./decide-parts.ts";
import { resultCard } from "./draw-poll.ts";
import { pollCard } from "./poll-card.ts";

/** As many choices as a request may carry; a poll has fewer options. */
const MOST_CHOICES = 50;
/** More is no reason to be read; how many letters one may have is the command's to say. */
const MOST_WRITTEN = 10_000;

/** `poll.vote`: stores the vote of the person's organisation, country or own, and says so on the card. */
export const vote: ActionHandler = async (turn, data) => {
  const { services, actor, ctx } = turn;
  const { ballot, changed } = await services.polls.vote(actor, { pollId: pollIdIn(data), ...castIn(data) });
  if (ballot.anonymous && !changed) return says(ctx.t("cards.poll.final"));
  if (isPrivate(turn)) return cardAnswer(pollCard(ballot, ctx, { stored: true }));
  // A reply is read by everybody: it says that a vote was cast and never for what.
  return says(
    ballot.anonymous
      ? ctx.t("cards.poll.stored-quiet-anonymous")
      : ctx.t("cards.poll.stored-quiet", { person: actor.name }),
  );
};

function castIn(data: Fields) {
  const forElector = data["forElector"];
  if (forElector !== undefined) {
    const elector = asId(textOf(forElector, 64) ?? "");
    if (elector === undefined) throw new Refusal("poll.not-elector");
    return { answers: answersIn(data, "proxy"), forElector: elector };
  }
  // A card that was posted before polls had several questions.
  if (Object.hasOwn(data, "choices")) return { choices: optionIdsIn(data["choices"]) };
  return { answers: answersIn(data, "own") };
}

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

/** `poll.settle`: what the coordinator decides where the count does not. Pressed again it shows the result again. */
export const settlePoll: ActionHandler = async (turn, data) => {
  const pollId = pollIdIn(data);
  const questionId = asId<QuestionId>(String(data["questionId"]));
  if (questionId === undefined) throw new Refusal("poll.not-found");
  const said = data["ruling"];
  const ruling = said === "adopted" || said === "rejected" ? said : undefined;
  try {
    await turn.services.polls.settle(turn.actor, {
      pollId,
      questionId,
      chosen: optionIdsIn(data[settleInput(questionId)]),
      ...(ruling === undefined ? {} : { ruling }),
      reason: textOf(data[settleReasonInput(questionId)], MOST_WRITTEN) ?? "",
    });
  } catch (refusal) {
    if (!(refusal instanceof Refusal) || refusal.code !== "poll.no-tie") throw refusal;
  }
  return isPrivate(turn) ? resultAnswer(pollId, turn) : says(turn.ctx.t("cards.decide.stored"));
};

/** `poll.outcome`: the sentence that says what was decided. */
export const confirmOutcome: ActionHandler = async (turn, data) => {
  const pollId = pollIdIn(data);
  const { sentence } = data;
  if (typeof sentence !== "string") throw new Refusal("input.invalid", {}, ["sentence"]);
  await turn.services.polls.confirmOutcome(turn.actor, { pollId, sentence });
  return isPrivate(turn) ? resultAnswer(pollId, turn) : says(turn.ctx.t("cards.decide.outcome-stored"));
};

async function resultAnswer(pollId: PollId, turn: Turn): Promise<Answer> {
  const view = await turn.services.polls.view(turn.actor, pollId);
  return cardAnswer(resultCard(view, await meetingOf(view, turn), turn.ctx));
}

/** The meeting on whose topics it is; other polls are read without it. */
export const meetingOf = async (view: PollView, { services, actor }: Turn): Promise<MeetingDetail | null> =>
  view.purpose === "topics" && view.meetingId !== null
    ? services.meetings.detail(actor, view.meetingId as MeetingId)
    : null;

export const sayClosed = (view: PollView, { ctx }: Turn): string =>
  ctx.t("cards.manage.closed", { coverage: sayTurnout(view, ctx) });

function pollIdIn(data: Fields): PollId {
  const pollId = asId<PollId>(textOf(data["pollId"], 64) ?? "");
  if (pollId === undefined) throw new Refusal("poll.not-found");
  return pollId;
}

function optionIdsIn(value: unknown): readonly OptionId[] {
  const choices = choicesOf(value);
  if (choices.length > MOST_CHOICES) throw new Refusal("input.invalid", {}, ["choices"]);
  return choices.map((choice) => {
    const id = asId<OptionId>(choice);
    if (id === undefined) throw new Refusal("poll.unknown-option", {}, ["choices"]);
    return id;
  });
}
