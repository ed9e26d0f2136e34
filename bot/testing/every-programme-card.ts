import type { ItemView } from "../../src/capabilities/work-programme/contract.ts";
import type { StatusQuestion } from "../../src/capabilities/work-programme/queries/status-questions.ts";
import { weekOf } from "../../src/capabilities/work-programme/week.ts";
import type { AdaptiveCard } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { changesSinceCard, weekCard } from "../programme/changes-cards.ts";
import { consultationCard, droppedCard } from "../programme/consultation-card.ts";
import { itemCard, nextCard, programmeCard } from "../programme/programme-cards.ts";
import { statusCard } from "../programme/status-card.ts";
import { suggestionReceiptCard } from "../programme/suggestion-receipt-card.ts";
import { LONG_TITLE, NOW } from "./builders.ts";
import { aChange, anEdition, anItem, aProgramme } from "./programme-builders.ts";

const MONDAY = "2026-11-16";
const adopted = anEdition({
  state: "adopted",
  adoption: {
    decidedOn: "2026-03-04",
    decidedAt: "network meeting in Vilnius",
    pollId: null,
    decisionId: null,
  },
});
const some: readonly ItemView[] = [
  anItem({ itemId: "event", place: "Copenhagen" }),
  anItem({
    itemId: "output",
    kind: "output",
    title: "Overview of funding schemes of all partners",
    date: { text: "by end of January 2027", edtf: "../2027-01" },
    responsible: "Soft outcomes",
    status: "under way",
  }),
  anItem({
    itemId: "row",
    kind: "schedule-row",
    title: "Taking stock of the year; drafting the next programme",
    date: { text: "winter 2026", edtf: "2026-24" },
  }),
  anItem({
    itemId: "package",
    kind: "work-package",
    title: "Most vulnerable young people",
    date: null,
    status: "done",
  }),
];
const hundred = Array.from({ length: 100 }, (_, at) =>
  anItem({
    itemId: `item-${at}`,
    title: `${at + 1} ${LONG_TITLE}`,
    place: LONG_TITLE,
    responsible: LONG_TITLE,
  }),
);
const due = (item: ItemView, said: StatusQuestion["said"] = null): StatusQuestion => ({
  item,
  asked: "Soft outcomes",
  said,
});
const said = {
  status: "postponed",
  postponedTo: "March 2027",
  reason: "Three partners have not sent their figures yet.",
  person: "Marta Kowalczyk",
  at: NOW,
} as const;
const suggestion = {
  suggestionId: "suggestion-1",
  editionId: "edition-1",
  itemId: "event",
  itemTitle: "3rd ALMA network meeting",
  person: "Jonas Lindqvist",
  organisation: "Swedish ESF Council",
  country: "SE",
  own: true,
  change: null,
  text: "Two days are too short for a project visit.",
  state: "accepted",
  answer: "Agreed: the visit has a day of its own.",
  createdAt: "2026-11-19T09:00:00.000Z",
  decidedAt: "2026-11-20T09:00:00.000Z",
  decidedBy: "Rasa Petrauskaitė",
} as const;

const someChanges = [
  aChange({
    code: "changed",
    values: {
      dateFrom: "11 December 2026",
      dateFromEdtf: "2026-12-11",
      dateTo: "15 December 2026",
      dateToEdtf: "2026-12-15",
      placeFrom: null,
      placeTo: "Vilnius",
    },
  }),
  aChange({ code: "added", title: "Overview of funding schemes of all partners", importance: "content" }),
  aChange({
    code: "changed",
    title: "Most vulnerable young people",
    importance: "status",
    values: { statusFrom: "under way", statusTo: "done" },
  }),
];

/** The cards of the work programme, in every state that looks different and as full as they can be. */
export function everyProgrammeCard(ctx: CardContext): Readonly<Record<string, AdaptiveCard>> {
  const programme = aProgramme({ edition: adopted, items: [...some] });
  const full = aProgramme({ edition: anEdition({ title: LONG_TITLE }), items: hundred });
  const changed = { from: adopted, since: null, to: adopted, changes: [...someChanges] };
  const consultation = anEdition({ state: "consultation" });
  return {
    programme: programmeCard(programme, ctx),
    "programme, hundred": programmeCard(full, ctx),
    "programme, nothing ahead": programmeCard(aProgramme({ edition: consultation }), ctx),
    next: nextCard(programme, ctx),
    "next, hundred": nextCard(full, ctx),
    "next, nothing": nextCard(aProgramme({ edition: adopted }), ctx),
    week: weekCard(changed, weekOf(MONDAY, ctx.timeZone), ctx),
    "what changed, hundred": changesSinceCard(
      { ...changed, changes: hundred.map(({ title }) => aChange({ title })) },
      "1 May 2026",
      ctx,
    ),
    item: itemCard(some[1] ?? anItem(), ctx),
    "item, long": itemCard(hundred[0] ?? anItem(), ctx),
    "statuses, asked": statusCard(
      some.slice(0, 3).map((item) => due(item)),
      MONDAY,
      ctx,
    ),
    "statuses, stored": statusCard(
      some.slice(0, 3).map((item, at) => due(item, at === 1 ? said : null)),
      MONDAY,
      ctx,
      "output",
    ),
    "statuses, all said": statusCard(
      some.slice(1, 3).map((item) => due(item, said)),
      MONDAY,
      ctx,
    ),
    "statuses, hundred": statusCard(
      hundred.map((item, at) => due(item, at % 2 === 0 ? { ...said, reason: LONG_TITLE.repeat(4) } : null)),
      MONDAY,
      ctx,
    ),
    consultation: consultationCard({ edition: consultation, items: some, suggestions: 0 }, ctx),
    "consultation, stored": consultationCard({ edition: consultation, items: some, suggestions: 3 }, ctx, {
      item: "3rd ALMA network meeting",
      person: "Jonas Lindqvist",
    }),
    "consultation, hundred": consultationCard(
      { edition: { ...consultation, title: LONG_TITLE }, items: hundred, suggestions: 400 },
      ctx,
    ),
    "consultation, adopted": consultationCard({ edition: adopted, items: some, suggestions: 12 }, ctx),
    "consultation, dropped": droppedCard(ctx),
    "consultation, returned": consultationCard({ edition: anEdition(), items: some, suggestions: 1 }, ctx),
    "suggestion, accepted": suggestionReceiptCard(suggestion, ctx),
    "suggestion, declined": suggestionReceiptCard(
      { ...suggestion, state: "declined", answer: "Most members have one day only." },
      ctx,
    ),
  };
}
