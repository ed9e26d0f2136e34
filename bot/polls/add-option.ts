import { asId, type PollId, type QuestionId } from "../../src/kernel/ids.ts";
import { Refusal } from "../../src/kernel/refusal.ts";
import { cardAnswer, says } from "../answer.ts";
import { plain } from "../card-parts.ts";
import { type ActionHandler, isPrivate, readerFor } from "../turn.ts";
import { textOf } from "../untrusted.ts";
import { pollCard } from "./poll-card.ts";

/** `poll.add-option`: adds a member's option, and shows the card with it. */
export const addOption: ActionHandler = async (turn, data) => {
  const { services, actor, ctx } = turn;
  const pollId = asId<PollId>(textOf(data["pollId"], 64) ?? "");
  const questionId = asId<QuestionId>(textOf(data["questionId"], 64) ?? "");
  if (pollId === undefined || questionId === undefined) throw new Refusal("poll.not-found");
  const title = typeof data["title"] === "string" ? data["title"] : "";
  await services.polls.addOption(actor, { pollId, questionId, title });
  return isPrivate(turn)
    ? cardAnswer(pollCard(await services.polls.view(readerFor(turn), pollId), ctx))
    : says(ctx.t("cards.option.stored", { title: plain(title), person: actor.name }));
};
