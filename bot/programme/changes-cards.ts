import type { ChangesView, ChangeView } from "../../src/capabilities/work-programme/contract.ts";
import type { Week } from "../../src/capabilities/work-programme/week.ts";
import { formatEdtf } from "../../src/i18n/format-edtf.ts";
import { sayChange } from "../../src/i18n/say-change.ts";
import { dayIn } from "../../src/kernel/time-zone.ts";
import type { AdaptiveCard, Element } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { cardOf, firstThatFits, IN_VIEW, open, plain, quiet, text } from "../card-parts.ts";

const DAY_MS = 86_400_000;

/** What changed in a week, as it is posted on the Monday after it. */
export function weekCard({ changes }: ChangesView, week: Week, ctx: CardContext): AdaptiveCard {
  const first = dayIn(ctx.timeZone, week.before);
  const last = dayIn(ctx.timeZone, new Date(week.begins.getTime() - DAY_MS));
  const days = formatEdtf(`${first}/${last}`, ctx.language);
  return changesCard(changes, days, ctx.t("cards.changes.in-week"), ctx);
}

/** The answer to `what changed`. */
export function changesSinceCard({ changes }: ChangesView, since: string, ctx: CardContext): AdaptiveCard {
  return changesCard(changes, "", ctx.t("cards.changes.since", { since }), ctx);
}

function changesCard(
  changes: readonly ChangeView[],
  about: string,
  question: string,
  ctx: CardContext,
): AdaptiveCard {
  const draw = (shown: number) => () =>
    cardOf(
      {
        about,
        question,
        body: [
          ...changes.slice(0, shown).map((one) => sentence(one, ctx)),
          ...more(changes.length - shown, ctx),
        ],
        actions: [open(ctx.t("cards.action.open-tab"), ctx.link("programme"))],
      },
      ctx,
    );
  return firstThatFits(draw(IN_VIEW), draw(1));
}

const sentence = (change: ChangeView, { language }: CardContext): Element =>
  text(plain(sayChange(change, language)), { spacing: "medium" });

const more = (count: number, { t }: CardContext): Element[] =>
  count > 0 ? [quiet(t("cards.changes.more", { count }), { spacing: "medium" })] : [];
