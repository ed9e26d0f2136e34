import type { MeetingDetail, MeetingSummary, TopicView } from "../../src/capabilities/meetings/contract.ts";
import {
  TOPIC_FORMATS,
  TOPIC_MINUTES,
  TOPIC_TITLE,
  TOPIC_WHY_MOST,
} from "../../src/capabilities/meetings/meeting.ts";
import { sayFormat } from "../../src/i18n/agenda-words.ts";
import type { AdaptiveCard, Element } from "../adaptive-card.ts";
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
import { sayInstant } from "../say-date.ts";
import { sayWhenAndWhere, topicNote } from "./words.ts";

/** What a member is most likely to need; the box can be overwritten. */
const USUAL_MINUTES = 30;

export interface StoredTopic {
  readonly title: string;
  /** Who proposed it and for which organisation. */
  readonly person: string;
}

/** The call for topics: what has been proposed and, while it is open, the form to propose one more. */
export function topicCallCard(detail: MeetingDetail, ctx: CardContext, stored?: StoredTopic): AdaptiveCard {
  const draw = (shown: number) => () => drawCall(detail, ctx, stored, shown);
  return firstThatFits(draw(IN_VIEW), draw(1));
}

function drawCall(
  { meeting, topics }: MeetingDetail,
  ctx: CardContext,
  stored: StoredTopic | undefined,
  shown: number,
): AdaptiveCard {
  const { t } = ctx;
  const isOpen = meeting.call.state === "open";
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
        ...(stored === undefined
          ? []
          : [
              box(
                t("cards.call.stored", { title: plain(stored.title), person: plain(stored.person) }),
                "good",
              ),
            ]),
        text(
          isOpen && meeting.call.closesAt !== null
            ? t("cards.call.what-happens", { deadline: sayInstant(meeting.call.closesAt, ctx) })
            : t(afterwards(meeting)),
          { spacing: "medium" },
        ),
        ...(meeting.call.state === "none" ? [] : topicList(known, isOpen, ctx, shown)),
        ...(isOpen ? [{ ...heading(t("cards.call.form")), separator: true }, ...proposalInputs(ctx)] : []),
      ],
      actions: [
        ...(isOpen
          ? [
              execute(
                t("cards.call.propose"),
                { verb: "topic.propose", meetingId: meeting.meetingId },
                { style: "positive" },
              ),
            ]
          : []),
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
      text(plain(topic.title), { spacing: "small" }),
      quiet(plain(topicNote(topic, ctx))),
    ]),
    ...(more > 0 ? [quiet(t("cards.more.topics", { count: more }), { spacing: "small" })] : []),
  ];
}

/** What somebody wrote already, where the form begins with it. */
interface Begun {
  readonly title: string;
  readonly why: string;
}

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
      value: USUAL_MINUTES,
      isRequired: true,
      errorMessage: t("cards.call.minutes-error", { ...TOPIC_MINUTES }),
    },
    {
      type: "Input.ChoiceSet",
      id: "format",
      label: t("cards.call.format"),
      style: "compact",
      wrap: true,
      value: "discussion",
      choices: TOPIC_FORMATS.map((format) => ({ title: sayFormat(format, t), value: format })),
      isRequired: true,
      errorMessage: t("cards.call.format-error"),
    },
  ];
}
