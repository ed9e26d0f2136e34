import type { MeetingDetail, MeetingSummary, TopicView } from "../../src/capabilities/meetings/contract.ts";
import {
  TOPIC_FORMATS,
  TOPIC_MINUTES,
  TOPIC_TITLE,
  TOPIC_WHY_MOST,
} from "../../src/capabilities/meetings/meeting.ts";
import { sayFormat } from "../../src/i18n/agenda-words.ts";
import type { Translate } from "../../src/i18n/translator.ts";
import type { AdaptiveCard, Element, ExecuteAction } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import {
  box,
  cardOf,
  execute,
  firstThatFits,
  heading,
  IN_VIEW,
  open,
  plain,
  quiet,
  text,
} from "../card-parts.ts";
import { sayInstant, sayList } from "../say-date.ts";
import { sayWhenAndWhere, topicNote } from "./words.ts";

/** What a member is most likely to need; the box can be overwritten. */
const USUAL_MINUTES = 30;

/** With a button each, and no more than six buttons on the card. */
const SUPPORTABLE_IN_VIEW = 4;

/** What its reader has just done, or was about to do. */
export interface OnCall {
  /** What was stored, in a sentence. */
  readonly stored?: string;
  /** A topic that asks for the same as the one just written, which is not stored yet. */
  readonly similar?: { readonly topic: TopicView; readonly written: WrittenTopic };
}
export type WrittenTopic = Pick<TopicView, "title" | "why" | "minutes" | "format">;

/** The call for topics: what has been proposed and, while it is open, the form to propose one more. */
export function topicCallCard(detail: MeetingDetail, ctx: CardContext, on: OnCall = {}): AdaptiveCard {
  const draw = (shown: number) => () => drawCall(detail, ctx, on, shown);
  return firstThatFits(draw(IN_VIEW), draw(1));
}

function drawCall(
  { meeting, topics }: MeetingDetail,
  ctx: CardContext,
  { stored, similar }: OnCall,
  most: number,
): AdaptiveCard {
  const { t } = ctx;
  const isOpen = meeting.call.state === "open";
  const shown = isOpen ? Math.min(most, similar === undefined ? SUPPORTABLE_IN_VIEW : 1) : most;
  const tab = ctx.link("meetings", meeting.meetingId);
  // A call that is opened again collects for the next poll: what an earlier one decided is not in it.
  const known = topics.filter(({ state }) =>
    isOpen ? state === "proposed" : state !== "withdrawn" && state !== "declined",
  );
  return cardOf(
    {
      about: meeting.title,
      question: t(QUESTION_KEYS[meeting.call.state]),
      body: [
        quiet(plain(sayWhenAndWhere(meeting, ctx))),
        ...(stored === undefined ? [] : [box(plain(stored), "good")]),
        ...(similar === undefined ? [] : similarTopic(similar.topic, ctx)),
        text(
          isOpen && meeting.call.closesAt !== null
            ? t("cards.call.what-happens", { deadline: sayInstant(meeting.call.closesAt, ctx) })
            : t(afterwards(meeting)),
          { spacing: "medium" },
        ),
        ...(meeting.call.state === "none" || similar !== undefined
          ? []
          : topicList(known, isOpen, ctx, shown)),
        ...(isOpen
          ? [{ ...heading(t("cards.call.form")), separator: true }, ...proposalInputs(ctx, similar?.written)]
          : []),
      ],
      actions: [
        ...(isOpen ? [proposing(meeting, similar !== undefined, ctx)] : []),
        open(known.length > shown ? t("cards.action.show-all") : t("cards.action.open-tab"), tab),
      ],
    },
    ctx,
  );
}

/** A card of a call stands only where one was opened: where there is none now, it was taken back. */
const QUESTION_KEYS = {
  open: "cards.call.question",
  closed: "cards.call.closed",
  none: "cards.call.withdrawn",
} as const satisfies Record<MeetingSummary["call"]["state"], string>;

const AFTERWARDS_KEYS = {
  none: "cards.call.closed-what-happens",
  open: "cards.call.closed-voting",
  closed: "cards.call.closed-voted",
} as const satisfies Record<MeetingSummary["poll"], string>;
const afterwards = ({ call, poll }: MeetingSummary) =>
  call.state === "none" ? "cards.call.withdrawn-what-happens" : AFTERWARDS_KEYS[poll];

/** The newest are in view: who proposes sees theirs, and who comes back sees what is new. */
function topicList(
  topics: readonly TopicView[],
  isOpen: boolean,
  ctx: CardContext,
  shown: number,
): Element[] {
  const { t } = ctx;
  if (topics.length === 0)
    return [quiet(t(isOpen ? "cards.call.no-topics" : "cards.call.no-topics-closed"), { spacing: "medium" })];
  const newest = topics.slice(-shown).reverse();
  const more = topics.length - newest.length;
  return [
    heading(t(isOpen ? "cards.call.topics" : "cards.call.topics-closed", { count: topics.length })),
    ...newest.flatMap((topic): Element[] => [
      text(plain(topic.title), { spacing: isOpen ? "medium" : "small" }),
      quiet(plain(topicNote(topic, ctx))),
      ...topicStanding(topic, ctx),
      ...(topic.state === "proposed" && isOpen ? [supporting(topic, t)] : []),
    ]),
    ...(more > 0 ? [quiet(t("cards.more.topics", { count: more }), { spacing: "small" })] : []),
  ];
}

/** Who else wants it, and where it comes from. */
function topicStanding(topic: TopicView, { t, language }: CardContext): Element[] {
  const names = sayList(
    topic.alsoBy.map(({ organisation }) => organisation),
    language,
  );
  const notes = [
    topic.carriedFrom === null ? "" : t("cards.call.carried", { meeting: topic.carriedFrom.title }),
    names === "" ? "" : t("cards.call.also-by", { names }),
    topic.supports === 0 ? "" : t("cards.call.supports", { count: topic.supports }),
    topic.late ? t("cards.call.late") : "",
  ];
  return notes.filter(Boolean).map((note) => quiet(plain(note)));
}

/** For the organisation of who presses; what they may not, they are told with the reason. */
const supporting = ({ topicId, supportedByUs }: TopicView, t: Translate): Element => ({
  type: "ActionSet",
  spacing: "small",
  actions: [
    supportedByUs
      ? execute(t("cards.call.unsupport"), { verb: "topic.unsupport", topicId }, { associatedInputs: "none" })
      : execute(t("cards.call.support"), { verb: "topic.support", topicId }, { associatedInputs: "none" }),
  ],
});

/** What there is already; who belongs to its organisation can only say that theirs is another one. */
function similarTopic({ topicId, title, organisation, abilities }: TopicView, { t }: CardContext): Element[] {
  if (!abilities.support) return [box(plain(t("cards.call.similar-own", { title })), "warning")];
  const support = execute(
    t("cards.call.support-that"),
    { verb: "topic.support", topicId },
    { style: "positive", associatedInputs: "none" },
  );
  return [
    box(plain(t("cards.call.similar", { title, organisation })), "warning"),
    { type: "ActionSet", spacing: "small", actions: [support] },
  ];
}

const proposing = ({ meetingId }: MeetingSummary, isSimilar: boolean, { t }: CardContext): ExecuteAction =>
  isSimilar
    ? execute(t("cards.call.propose-anyway"), { verb: "topic.propose", meetingId, anyway: "yes" })
    : execute(t("cards.call.propose"), { verb: "topic.propose", meetingId }, { style: "positive" });

/** What somebody wrote already, where the form begins with it. */
type Begun = Pick<WrittenTopic, "title" | "why"> & Partial<WrittenTopic>;

export function proposalInputs({ t }: CardContext, begun?: Begun): Element[] {
  return [
    {
      type: "Input.Text",
      id: "title",
      label: t("cards.call.title"),
      placeholder: t("cards.call.title-example"),
      maxLength: TOPIC_TITLE.most,
      isRequired: true,
      errorMessage: t("cards.call.title-error", { ...TOPIC_TITLE }),
      ...(begun === undefined || begun.title === "" ? {} : { value: begun.title }),
    },
    {
      type: "Input.Text",
      id: "why",
      label: t("cards.call.why"),
      isMultiline: true,
      maxLength: TOPIC_WHY_MOST,
      ...(begun === undefined || begun.why === "" ? {} : { value: begun.why }),
    },
    {
      type: "Input.Number",
      id: "minutes",
      label: t("cards.call.minutes"),
      min: TOPIC_MINUTES.least,
      max: TOPIC_MINUTES.most,
      value: begun?.minutes ?? USUAL_MINUTES,
      isRequired: true,
      errorMessage: t("cards.call.minutes-error", { ...TOPIC_MINUTES }),
    },
    {
      type: "Input.ChoiceSet",
      id: "format",
      label: t("cards.call.format"),
      style: "compact",
      wrap: true,
      value: begun?.format ?? "discussion",
      choices: TOPIC_FORMATS.map((format) => ({ title: sayFormat(format, t), value: format })),
      isRequired: true,
      errorMessage: t("cards.call.format-error"),
    },
  ];
}
