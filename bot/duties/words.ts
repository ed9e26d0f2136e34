import type { DutyView } from "../../src/capabilities/duties/contract.ts";
import { formatEdtf } from "../../src/i18n/format-edtf.ts";
import type { CardContext } from "../card-context.ts";
import { sayInstant } from "../say-date.ts";

type Kind = DutyView["kind"];

/** What one does about it: it stands before the thing itself, or alone where that has no title of its own. */
const DO_KEYS = {
  vote: "cards.owe.do.vote",
  object: "cards.owe.do.object",
  status: "cards.owe.do.status",
  present: "cards.owe.do.present",
  action: "cards.owe.do.action",
  tie: "cards.owe.do.tie",
  stopped: "cards.owe.do.stopped",
  suggestions: "cards.owe.do.suggestions",
  "topic-poll": "cards.owe.do.topic-poll",
  "late-topics": "cards.owe.do.late-topics",
  agenda: "cards.owe.do.agenda",
} as const satisfies Record<Kind, string>;

export const sayDuty = ({ kind, count }: DutyView, { t }: CardContext): string =>
  t(DO_KEYS[kind], { count: count ?? 1 });

/** '11 December 2026' or 'Thu 5 Dec, 17:00 CET'; empty where there is no date. */
export function sayDue({ due }: DutyView, ctx: CardContext): string {
  if (due === null) return "";
  if ("at" in due) return ctx.t("cards.owe.by", { deadline: sayInstant(due.at, ctx) });
  return formatEdtf(due.edtf, ctx.language, due.words);
}
