import type { QuestionView } from "../../src/capabilities/polls/contract.ts";
import { type Answer, DATE_ANSWERS, STANCES } from "../../src/capabilities/polls/method.ts";
import type { OptionId } from "../../src/kernel/ids.ts";
import type { ChoiceSet, Element } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { plain, quiet, shortened, text } from "../card-parts.ts";
import { type Ballot, inputId, NOTHING } from "./answer-inputs.ts";
import { lineOf, sayDateAnswer, sayInOwnZone, sayStance, titleOf } from "./option-words.ts";

export interface Form {
  readonly question: QuestionView;
  readonly ballot: Ballot;
  /** Of topics, which are called that. */
  readonly topics: boolean;
  /** The only question: it can't be left out. */
  readonly only: boolean;
  /** The standing answer, to be changed. */
  readonly standing: Answer | undefined;
  readonly withNotes: boolean;
}

/** How many places a ranking asks for: more would be a list of lists. */
const PLACES = [
  "cards.poll.place-1",
  "cards.poll.place-2",
  "cards.poll.place-3",
  "cards.poll.place-4",
  "cards.poll.place-5",
] as const;
/** A line of a closed list does not wrap. */
const LINE_LETTERS = 32;

/** The inputs that a question is answered with on a card, filled with the standing answer. */
export function questionForm(form: Form, ctx: CardContext): readonly Element[] {
  switch (form.question.method.kind) {
    case "choose-one":
      return [choice(form, ctx, "one", 1)];
    case "choose-several":
      return [choice(form, ctx, "several", form.question.method.maxChoices)];
    case "ranked":
      return ranking(form, ctx);
    case "dots":
      return amounts(form, ctx, "dots", form.question.method.dots);
    case "score":
      return amounts(form, ctx, "score", form.question.method.highest);
    case "dates":
      return dates(form, ctx);
    default:
      return proposal(form, ctx);
  }
}

function choice(
  { question, ballot, topics, only, standing, withNotes }: Form,
  ctx: CardContext,
  asks: "one" | "several",
  count: number,
): ChoiceSet {
  const { t } = ctx;
  const chosen =
    standing?.kind === "choose-one"
      ? [standing.choice]
      : standing?.kind === "choose-several"
        ? standing.choices
        : [];
  return {
    type: "Input.ChoiceSet",
    id: inputId(ballot, asks, question.questionId),
    label: topics ? t("cards.poll.choose", { count }) : t("cards.poll.choose-options", { count }),
    style: "expanded",
    isMultiSelect: asks === "several" && count > 1,
    wrap: true,
    ...(only
      ? {
          isRequired: true,
          errorMessage: topics
            ? t("cards.poll.choose-error", { count })
            : t("cards.poll.choose-options-error", { count }),
        }
      : {}),
    choices: question.options.map((option) => ({
      title: lineOf(option, ctx, withNotes),
      value: option.optionId,
    })),
    ...(chosen.length === 0 ? {} : { value: chosen.join(",") }),
  };
}

/** The options with their numbers, and one short list for each place: their titles would not fit into a line. */
function ranking({ question, ballot, standing, withNotes }: Form, ctx: CardContext): Element[] {
  const { options, questionId } = question;
  const ranked = standing?.kind === "ranked" ? standing.ranking : [];
  const choices = [
    { title: ctx.t("cards.poll.no-place"), value: NOTHING },
    ...options.map((option, at) => ({
      title: shortened(`${at + 1}. ${titleOf(option, ctx)}`, LINE_LETTERS),
      value: option.optionId,
    })),
  ];
  return [
    quiet(ctx.t("cards.poll.rank"), { spacing: "small" }),
    ...options.map((option, at) =>
      text(plain(`${at + 1}. ${lineOf(option, ctx, withNotes)}`), { spacing: "small" }),
    ),
    ...PLACES.slice(0, options.length).map((place, at): ChoiceSet => ({
      type: "Input.ChoiceSet",
      id: inputId(ballot, "place", questionId, at + 1),
      label: ctx.t(place),
      style: "compact",
      wrap: true,
      choices,
      value: ranked[at] ?? NOTHING,
    })),
  ];
}

function amounts(
  { question, ballot, standing, withNotes }: Form,
  ctx: CardContext,
  asks: "dots" | "score",
  most: number,
): Element[] {
  const given: Readonly<Record<OptionId, number>> =
    standing?.kind === "dots" ? standing.dots : standing?.kind === "score" ? standing.scores : {};
  return [
    quiet(
      asks === "dots"
        ? ctx.t("cards.poll.give-dots", { count: most })
        : ctx.t("cards.poll.give-scores", { highest: most }),
      { spacing: "small" },
    ),
    ...question.options.map((option): Element => {
      const value = given[option.optionId as OptionId];
      return {
        type: "Input.Number",
        id: inputId(ballot, asks, question.questionId, option.optionId),
        label: lineOf(option, ctx, withNotes),
        min: 0,
        max: most,
        ...(value === undefined ? {} : { value }),
      };
    }),
  ];
}

/** Each date; and apart from them that none suits, which an empty form does not say. */
function dates({ question, ballot, standing }: Form, ctx: CardContext): Element[] {
  const stood = standing?.kind === "dates" ? standing.dates : undefined;
  const each = question.options.flatMap((option): Element[] => {
    // What was left out stands as a no.
    const value = stood && (stood[option.optionId as OptionId] ?? "no");
    return [
      ...(option.startsAt === null ? [] : [quiet(sayInOwnZone(option.startsAt, ctx), { spacing: "medium" })]),
      {
        type: "Input.ChoiceSet",
        id: inputId(ballot, "date", question.questionId, option.optionId),
        label: titleOf(option, ctx),
        style: "compact",
        wrap: true,
        spacing: "small",
        choices: DATE_ANSWERS.map((answer) => ({ title: sayDateAnswer(answer, ctx), value: answer })),
        ...(value === undefined ? {} : { value }),
      },
    ];
  });
  return [
    ...each,
    {
      type: "Input.Toggle",
      id: inputId(ballot, "none", question.questionId),
      label: ctx.t("cards.poll.date-none-label"),
      title: ctx.t("cards.poll.date-none"),
      wrap: true,
    },
  ];
}

function proposal({ question, ballot, only, standing }: Form, ctx: CardContext): Element[] {
  const { t } = ctx;
  const stood = standing?.kind === "proposal" ? standing : undefined;
  return [
    {
      type: "Input.ChoiceSet",
      id: inputId(ballot, "stance", question.questionId),
      label: t("cards.stance.label"),
      style: "expanded",
      wrap: true,
      ...(only ? { isRequired: true, errorMessage: t("cards.stance.error") } : {}),
      choices: STANCES.map((stance) => ({ title: sayStance(stance, ctx), value: stance })),
      ...(stood === undefined ? {} : { value: stood.stance }),
    },
    {
      type: "Input.Text",
      id: inputId(ballot, "reason", question.questionId),
      label: t("cards.stance.reason"),
      isMultiline: true,
      maxLength: 2_000,
      ...(stood === undefined || stood.reason === "" ? {} : { value: plain(stood.reason) }),
    },
  ];
}
