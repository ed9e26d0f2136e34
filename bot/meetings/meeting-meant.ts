import type { MeetingSummary } from "../../src/capabilities/meetings/contract.ts";
import { Refusal } from "../../src/kernel/refusal.ts";
import { normal } from "../commands.ts";
import type { Turn } from "../turn.ts";

/** More than fit into a sentence are left to the tab. */
const MOST_NAMED = 8;

/**
 * The meeting that a command means: the one that asks for topics or votes, else the next one; or that of the
 * number or words of the title which followed. Refuses `meeting.none-planned`, `meeting.none-to-come`,
 * `meeting.several-ask`, `meeting.unknown-words`, `meeting.several-fit`.
 */
export async function meetingMeant({ services, actor, about }: Turn): Promise<MeetingSummary> {
  if (about.length === 0) {
    const [next, ...others] = await services.meetings.meant(actor);
    if (others.length === 0 && next !== undefined) return next;
    if (next !== undefined)
      throw new Refusal("meeting.several-ask", { meetings: namesOf([next, ...others]) });
  }
  const all = await services.meetings.list(actor);
  if (all.length === 0) throw new Refusal("meeting.none-planned");
  if (about.length === 0) throw new Refusal("meeting.none-to-come", { meetings: namesOf(all.toReversed()) });
  const fitting = meetingsNamed(all, about);
  const words = about.join(" ");
  if (fitting.length > 1) throw new Refusal("meeting.several-fit", { words, meetings: namesOf(fitting) });
  const [meeting] = fitting;
  if (meeting === undefined) throw new Refusal("meeting.unknown-words", { words, meetings: namesOf(all) });
  return meeting;
}

/** Those of this number; where there is none, those whose title has words that begin with all of these. */
export function meetingsNamed<One extends Pick<MeetingSummary, "ordinal" | "title">>(
  meetings: readonly One[],
  words: readonly string[],
): readonly One[] {
  const [only] = words;
  const ordinal = words.length === 1 ? /^(\d{1,4})(?:st|nd|rd|th)?$/u.exec(only ?? "")?.[1] : undefined;
  const numbered = meetings.filter((meeting) => meeting.ordinal === Number(ordinal));
  if (numbered.length > 0) return numbered;
  return meetings.filter(({ title }) => {
    const inTitle = normal(title).split(" ");
    return words.every((word) => inTitle.some((one) => one.startsWith(word)));
  });
}

const namesOf = (meetings: readonly MeetingSummary[]): string =>
  [
    ...meetings.slice(0, MOST_NAMED).map(({ title }) => title),
    ...(meetings.length > MOST_NAMED ? ["…"] : []),
  ].join(", ");
