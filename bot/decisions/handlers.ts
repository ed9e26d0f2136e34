import { asId, type DecisionId } from "../../src/kernel/ids.ts";
import { Refusal } from "../../src/kernel/refusal.ts";
import { cardAnswer, says } from "../answer.ts";
import { type ActionHandler, isPrivate, readerFor } from "../turn.ts";
import { silenceCard } from "./silence-card.ts";

/** `silence.object`: stores an objection with its reason, and says so on the card. Pressed again it is the same one. */
export const object: ActionHandler = async (turn, data) => {
  const { services, actor, ctx } = turn;
  const decisionId = asId<DecisionId>(String(data["decisionId"]));
  if (decisionId === undefined) throw new Refusal("silence.not-found");
  const reason = typeof data["reason"] === "string" ? data["reason"] : "";
  await services.decisions.object(actor, { decisionId, reason });
  return isPrivate(turn)
    ? cardAnswer(silenceCard(await services.decisions.view(readerFor(turn), decisionId), ctx, actor.name))
    : says(ctx.t("cards.silence.stored", { person: actor.name }));
};
