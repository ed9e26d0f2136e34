import { agendaChanges } from "../agenda-changes.ts";
import { AGENDA_TEMPLATES, TEMPLATE_NAMES, TEMPLATE_OF } from "../agenda-templates.ts";
import { sumAgenda } from "../agenda-times.ts";
import type { AgendaView } from "../contract.ts";
import { freezesAt } from "../freeze.ts";
import type { AgendaItem, Meeting } from "../meeting.ts";
import { hasExactDate } from "../queries.ts";

/** The agenda with its sum, when it is posted by itself, and what changed since. */
export function agendaView(
  meeting: Meeting,
  items: readonly AgendaItem[],
  { timeZone, edits }: { readonly timeZone: string; readonly edits: boolean },
): AgendaView {
  const { state, revision, frozen } = meeting.agenda;
  return {
    state,
    revision,
    items: items.map((item) => ({ ...item })),
    ...sumAgenda(items, meeting.lengthMinutes),
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
      ? TEMPLATE_NAMES.map((name) => ({
          name,
          before: [...AGENDA_TEMPLATES[name].before],
          after: [...AGENDA_TEMPLATES[name].after],
        }))
      : [],
  };
}
