import type { EditionView, ItemView } from "../../src/capabilities/work-programme/contract.ts";
import { formatEdtf } from "../../src/i18n/format-edtf.ts";
import type { Translate } from "../../src/i18n/translator.ts";
import type { CardContext } from "../card-context.ts";
import { sayInstant } from "../say-date.ts";

const KIND_KEYS = {
  objective: "cards.item.kind.objective",
  priority: "cards.item.kind.priority",
  "work-package": "cards.item.kind.work-package",
  activity: "cards.item.kind.activity",
  output: "cards.item.kind.output",
  event: "cards.item.kind.event",
  milestone: "cards.item.kind.milestone",
  "schedule-row": "cards.item.kind.schedule-row",
  risk: "cards.item.kind.risk",
  indicator: "cards.item.kind.indicator",
  project: "cards.item.kind.project",
  group: "cards.item.kind.group",
  partner: "cards.item.kind.partner",
} as const satisfies Record<ItemView["kind"], string>;

const STATUS_KEYS = {
  "not started": "cards.item.status.not-started",
  "under way": "cards.item.status.under-way",
  done: "cards.item.status.done",
  postponed: "cards.item.status.postponed",
  cancelled: "cards.item.status.cancelled",
} as const satisfies Record<ItemView["status"], string>;

export const sayKind = (kind: ItemView["kind"], t: Translate): string => t(KIND_KEYS[kind]);
export const sayStatus = (status: ItemView["status"], t: Translate): string => t(STATUS_KEYS[status]);

/** '11 June 2024'; empty where the item has no date. */
export const sayItemDate = ({ date }: ItemView, { language }: CardContext): string =>
  date === null ? "" : formatEdtf(date.edtf, language, date.text);

/** '11 June 2024 · Copenhagen · Steering group', as much of it as is known. */
export const sayWhenWhereWho = (item: ItemView, ctx: CardContext): string =>
  [sayItemDate(item, ctx), item.place, item.responsible].filter(Boolean).join(" · ");

/** An ISO day as people say it. */
export const sayDay = (day: string, { language }: CardContext): string => formatEdtf(day, language);

/** 'Adopted on 4 March 2024, network meeting in Vilnius': where the edition stands. */
export function sayState(edition: EditionView, ctx: CardContext): string {
  const { t } = ctx;
  const { state, number, adoption, consultedUntil } = edition;
  if (state === "consultation" && consultedUntil !== null)
    return t("cards.edition.consultation", { deadline: sayInstant(consultedUntil, ctx) });
  if (state === "closed") return t("cards.edition.closed");
  if (state === "adopted" && adoption !== null) {
    const day = sayDay(adoption.decidedOn, ctx);
    if (adoption.decisionId !== null) return t("cards.edition.adopted-silently", { day });
    return adoption.decidedAt === ""
      ? t("cards.edition.adopted", { day })
      : t("cards.edition.adopted-at", { day, where: adoption.decidedAt });
  }
  return t("cards.edition.draft", { number });
}
