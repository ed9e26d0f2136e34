import type { Meeting, Topic } from "../meeting.ts";
import { byDate, isPast } from "../next-meeting.ts";
import type { MeetingQueryPorts } from "../queries.ts";

/** The meetings before one: what they leave open is the concern of the later one. */
export const earlierThan = async (
  { meetings }: Pick<MeetingQueryPorts, "meetings">,
  meeting: Meeting,
): Promise<readonly Meeting[]> => (await meetings.meetings()).filter((one) => byDate(one, meeting) < 0);

/** How many actions of earlier meetings are open, to be gone through at this one. */
export const openActionsBefore = async (
  ports: Pick<MeetingQueryPorts, "meetings" | "actions">,
  meeting: Meeting,
): Promise<number> =>
  ports.actions.openCount((await earlierThan(ports, meeting)).map((one) => one.meetingId));

/** What earlier meetings kept for later, or passed over without deciding on it. */
export async function backlogOf(
  ports: Pick<MeetingQueryPorts, "meetings">,
  meeting: Meeting,
  today: string,
): Promise<readonly Topic[]> {
  const earlier = await earlierThan(ports, meeting);
  if (earlier.length === 0) return [];
  const over = new Set(
    earlier.filter((one) => isPast({ ...one, asks: false }, today)).map((one) => one.meetingId),
  );
  const open = await ports.meetings.openTopicsOf(earlier.map((one) => one.meetingId));
  return open.filter((topic) => topic.state === "deferred" || over.has(topic.meetingId));
}
