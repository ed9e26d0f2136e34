import type { BallotView } from "../../src/capabilities/polls/contract.ts";
import { POLL_MOST } from "../../src/capabilities/polls/poll.ts";
import type { AdaptiveCard, ChoiceSet, Element } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { cardOf, execute, open, plain, quiet, text } from "../card-parts.ts";
import {
  asksProposal,
  carried,
  carriedBefore,
  type Draft,
  DRAFT_MOST,
  REPEATS,
  type Repeats,
  type Rule,
  RULES,
  withoutThis,
} from "./draft.ts";
import { type Way, WAYS } from "./draft-questions.ts";
import { pollCard } from "./poll-card.ts";

const WAY_KEYS = {
  "choose-one": "cards.ask.way-choose-one",
  "choose-several": "cards.ask.way-choose-several",
  proposal: "cards.ask.way-proposal",
  dates: "cards.ask.way-dates",
  "instant-runoff": "cards.ask.way-instant-runoff",
  borda: "cards.ask.way-borda",
  dots: "cards.ask.way-dots",
  score: "cards.ask.way-score",
} as const satisfies Record<Way, string>;
const RULE_KEYS = {
  majority: "cards.ask.rule-majority",
  "two-thirds": "cards.ask.rule-two-thirds",
  consensus: "cards.ask.rule-consensus",
  authority: "cards.ask.rule-authority",
} as const satisfies Record<Rule, string>;
const REPEAT_KEYS = {
  once: "cards.ask.once",
  week: "cards.ask.weekly",
  month: "cards.ask.monthly",
} as const satisfies Record<Repeats, string>;

/** The first step: what is asked, and how it is answered. */
export const askCard = (draft: Draft, ctx: CardContext): AdaptiveCard => {
  const { t } = ctx;
  return cardOf(
    {
      about: "",
      question: t("cards.ask.question"),
      body: [
        ...askedBefore(draft),
        {
          type: "Input.Text",
          id: "question",
          label: t("cards.ask.words"),
          isMultiline: true,
          maxLength: DRAFT_MOST.question,
          isRequired: true,
          errorMessage: t("cards.ask.words-error"),
          ...(draft.question === "" ? {} : { value: draft.question }),
        },
        closedList(
          "way",
          t("cards.ask.way"),
          WAYS.map((way) => [way, t(WAY_KEYS[way])]),
          draft.way,
        ),
        // A text has its paragraphs: it is written on a page, not in the field of a card.
        text(`[${t("cards.ask.by-silence")}](${ctx.link("polls", undefined, { view: "silence" })})`),
      ],
      actions: [
        execute(
          t("cards.ask.next"),
          { ...without(carried(draft), "question", "way", "number"), verb: "poll.draft" },
          {
            style: "positive",
          },
        ),
        draft.earlier.length === 0
          ? open(t("cards.action.open-tab"), ctx.link("polls"))
          : execute(
              t("cards.ask.no-other"),
              { ...carried(withoutThis(draft)), verb: "poll.draft" },
              { associatedInputs: "none" },
            ),
      ],
    },
    ctx,
  );
};

/** The second step: what there is to choose from, and until when. */
export function draftCard(draft: Draft, ctx: CardContext): AdaptiveCard {
  const { t } = ctx;
  return cardOf(
    {
      about: "",
      question: t("cards.ask.question"),
      body: [
        ...askedBefore(draft),
        text(plain(draft.earlier.length === 0 ? draft.question : numbered(draft, draft.earlier.length))),
        quiet(t(WAY_KEYS[draft.way])),
        ...(draft.way === "proposal" ? [] : optionInputs(draft, ctx)),
        ...another(draft, ctx),
        ...(draft.earlier.length === 0 ? [] : [titleInput(draft, ctx)]),
        ...(asksProposal(draft) ? [ruleInput(draft, ctx)] : []),
        {
          type: "Input.Number",
          id: "days",
          label: t("cards.ask.days"),
          min: 1,
          max: DRAFT_MOST.days,
          value: draft.days,
        },
        closedList(
          "anonymous",
          t("cards.ask.secrecy"),
          [
            ["named", t("cards.ask.named")],
            ["anonymous", t("cards.ask.anonymous")],
          ],
          draft.anonymous ? "anonymous" : "named",
        ),
        {
          type: "Input.Date",
          id: "opensOn",
          label: t("cards.ask.opens-on"),
          ...(draft.opensOn === "" ? {} : { value: draft.opensOn }),
        },
        closedList(
          "repeats",
          t("cards.ask.repeat"),
          REPEATS.map((one) => [one, t(REPEAT_KEYS[one])]),
          draft.repeats,
        ),
      ],
      actions: [
        execute(t("cards.ask.preview"), { ...inHand(draft), verb: "poll.preview" }, { style: "positive" }),
        execute(t("cards.ask.back"), { ...carried(draft), verb: "poll.ask" }, { associatedInputs: "none" }),
      ],
    },
    ctx,
  );
}

/** The very card that the channel will get, with opening it in the place of voting. */
export function previewCard(draft: Draft, view: BallotView, ctx: CardContext): AdaptiveCard {
  const { t } = ctx;
  const data = carried(draft);
  return pollCard(view, ctx, {
    instead: [
      execute(
        new Date(view.openedAt) > ctx.now ? t("cards.ask.schedule") : t("cards.ask.open"),
        { ...data, verb: "poll.open" },
        { style: "positive", associatedInputs: "none" },
      ),
      execute(t("cards.ask.change"), { ...data, verb: "poll.draft" }, { associatedInputs: "none" }),
    ],
  });
}

/** What the second step's buttons carry: the rest is in its inputs. */
const inHand = (draft: Draft) => ({ question: draft.question, way: draft.way, ...carriedBefore(draft) });

const numbered = ({ question }: Pick<Draft, "question">, at: number): string => `${at + 1}. ${question}`;

/** The questions that are written already. */
const askedBefore = ({ earlier }: Draft): Element[] =>
  earlier.map((one, at) => quiet(plain(numbered(one, at)), { spacing: "small" }));

/** One more question, as long as a poll can have one. */
const another = (draft: Draft, { t }: CardContext): Element[] =>
  draft.earlier.length + 1 >= POLL_MOST.questions
    ? []
    : [
        {
          type: "ActionSet",
          actions: [execute(t("cards.ask.another"), { ...inHand(draft), verb: "poll.another" })],
        },
      ];

const titleInput = ({ title }: Draft, { t }: CardContext): Element => ({
  type: "Input.Text",
  id: "title",
  label: t("cards.ask.title"),
  maxLength: DRAFT_MOST.title,
  isRequired: true,
  errorMessage: t("cards.ask.title-error"),
  ...(title === "" ? {} : { value: title }),
});

function optionInputs(draft: Draft, ctx: CardContext): Element[] {
  const { t } = ctx;
  const dates = draft.way === "dates";
  return [
    {
      type: "Input.Text",
      id: "options",
      label: t(dates ? "cards.ask.dates" : "cards.ask.options"),
      ...(dates ? { placeholder: t("cards.ask.dates-example") } : {}),
      isMultiline: true,
      maxLength: DRAFT_MOST.options,
      isRequired: true,
      errorMessage: t("cards.ask.options-error"),
      ...(draft.options === "" ? {} : { value: draft.options }),
    },
    ...numberInput(draft, ctx),
  ];
}

function numberInput({ way, number }: Draft, { t }: CardContext): Element[] {
  const input = (label: string, min: number, max: number): Element[] => [
    { type: "Input.Number", id: "number", label, min, max, value: number },
  ];
  if (way === "choose-several") return input(t("cards.ask.choices"), 1, 20);
  if (way === "dots") return input(t("cards.ask.dots"), 1, 20);
  return way === "score" ? input(t("cards.ask.highest"), 2, 10) : [];
}

const ruleInput = (draft: Draft, { t }: CardContext): Element =>
  closedList(
    "rule",
    t("cards.ask.rule"),
    RULES.map((rule) => [rule, t(RULE_KEYS[rule])]),
    draft.rule,
  );

const closedList = (
  id: string,
  label: string,
  choices: readonly (readonly [value: string, title: string])[],
  value: string,
): ChoiceSet => ({
  type: "Input.ChoiceSet",
  id,
  label,
  style: "compact",
  wrap: true,
  value,
  choices: choices.map(([one, title]) => ({ title, value: one })),
});

/** What the step asks itself is not carried beside it: the input's value is what counts. */
const without = (data: Readonly<Record<string, string>>, ...fields: readonly string[]) =>
  Object.fromEntries(Object.entries(data).filter(([field]) => !fields.includes(field)));
