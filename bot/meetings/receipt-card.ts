import type { MeetingSummary, TopicView } from "../../src/capabilities/meetings/contract.ts";
import type { AdaptiveCard } from "../adaptive-card.ts";
import { formatEdtf } from "../../src/i18n/format-edtf.ts";
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
      return sayTie(reason, t);
    case "placed":
      return t("cards.reason.placed");
    case "words":
      return t("cards.reason.words", { words: reason.words });
    case "merged":
      return t("cards.reason.merged", { title: reason.title });
    default:
      // A reason that is added later does not compile here until it has its sentence.
      return noVotes(reason, t);
  }
}

function sayTie({ chosen, votes, words }: Extract<Reason, { because: "tie-settled" }>, t: Translate): string {
  const decided = chosen
    ? t("cards.reason.tie-chosen", { count: votes })
    : t("cards.reason.tie-not-chosen", { count: votes });
  return words === undefined ? decided : `${decided} ${t("cards.reason.words", { words })}`;
}

const noVotes = (_: Extract<Reason, { because: "no-votes" }>, t: Translate): string =>
  t("cards.reason.no-votes");

type Into = NonNullable<TopicView["mergedInto"]>;

/** What became of a topic, in a sentence. */
function sayOutcome(topic: TopicView, { t, language }: CardContext): string {
  switch (topic.state) {
    case "proposed":
      return topic.carriedFrom === null
        ? t("cards.receipt.proposed")
        : t("cards.receipt.carried", whereTo(topic.meeting, language));
    case "discussed":
      return t("cards.receipt.discussed", { outcome: topic.outcome ?? "" });
    default:
      return t(OUTCOME_KEYS[topic.state]);
  }
}
const OUTCOME_KEYS = {
  scheduled: "cards.receipt.scheduled",
  merged: "cards.receipt.merged",
  deferred: "cards.receipt.deferred",
  declined: "cards.receipt.declined",
  withdrawn: "cards.receipt.withdrawn",
} as const satisfies Record<Exclude<TopicView["state"], "proposed" | "discussed">, string>;

/** What became of the topic that one went into; undefined while nothing has. */
function sayOfOther(into: Into, topic: TopicView, { t, language }: CardContext): string | undefined {
  const { title } = into;
  switch (into.state) {
    case "scheduled":
      return t("cards.receipt.into-scheduled", { title });
    case "deferred":
      return t("cards.receipt.into-deferred", { title });
    case "declined":
      return t("cards.receipt.into-declined", { title });
    case "discussed":
      return t("cards.receipt.into-discussed", { title, outcome: into.outcome ?? "" });
    default:
      return into.meeting.meetingId === topic.meeting.meetingId
        ? undefined
        : t("cards.receipt.into-carried", { title, ...whereTo(into.meeting, language) });
  }
}

const whereTo = ({ title, date }: TopicView["meeting"], language: CardContext["language"]) => ({
  meeting: title,
  date: formatEdtf(date.edtf, language, date.text),
});

/** All there is to say of a topic: what became of it, why, and of the one that it went into. */
function sentences(topic: TopicView, ctx: CardContext): readonly string[] {
  const { t } = ctx;
  const into = topic.mergedInto;
  const ofOther = into === null ? undefined : sayOfOther(into, topic, ctx);
  // Once it was discussed, why it came onto the agenda no longer matters.
  const reason = topic.state === "discussed" ? null : topic.reason;
  const ofOtherReason = into?.state === "declined" || into?.state === "deferred" ? into.reason : null;
  return [
    sayOutcome(topic, ctx),
    ...(reason === null ? [] : [sayReason(reason, t)]),
    ...(ofOther === undefined ? [] : [ofOther]),
    ...(ofOtherReason === null ? [] : [sayReason(ofOtherReason, t)]),
    ...topic.polls.flatMap(({ question, outcome }) =>
      outcome === null ? [] : [t("cards.receipt.decided", { question, outcome: outcome.sentence })],
    ),
  ];
}

/** The receipt as a card: what became of the topic, why, and where it goes on. */
export function receiptCard(topic: TopicView, meeting: MeetingSummary, ctx: CardContext): AdaptiveCard {
  const [first = "", ...others] = sentences(topic, ctx);
  return cardOf(
    {
      about: meeting.title,
      question: topic.title,
      // For the notification, which is all that many will read.
      spoken: ctx.t("cards.receipt.text", {
        title: topic.title,
        meeting: meeting.title,
        outcome: [first, ...others].join(" "),
      }),
      body: [text(plain(first)), ...others.map((words) => text(plain(words), { spacing: "small" }))],
      actions: [open(ctx.t("cards.action.open-tab"), ctx.link("meetings", meeting.meetingId))],
    },
    ctx,
  );
}
