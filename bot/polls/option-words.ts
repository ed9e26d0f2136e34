import type { QuestionView } from "../../src/capabilities/polls/contract.ts";
import type { Answer, DateAnswer, Stance } from "../../src/capabilities/polls/method.ts";
import type { OptionId } from "../../src/kernel/ids.ts";
import { sayDuration } from "../../src/i18n/say-duration.ts";
import type { CardContext } from "../card-context.ts";
import { plain } from "../card-parts.ts";
import { sayInstant, sayList } from "../say-date.ts";

export type Option = QuestionView["options"][number];

/** An option's name; a date is said in the network's time zone. */
export const titleOf = (option: Pick<Option, "title" | "startsAt">, ctx: CardContext): string =>
  option.startsAt === null ? plain(option.title) : sayInstant(option.startsAt, ctx);

/** 'Agency for Labour · 45 min' */
export const noteOf = (
  { note, minutes }: Pick<Option, "note" | "minutes">,
  { language }: CardContext,
): string => [note, minutes === null ? "" : sayDuration(minutes, language)].filter(Boolean).join(" · ");

/** The option with what it is; in one line, as a list's entry is. */
export function lineOf(option: Option, ctx: CardContext, withNote: boolean): string {
  const [title, note] = [titleOf(option, ctx), plain(noteOf(option, ctx))];
  return withNote && note !== "" ? ctx.t("cards.poll.option", { title, note }) : title;
}

/**
 * The instant in the zone of whoever reads it, filled in by their client: only a text block's can be. Without parts
 * of a second, which clients do not read.
 */
export function sayInOwnZone(startsAt: string, { t }: CardContext): string {
  const at = new Date(startsAt).toISOString().replace(/\.\d+Z$/u, "Z");
  return t("cards.poll.own-zone", { date: `{{DATE(${at},SHORT)}}`, time: `{{TIME(${at})}}` });
}

const STANCE_KEYS = {
  agree: "cards.stance.agree",
  abstain: "cards.stance.abstain",
  disagree: "cards.stance.disagree",
  block: "cards.stance.block",
} as const satisfies Record<Stance, string>;
export const sayStance = (stance: Stance, { t }: CardContext): string => t(STANCE_KEYS[stance]);

const DATE_KEYS = {
  yes: "cards.poll.date-yes",
  "if-need-be": "cards.poll.date-if-need-be",
  no: "cards.poll.date-no",
} as const satisfies Record<DateAnswer, string>;
export const sayDateAnswer = (answer: DateAnswer, { t }: CardContext): string => t(DATE_KEYS[answer]);

/** What was answered to a question, in the order in which it asks. */
export function sayAnswer(
  { options }: Pick<QuestionView, "options">,
  answer: Answer,
  ctx: CardContext,
): string {
  const names = new Map(options.map((option) => [option.optionId, titleOf(option, ctx)]));
  const nameOf = (id: string) => names.get(id) ?? "";
  const quoted = (ids: readonly string[]) =>
    sayList(
      options.flatMap((option) =>
        ids.includes(option.optionId) ? [ctx.t("cards.quoted", { title: nameOf(option.optionId) })] : [],
      ),
      ctx.language,
    );
  const each = <Value>(given: Readonly<Record<OptionId, Value>>, say: (value: Value) => string) =>
    options
      .flatMap((option) => {
        const value = given[option.optionId as OptionId];
        return value === undefined ? [] : [`${nameOf(option.optionId)}: ${say(value)}`];
      })
      .join(" · ");
  switch (answer.kind) {
    case "choose-one":
      return quoted([answer.choice]);
    case "choose-several":
      return quoted(answer.choices);
    case "ranked":
      return answer.ranking.map((id, at) => `${at + 1}. ${nameOf(id)}`).join(" · ");
    case "dots":
      return each(answer.dots, String);
    case "score":
      return each(answer.scores, String);
    case "dates":
      return each(answer.dates, (value) => sayDateAnswer(value, ctx)) || ctx.t("cards.poll.date-none");
    default:
      return answer.reason === ""
        ? sayStance(answer.stance, ctx)
        : ctx.t("cards.stance.because", {
            stance: sayStance(answer.stance, ctx),
            reason: plain(answer.reason),
          });
  }
}
