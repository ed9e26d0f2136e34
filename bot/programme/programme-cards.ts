import type { EditionView, ItemView, ProgrammeView } from "../../src/capabilities/work-programme/contract.ts";
import { hasStatus } from "../../src/capabilities/work-programme/work-programme.ts";
import { formatEdtf } from "../../src/i18n/format-edtf.ts";
import { dayIn } from "../../src/kernel/time-zone.ts";
import type { AdaptiveCard, Element } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { cardOf, firstThatFits, heading, open, plain, quiet, text } from "../card-parts.ts";
import { comingUp, lateItems } from "./items.ts";
import { sayItemDate, sayKind, sayState, sayStatus, sayWhenWhereWho } from "./words.ts";

type WithEdition = ProgrammeView & { readonly edition: EditionView };

const NEXT_DAYS = 60;
const [IN_SUMMARY, IN_NEXT] = [3, 8];

/** The programme in short: where it stands, how the work goes, and what is next. */
export function programmeCard({ edition, items }: WithEdition, ctx: CardContext): AdaptiveCard {
  const { t } = ctx;
  const work = items.filter((item) => hasStatus(item.kind));
  const many = (status: ItemView["status"]) => work.filter((item) => item.status === status).length;
  const today = dayIn(ctx.timeZone, ctx.now);
  const late = lateItems(items, today).length;
  const next = comingUp(items, today).slice(0, IN_SUMMARY);
  return cardOf(
    {
      about: formatEdtf(edition.period.edtf, ctx.language, edition.period.text),
      question: edition.title,
      body: [
        text(plain(sayState(edition, ctx)), { spacing: "small" }),
        text(
          t("cards.programme.counts", {
            underWay: many("under way"),
            done: many("done"),
            postponed: many("postponed"),
          }),
          { spacing: "small" },
        ),
        ...(late === 0
          ? []
          : [text(t("cards.programme.late", { count: late }), { spacing: "small", color: "attention" })]),
        ...(next.length === 0
          ? [quiet(t("cards.programme.nothing-ahead"), { spacing: "medium" })]
          : [heading(t("cards.programme.next")), ...next.flatMap((item) => itemRow(item, ctx))]),
      ],
      actions: [open(t("cards.action.open-tab"), ctx.link("programme"))],
    },
    ctx,
  );
}

/** What begins or falls due in the next two months. */
export function nextCard({ edition, items }: WithEdition, ctx: CardContext): AdaptiveCard {
  const { t } = ctx;
  const today = dayIn(ctx.timeZone, ctx.now);
  const until = dayIn(ctx.timeZone, new Date(ctx.now.getTime() + NEXT_DAYS * 86_400_000));
  const ahead = comingUp(items, today, until);
  const draw = (shown: number) => () =>
    cardOf(
      {
        about: edition.title,
        question: t("cards.programme.next-days", { count: NEXT_DAYS }),
        body: [
          ...(ahead.length === 0 ? [text(t("cards.programme.nothing-in-days", { count: NEXT_DAYS }))] : []),
          ...ahead.slice(0, shown).flatMap((item) => itemRow(item, ctx)),
          ...moreInTab(ahead.length - shown, ctx),
        ],
        actions: [open(t("cards.action.open-tab"), ctx.link("programme"))],
      },
      ctx,
    );
  return firstThatFits(draw(IN_NEXT), draw(IN_SUMMARY));
}

/** One item of the programme, as it is put into a conversation. Nothing on it acts: its readers may be anybody. */
export function itemCard(item: ItemView, ctx: CardContext): AdaptiveCard {
  const { t } = ctx;
  const said = (key: string, value: string | null): Element[] =>
    value === null || value === "" ? [] : [text(t(key, { value: plain(value) }), { spacing: "small" })];
  return cardOf(
    {
      about: sayKind(item.kind, t),
      question: item.title,
      body: [
        ...said("cards.item.when", sayItemDate(item, ctx)),
        ...said("cards.item.where", item.place),
        ...said("cards.item.who", item.responsible),
        ...(hasStatus(item.kind) ? said("cards.item.status-is", sayStatus(item.status, t)) : []),
      ],
      actions: [open(t("cards.action.open"), ctx.link("programme", item.itemId))],
    },
    ctx,
  );
}

/** Title, and below it in grey when, where and who. */
export const itemRow = (item: ItemView, ctx: CardContext): Element[] => {
  const note = sayWhenWhereWho(item, ctx);
  return [text(plain(item.title), { spacing: "medium" }), ...(note === "" ? [] : [quiet(plain(note))])];
};

export const moreInTab = (count: number, { t }: CardContext): Element[] =>
  count > 0 ? [quiet(t("cards.more.items", { count }), { spacing: "medium" })] : [];
