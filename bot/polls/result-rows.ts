import type { QuestionView } from "../../src/capabilities/polls/contract.ts";
import type { RunoffCount } from "../../src/capabilities/polls/counting/runoff.ts";
import { STANCES, type Stance } from "../../src/capabilities/polls/method.ts";
import type { Element } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { plain, quiet, text } from "../card-parts.ts";
import { bar, type BarStyle } from "./bars.ts";
import { type Option, sayStance, titleOf } from "./option-words.ts";

type Counted = NonNullable<QuestionView["count"]>;

/** Every option with what it got, in words and as a bar; or how many took which position on a proposal. */
export function resultRows(
  question: QuestionView,
  ctx: CardContext,
  { told, withBars }: { readonly told: number; readonly withBars: boolean },
): Element[] {
  const { count } = question;
  if (count === null) return [];
  if (count.kind === "proposal")
    return STANCES.flatMap((stance) => [
      text(
        ctx.t("cards.result.stance", {
          stance: sayStance(stance, ctx),
          votes: ctx.t("cards.result.votes", { count: count[stance] }),
        }),
        { spacing: "small" },
      ),
      ...(withBars ? bar([{ amount: count[stance], style: STANCE_STYLES[stance] }], count.cast) : []),
    ]);
  const figures = figuresOf(count, ctx);
  const more = question.options.length - told;
  return [
    ...question.options.slice(0, told).flatMap((option): Element[] => {
      const figure = figures(option);
      const title = titleOf(option, ctx);
      const chosen = option.result === "chosen";
      return [
        text(chosen ? ctx.t("cards.result.wins", { title }) : title, {
          spacing: "small",
          ...(chosen ? { weight: "bolder" } : {}),
        }),
        quiet(figure.words),
        ...(withBars ? bar(figure.parts(chosen ? "good" : "accent"), figure.of) : []),
      ];
    }),
    ...(more > 0 ? [quiet(ctx.t("cards.result.more-options", { count: more }), { spacing: "small" })] : []),
  ];
}

const STANCE_STYLES = {
  agree: "good",
  abstain: "accent",
  disagree: "warning",
  block: "attention",
} as const satisfies Record<Stance, BarStyle>;

interface Figure {
  readonly words: string;
  readonly parts: (style: BarStyle) => readonly { readonly amount: number; readonly style: BarStyle }[];
  /** As long as the bar can be: where there is no natural limit, the best of all. */
  readonly of: number;
}

function figuresOf(
  count: Exclude<Counted, { readonly kind: "proposal" }>,
  ctx: CardContext,
): (option: Option) => Figure {
  const { t } = ctx;
  const best = (amounts: readonly number[]) => Math.max(0, ...amounts);
  const one = (words: string, amount: number, of: number): Figure => ({
    words,
    of,
    parts: (style) => [{ amount, style }],
  });
  const find = <Row extends { readonly optionId: string }>(
    rows: readonly Row[],
    say: (row: Row) => Figure,
  ) => {
    const byId = new Map(rows.map((row) => [row.optionId, row]));
    return ({ optionId }: Option): Figure => {
      const row = byId.get(optionId);
      return row === undefined ? one("", 0, 0) : say(row);
    };
  };
  switch (count.kind) {
    case "choices":
    case "instant-runoff":
      return find<{ readonly optionId: string; readonly votes: number }>(count.ranking, ({ votes }) =>
        one(t("cards.result.votes", { count: votes }), votes, count.cast),
      );
    case "borda": {
      const most = best(count.ranking.map((row) => row.points));
      return find(count.ranking, ({ points, first }) =>
        one(t("cards.result.points", { count: points, first }), points, most),
      );
    }
    case "dots": {
      const most = best(count.ranking.map((row) => row.dots));
      return find(count.ranking, ({ dots, givers }) =>
        one(t("cards.result.dots", { count: dots, givers }), dots, most),
      );
    }
    case "score": {
      const most = best(count.ranking.map((row) => row.total));
      const decimals = new Intl.NumberFormat(ctx.language, { maximumFractionDigits: 1 });
      return find(count.ranking, ({ total, mean }) =>
        one(
          mean === null
            ? t("cards.result.score-none")
            : t("cards.result.score", { count: total, mean: decimals.format(mean) }),
          total,
          most,
        ),
      );
    }
    default:
      return find(count.ranking, ({ yes, ifNeedBe, no }) => ({
        words: t("cards.result.dates", { yes, ifNeedBe, no }),
        of: count.cast,
        parts: (style) => [
          { amount: yes, style },
          { amount: ifNeedBe, style: "warning" },
        ],
      }));
  }
}

/** How an instant run-off went, round by round. */
export function sayRounds(
  { rounds }: Pick<RunoffCount, "rounds">,
  options: QuestionView["options"],
  ctx: CardContext,
): string[] {
  const names = new Map(options.map((option) => [option.optionId, titleOf(option, ctx)]));
  return rounds.map(({ tallies, exhausted, eliminated }, at) => {
    const said = [
      ...tallies.map(({ optionId, votes }) => `${names.get(optionId) ?? ""}: ${votes}`),
      ...(exhausted > 0 ? [ctx.t("cards.result.exhausted", { votes: exhausted })] : []),
    ].join(" · ");
    const values = { round: at + 1, tallies: said };
    return plain(
      eliminated.length === 0
        ? ctx.t("cards.result.round", values)
        : ctx.t("cards.result.round-out", {
            ...values,
            out: eliminated.map((id) => names.get(id) ?? "").join(", "),
          }),
    );
  });
}
