import { agendaChanges } from "../agenda-changes.ts";
import { TEMPLATE_NAMES, TEMPLATE_OF, templateFor } from "../agenda-templates.ts";
import { sumAgenda } from "../agenda-times.ts";
import type { AgendaView } from "../contract.ts";
import { freezesAt } from "../freeze.ts";
import type { AgendaItem, Meeting } from "../meeting.ts";
import { hasExactDate } from "../queries.ts";

/** The agenda with its sum, when it is posted by itself, and what changed since. */
export function agendaView(
  meeting: Meeting,
  items: readonly AgendaItem[],
  {
    timeZone,
    edits,
    openActions,
  }: {
    readonly timeZone: string;
    readonly edits: boolean;
    /** How many of earlier meetings there are. */
    readonly openActions: number;
  },
): AgendaView {
  const { state, revision, frozen } = meeting.agenda;
  return {
    state,
    revision,
    items: items.map((item) => ({ ...item })),
    ...sumAgenda(items, meeting.lengthMinutes),
    openActions,
    calendar: hasExactDate(meeting),
    freeze: {
      days: meeting.freezeDays,
      at: freezesAt(meeting, timeZone)?.toISOString() ?? null,
      frozenAt: frozen?.at.toISOString() ?? null,
      changes:
        frozen === null
          ? []
          : agendaChanges(frozen.items, items).map(({ kind, item }) => ({ kind, item: { ...item } })),
    },
    template: TEMPLATE_OF[meeting.format],
    templates: edits
      ? TEMPLATE_NAMES.map((name) => {
          const { before, after } = templateFor(name, openActions);
          return { name, before: [...before], after: [...after] };
        })
      : [],
  };
}
