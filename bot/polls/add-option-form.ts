import type { BallotView } from "../../src/capabilities/polls/contract.ts";
import { POLL_MOST } from "../../src/capabilities/polls/poll.ts";
import type { Element } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { execute, plain, shortened } from "../card-parts.ts";

const LINE_LETTERS = 32;

/** Where the poll lets members add options: a line to write one, and to which question if there are several. */
export function addOptionForm(view: BallotView, ctx: CardContext): Element[] {
  const { t } = ctx;
  const questions = view.questions.filter(
    ({ method }) => method.kind !== "proposal" && method.kind !== "dates",
  );
  const [first] = questions;
  if (!view.membersAddOptions || view.state !== "open" || first === undefined) return [];
  const only = questions.length === 1;
  return [
    {
      type: "ActionSet",
      actions: [
        {
          type: "Action.ShowCard",
          title: t("cards.option.add"),
          card: {
            type: "AdaptiveCard",
            body: [
              {
                type: "Input.Text",
                id: "title",
                label: t("cards.option.title"),
                maxLength: POLL_MOST.letters,
                isRequired: true,
                errorMessage: t("cards.option.error"),
              },
              ...(only
                ? []
                : [
                    {
                      type: "Input.ChoiceSet",
                      id: "questionId",
                      label: t("cards.option.question"),
                      style: "compact",
                      wrap: true,
                      value: first.questionId,
                      choices: questions.map(({ questionId, text }) => ({
                        title: shortened(plain(text), LINE_LETTERS),
                        value: questionId,
                      })),
                    } as const,
                  ]),
            ],
            actions: [
              execute(
                t("cards.option.store"),
                {
                  verb: "poll.add-option",
                  pollId: view.pollId,
                  ...(only ? { questionId: first.questionId } : {}),
                },
                { style: "positive" },
              ),
            ],
          },
        },
      ],
    },
  ];
}
