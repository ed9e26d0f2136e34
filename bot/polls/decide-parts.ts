import type { PollView, QuestionView } from "../../src/capabilities/polls/contract.ts";
import { sayVerdict } from "../../src/i18n/say-verdict.ts";
import type { Action, Element } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { execute, heading, plain, quiet, shortened } from "../card-parts.ts";
import { sayInstant } from "../say-date.ts";
import { titleOf } from "./option-words.ts";
import { questionOf } from "./poll-link.ts";

/** A sentence of the coordinator's, as long as the command takes it. */
const SENTENCE_MOST = 500;
/** The input that says what goes through on a question. */
export const settleInput = (questionId: string): string => `settle.${questionId}`;
/** The input that says why. */
export const settleReasonInput = (questionId: string): string => `settle-reason.${questionId}`;

/** What was decided on a question, in a sentence; dates in the network's time zone. */
export const verdictOf = (question: QuestionView, ctx: CardContext): string =>
  sayVerdict(
    question,
    (id) => {
      const option = question.options.find((one) => one.optionId === id);
      return option === undefined ? "" : titleOf(option, ctx);
    },
    ctx.language,
  );

/** Who decided what the count left open, when and why; nothing where no reason was owed yet. */
export const settledBecause = ({ settlement }: QuestionView, ctx: CardContext): Element[] =>
  settlement === null
    ? []
    : [
        quiet(
          ctx.t("cards.result.settled", {
            person: plain(settlement.by),
            at: sayInstant(settlement.at, ctx),
            reason: plain(settlement.reason),
          }),
          { spacing: "small" },
        ),
      ];

/** What the count left open, for the coordinator to decide here: the seats among equals, or the authority's word. */
export const decideForms = (view: PollView, ctx: CardContext): Element[] =>
  view.abilities.settle ? view.questions.flatMap((question) => decideForm(view, question, ctx)) : [];

function decideForm(view: PollView, question: QuestionView, ctx: CardContext): Element[] {
  const { open, questionId } = question;
  const { t } = ctx;
  if (open === null) return [];
  const data = { verb: "poll.settle", pollId: view.pollId, questionId };
  const head = [
    {
      ...heading(t(open.kind === "seats" && !open.atMost ? "cards.decide.tie" : "cards.decide.authority")),
      separator: true,
    },
    ...(view.questions.length > 1 ? [quiet(plain(question.text))] : []),
  ];
  const why: Element = {
    type: "Input.Text",
    id: settleReasonInput(questionId),
    label: t("cards.decide.reason-label"),
    isMultiline: true,
    maxLength: SENTENCE_MOST,
  };
  if (open.kind === "ruling")
    return [
      ...head,
      why,
      {
        type: "ActionSet",
        actions: [
          execute(t("cards.decide.adopted"), { ...data, ruling: "adopted" }, { style: "positive" }),
          execute(t("cards.decide.rejected"), { ...data, ruling: "rejected" }, { style: "destructive" }),
        ],
      },
    ];
  const among = question.options.filter((option) => open.among.some((id) => id === option.optionId));
  return [
    ...head,
    {
      type: "Input.ChoiceSet",
      id: settleInput(questionId),
      label: open.atMost
        ? t("cards.decide.authority-choose", { count: open.seats })
        : t("cards.decide.tie-choose", { count: open.seats }),
      style: "expanded",
      isMultiSelect: open.seats > 1,
      wrap: true,
      choices: among.map((option) => ({ title: titleOf(option, ctx), value: option.optionId })),
    },
    why,
    { type: "ActionSet", actions: [execute(t("cards.decide.store"), data, { style: "positive" })] },
  ];
}

/** Confirming the outcome: the coordinator's sentence, begun with what was decided. */
export function outcomeAction(view: PollView, ctx: CardContext): readonly Action[] {
  const { t } = ctx;
  if (!view.abilities.confirmOutcome || view.questions.some((question) => question.open !== null)) return [];
  return [
    {
      type: "Action.ShowCard",
      title: t(view.outcome === null ? "cards.decide.outcome" : "cards.decide.outcome-again"),
      card: {
        type: "AdaptiveCard",
        body: [
          {
            type: "Input.Text",
            id: "sentence",
            label: t("cards.decide.outcome-label"),
            isMultiline: true,
            maxLength: SENTENCE_MOST,
            isRequired: true,
            errorMessage: t("cards.decide.outcome-error"),
            value: view.outcome?.sentence ?? proposedOutcome(view, ctx),
          },
        ],
        actions: [
          execute(
            t("cards.decide.outcome-store"),
            { verb: "poll.outcome", pollId: view.pollId },
            { style: "positive" },
          ),
        ],
      },
    },
  ];
}

/** What the coordinator may confirm as it is, or put better. */
export function proposedOutcome(view: PollView, ctx: CardContext): string {
  const one = view.questions.length === 1;
  const said = view.questions.map((question) =>
    ctx.t("cards.decide.outcome-of", {
      question: one ? questionOf(view, ctx) : question.text,
      verdict: verdictOf(question, ctx),
    }),
  );
  return shortened(plain(said.join(" ")), SENTENCE_MOST);
}
