import type { MeetingSummary, TopicView } from "../../src/capabilities/meetings/contract.ts";
import type { AdaptiveCard } from "../adaptive-card.ts";
import type { Translate } from "../../src/i18n/translator.ts";
import type { CardContext } from "../card-context.ts";
import { cardOf, open, plain, text } from "../card-parts.ts";

type Reason = NonNullable<TopicView["reason"]>;

/** Why a topic is where it is, in a sentence. */
export function sayReason(reason: Reason, t: Translate): string {
  switch (reason.because) {
    case "chosen":
      return t("cards.reason.chosen", { votes: reason.votes, count: reason.organisations });
    case "fewer-votes":
      return t("cards.reason.fewer-votes", { votes: reason.votes, count: reason.organisations });
    case "tie-settled":
      return reason.chosen
        ? t("cards.reason.tie-chosen", { count: reason.votes })
        : t("cards.reason.tie-not-chosen", { count: reason.votes });
    case "placed":
      return t("cards.reason.placed");
    case "words":
      return t("cards.reason.words", { words: reason.words });
    default:
      // A reason that is added later does not compile here until it has its sentence.
      return noVotes(reason, t);
  }
}

const noVotes = (_: Extract<Reason, { because: "no-votes" }>, t: Translate): string =>
  t("cards.reason.no-votes");

/** What became of a topic, in a sentence. */
const OUTCOME_KEYS = {
  proposed: "cards.receipt.proposed",
  scheduled: "cards.receipt.scheduled",
  deferred: "cards.receipt.deferred",
  declined: "cards.receipt.declined",
  withdrawn: "cards.receipt.withdrawn",
} as const satisfies Record<TopicView["state"], string>;

/** The receipt as a card: what became of the topic, why, and where it goes on. */
export const receiptCard = (topic: TopicView, meeting: MeetingSummary, ctx: CardContext): AdaptiveCard =>
  cardOf(
    {
      about: meeting.title,
      question: topic.title,
      spoken: receiptText(topic, meeting, ctx),
      body: [
        text(ctx.t(OUTCOME_KEYS[topic.state])),
        ...(topic.reason === null ? [] : [text(plain(sayReason(topic.reason, ctx.t)), { spacing: "small" })]),
      ],
      actions: [open(ctx.t("cards.action.open-tab"), ctx.link("meetings", meeting.meetingId))],
    },
    ctx,
  );

/** The same as words: for the notification, which is all that many will read. */
const receiptText = (topic: TopicView, meeting: MeetingSummary, { t }: CardContext): string =>
  t(topic.reason === null ? "cards.receipt.text" : "cards.receipt.text-because", {
    title: topic.title,
    meeting: meeting.title,
    outcome: t(OUTCOME_KEYS[topic.state]),
    reason: topic.reason === null ? "" : sayReason(topic.reason, t),
  });
