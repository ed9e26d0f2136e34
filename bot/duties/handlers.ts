import { cardAnswer, says } from "../answer.ts";
import { type CommandHandler, isPrivate } from "../turn.ts";
import { askAloneCard, owedCard } from "./owed-card.ts";

/** `what do I owe`: what waits for who asks. Where others read along nothing of it is said. */
export const oweCommand: CommandHandler = async (turn) => {
  const { actor, ctx, services, askedBy } = turn;
  if (isPrivate(turn)) return cardAnswer(owedCard(await services.duties.list(actor), ctx));
  // An old client's button answers in the thread each time: a card with that button again would lead in a circle.
  return askedBy === "old-button"
    ? says(ctx.t("cards.owe.alone-link", { link: ctx.link("owed") }))
    : cardAnswer(askAloneCard(ctx));
};
