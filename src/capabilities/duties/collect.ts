import type { Actor } from "../../kernel/actor.ts";
import { dayIn } from "../../kernel/time-zone.ts";
import { byDate, isPast } from "../meetings/next-meeting.ts";
import { byDue, type Duty, type DutyKind } from "./duty.ts";
import type { DutyPorts } from "./ports.ts";
import type { Source } from "./sources/asked.ts";
import { actions } from "./sources/actions.ts";
import { agendas, lateTopics, presentations, topicPolls } from "./sources/meetings.ts";
import { ties } from "./sources/polls.ts";
import { statuses, suggestions } from "./sources/programme.ts";
import { objections, stoppedTexts, votes } from "./sources/voting.ts";

/** Where each kind is found. */
const SOURCES = {
  vote: votes,
  object: objections,
  status: statuses,
  present: presentations,
  action: actions,
  tie: ties,
  stopped: stoppedTexts,
  suggestions,
  "topic-poll": topicPolls,
  "late-topics": lateTopics,
  agenda: agendas,
} as const satisfies Record<DutyKind, Source>;

/** What waits for this person at an instant, the first due first. */
export async function dutiesOf(ports: DutyPorts, actor: Actor, now: Date): Promise<readonly Duty[]> {
  const { timeZone } = await ports.network.network();
  const today = dayIn(timeZone, now);
  const open = (await ports.meetings.meetings())
    .filter(({ state }) => state === "planned" || state === "convened")
    .toSorted(byDate);
  const toCome = open.filter((one) => !isPast({ ...one, asks: one.call.state === "open" }, today));
  const asked = { actor, now, today, timeZone, toCome, open };
  const found: Duty[] = [];
  // One after the other: a transaction answers one question at a time.
  for (const source of Object.values(SOURCES)) found.push(...(await source(ports, asked)));
  return found.toSorted(byDue(timeZone));
}
