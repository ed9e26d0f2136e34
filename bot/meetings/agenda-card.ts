import { startsOf, timeAfter } from "../../src/capabilities/meetings/agenda-times.ts";
import type { AgendaView, MeetingDetail } from "../../src/capabilities/meetings/contract.ts";
import { sayFormat, sayItem } from "../../src/i18n/agenda-words.ts";
import { sayDuration } from "../../src/i18n/say-duration.ts";
import type { AdaptiveCard, Element } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { box, cardOf, firstThatFits, heading, open, plain, quiet, text } from "../card-parts.ts";
import { sayInstant } from "../say-date.ts";
import { sayWhenAndWhere } from "./words.ts";

/** A day's agenda is read as a whole: more in view than of options, but a phone's screen or two at most. */
const ITEMS_IN_VIEW = 10;

/** The agenda in its order, with the sum against the time that the meeting has. */
export const agendaCard = (detail: MeetingDetail, ctx: CardContext): AdaptiveCard =>
  firstThatFits(
    () => drawAgenda(detail, ctx, ITEMS_IN_VIEW),
    () => drawAgenda(detail, ctx, 3),
  );

function drawAgenda({ meeting, agenda }: MeetingDetail, ctx: CardContext, shown: number): AdaptiveCard {
  const { t } = ctx;
  const more = agenda.items.length - shown;
  return cardOf(
    {
      about: meeting.title,
      question: agenda.state === "confirmed" ? t("cards.agenda.confirmed") : t("cards.agenda.draft"),
      body: [
        quiet(plain(sayWhenAndWhere(meeting, ctx))),
        ...itemRows(agenda, meeting.startTime, ctx, shown),
        ...(more > 0 ? [quiet(t("cards.more.items", { count: more }), { spacing: "medium" })] : []),
        ...sum(agenda, ctx),
        ...(agenda.state === "confirmed" ? [] : [quiet(sayDraft(agenda, ctx), { spacing: "small" })]),
        ...changesSince(agenda, ctx, shown),
        // The calendar file is for who is signed in, so it is fetched on the page and not by a bare link.
        ...(agenda.calendar ? [quiet(t("cards.agenda.calendar"), { spacing: "small" })] : []),
      ],
      actions: [open(t("cards.action.open-tab"), ctx.link("meetings", meeting.meetingId))],
    },
    ctx,
  );
}

function itemRows(agenda: AgendaView, start: string | null, ctx: CardContext, shown: number): Element[] {
  const starts = startsOf(agenda.items);
  return agenda.items.slice(0, shown).map((item, at): Element => {
    const begins = start === null ? null : timeAfter(start, starts[at] ?? 0);
    const length = sayDuration(item.minutes, ctx.language);
    const format = sayFormat(item.format, ctx.t);
    // A break without a name of its own need not say twice what it is.
    const note = [
      item.parallel ? ctx.t("cards.agenda.at-the-same-time") : "",
      length,
      item.title === "" ? "" : format,
      item.presenter,
    ];
    const words: Element[] = [
      text(plain(sayItem(item, ctx.t, agenda.openActions))),
      quiet(plain(note.filter(Boolean).join(" · "))),
    ];
    // What runs at the same time stands closer to what it runs beside.
    const spacing = item.parallel ? "small" : "medium";
    return begins === null
      ? { type: "Container", spacing, items: words }
      : {
          type: "ColumnSet",
          spacing,
          columns: [
            { type: "Column", width: "52px", items: [text(begins, { weight: "bolder" })] },
            { type: "Column", width: "stretch", items: words },
          ],
        };
  });
}

/** What is different since the agenda was posted by itself. */
function changesSince({ freeze }: AgendaView, ctx: CardContext, shown: number): Element[] {
  const { frozenAt, changes } = freeze;
  if (frozenAt === null || changes.length === 0) return [];
  const { t } = ctx;
  const more = changes.length - shown;
  return [
    heading(t("cards.agenda.changed", { date: sayInstant(frozenAt, ctx) })),
    ...changes
      .slice(0, shown)
      .map(({ kind, item }) => quiet(plain(t(CHANGE_KEYS[kind], { item: sayItem(item, t) })))),
    ...(more > 0 ? [quiet(t("cards.more.changes", { count: more }))] : []),
  ];
}
const CHANGE_KEYS = {
  added: "cards.agenda.change-added",
  removed: "cards.agenda.change-removed",
  changed: "cards.agenda.change-changed",
  moved: "cards.agenda.change-moved",
} as const satisfies Record<AgendaView["freeze"]["changes"][number]["kind"], string>;

/** Who reads a draft learns when it is final. */
function sayDraft({ freeze }: AgendaView, ctx: CardContext): string {
  return freeze.at !== null && new Date(freeze.at) > ctx.now
    ? ctx.t("cards.agenda.posts-itself", { date: sayInstant(freeze.at, ctx) })
    : ctx.t("cards.agenda.draft-what-happens");
}

function sum({ minutes, lengthMinutes, overrun }: AgendaView, { t, language }: CardContext): Element[] {
  const total = t("cards.agenda.total", {
    total: sayDuration(minutes, language),
    length: sayDuration(lengthMinutes, language),
  });
  return [
    text(total, { weight: "bolder", spacing: "medium", separator: true }),
    ...(overrun > 0
      ? [box(t("cards.agenda.overrun", { overrun: sayDuration(overrun, language) }), "attention")]
      : []),
  ];
}
