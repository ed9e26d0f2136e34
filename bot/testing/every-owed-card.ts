import type { DutyView } from "../../src/capabilities/duties/contract.ts";
import { DUTY_KINDS } from "../../src/capabilities/duties/duty.ts";
import type { AdaptiveCard } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { askAloneCard, owedCard } from "../duties/owed-card.ts";
import { LONG_TITLE } from "./builders.ts";

export const aDuty = (over: Partial<DutyView> = {}): DutyView => ({
  kind: "vote",
  subject: "poll:poll-1",
  title: "Which topics shall be on the agenda?",
  about: "3rd ALMA network meeting",
  count: null,
  due: { at: "2026-12-04T16:00:00.000Z" },
  urgency: "later",
  optional: false,
  link: { page: "meetings", query: { item: "meeting-3", section: "poll" } },
  ...over,
});

/** What waits for a person: nothing, each kind of duty, and more than a card holds. */
export const everyOwedCard = (ctx: CardContext): Record<string, AdaptiveCard> => ({
  "owed, nothing": owedCard([], ctx),
  "owed, one": owedCard([aDuty({ urgency: "today" })], ctx),
  ...Object.fromEntries(
    DUTY_KINDS.map((kind) => [
      `owed, ${kind}`,
      owedCard(
        [
          aDuty({
            kind,
            count: 3,
            due: { edtf: "2026-11", words: "November 2026", day: "2026-11-30" },
            urgency: "overdue",
            optional: kind === "object",
          }),
        ],
        ctx,
      ),
    ]),
  ),
  "owed, two hundred": owedCard(
    Array.from({ length: 200 }, () => aDuty({ title: LONG_TITLE, about: LONG_TITLE, due: null })),
    ctx,
  ),
  "owed, asked where others read along": askAloneCard(ctx),
});
