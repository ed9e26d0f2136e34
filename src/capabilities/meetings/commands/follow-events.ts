import { SYSTEM } from "../../../kernel/actor.ts";
import type { EditionId, ItemId } from "../../../kernel/ids.ts";
import type { ProgrammeItem } from "../../work-programme/work-programme.ts";
import type { Meeting } from "../meeting.ts";
import type { MeetingPorts } from "../ports.ts";
import { hasExactDate } from "../queries.ts";

type When = Pick<Meeting, "dateText" | "dateEdtf">;

/**
 * Where a newer edition dates an event anew, its meeting follows if it still has the date of the edition before.
 * Another date was set in the meeting itself, by somebody who knew: that one stays.
 */
export async function followEvents(ports: MeetingPorts): Promise<void> {
  const editions = new Map<EditionId, ReadonlyMap<ItemId, ProgrammeItem>>();
  const itemsOf = async (editionId: EditionId) => {
    const known =
      editions.get(editionId) ??
      new Map((await ports.programme.items(editionId)).map((item) => [item.itemId, item]));
    editions.set(editionId, known);
    return known;
  };
  for (const { meetingId, itemId, state } of await ports.meetings.meetings()) {
    if (itemId === null || (state !== "planned" && state !== "convened")) continue;
    const [newest, before] = await ports.programme.editionsWith(itemId);
    if (newest === undefined || before === undefined) continue;
    const now = whenOf((await itemsOf(newest.editionId)).get(itemId));
    const was = whenOf((await itemsOf(before.editionId)).get(itemId));
    const meeting = await ports.meetings.hold(meetingId);
    if (meeting === undefined || same(now, was) || !same(meeting, was)) continue;
    const { startTime, lengthMinutes, place } = meeting;
    const to = { ...now, startTime: hasExactDate(now) ? startTime : null, lengthMinutes, place };
    await ports.meetings.reschedule(meetingId, to);
    await ports.events.append({
      type: "meeting.rescheduled",
      by: SYSTEM,
      subject: `meeting:${meetingId}`,
      data: {
        from: { dateText: meeting.dateText, dateEdtf: meeting.dateEdtf, startTime, lengthMinutes, place },
        to,
        because: "programme",
        editionId: newest.editionId,
      },
    });
  }
}

const whenOf = (item: ProgrammeItem | undefined): When => ({
  dateText: item?.dateText ?? "",
  dateEdtf: item?.dateEdtf ?? null,
});
const same = (a: When, b: When): boolean => a.dateText === b.dateText && a.dateEdtf === b.dateEdtf;
