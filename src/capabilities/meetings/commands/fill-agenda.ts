import type { AgendaItemId } from "../../../kernel/ids.ts";
import { TEMPLATE_OF, templateFor } from "../agenda-templates.ts";
import type { AgendaItem, Meeting, PlainItem, Topic } from "../meeting.ts";
import type { MeetingPorts } from "../ports.ts";
import { openActionsBefore } from "../queries/earlier-meetings.ts";
import type { MeetingDeps } from "./deps.ts";

/** What ends a meeting: topics come before it. */
const CLOSING: ReadonlySet<AgendaItem["format"]> = new Set<PlainItem>([
  "debriefing",
  "reflecting",
  "next steps",
]);

/** The agenda that topics are put on: what stands there, or else what the meeting's format begins with. */
export async function agendaToFill(
  ports: Pick<MeetingPorts, "meetings" | "actions">,
  { newId }: Pick<MeetingDeps, "newId">,
  meeting: Meeting,
): Promise<readonly AgendaItem[]> {
  const { meetingId, format, agenda } = meeting;
  const items = await ports.meetings.agenda(meetingId);
  // What somebody has emptied on purpose stays empty.
  if (items.length > 0 || agenda.revision > 0) return items;
  const { before, after } = templateFor(TEMPLATE_OF[format], await openActionsBefore(ports, meeting));
  return [...before, ...after].map((item) => ({
    ...item,
    agendaItemId: newId<AgendaItemId>(),
    topicId: null,
    title: "",
    presenter: "",
    parallel: false,
  }));
}

/** The items with these among them, before what closes the meeting. */
export function withTopics(
  items: readonly AgendaItem[],
  added: readonly AgendaItem[],
): readonly AgendaItem[] {
  const end = items.findLastIndex(({ format }) => !CLOSING.has(format)) + 1;
  return items.toSpliced(end, 0, ...added);
}

/** A topic as an item: presented by who proposed it until the coordinator names another. */
export async function itemOf(
  ports: Pick<MeetingPorts, "network">,
  { newId }: Pick<MeetingDeps, "newId">,
  { topicId, title, minutes, format, proposedBy }: Topic,
): Promise<AgendaItem> {
  const presenter = (await ports.network.person(proposedBy))?.name ?? "";
  return {
    agendaItemId: newId<AgendaItemId>(),
    topicId,
    title,
    minutes,
    presenter,
    format,
    parallel: false,
  };
}
