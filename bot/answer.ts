import type { AdaptiveCard } from "./adaptive-card.ts";

/** What a person gets back; how it is sent depends on how they asked. */
export type Answer =
  | {
      readonly kind: "card";
      readonly card: AdaptiveCard;
      /** Said above the card, where it is a message. */
      readonly sentence?: string;
    }
  | { readonly kind: "says"; readonly sentence: string }
  /** The answer stands in the channel by itself: words are owed only where the channel is not in view. */
  | { readonly kind: "posted"; readonly sentence: string };

export const cardAnswer = (card: AdaptiveCard): Answer => ({ kind: "card", card });
export const says = (sentence: string): Answer => ({ kind: "says", sentence });

/** The body that Teams wants for an `adaptiveCard/action`; the HTTP status is 200 in every case. */
export interface CardInvokeBody {
  readonly statusCode: number;
  readonly type:
    | "application/vnd.microsoft.card.adaptive"
    | "application/vnd.microsoft.activity.message"
    | "application/vnd.microsoft.error";
  readonly value: AdaptiveCard | string | { readonly code: string; readonly message: string };
}

export const invokeBody = (answer: Answer): CardInvokeBody =>
  answer.kind === "card"
    ? { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: answer.card }
    : { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: answer.sentence };

/** For what no card of ours could have sent. */
export const badInvokeBody = (message: string): CardInvokeBody => ({
  statusCode: 400,
  type: "application/vnd.microsoft.error",
  value: { code: "BadRequest", message },
});
