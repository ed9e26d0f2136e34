import type { EventType } from "../../kernel/events.ts";
import type { EditionId } from "../../kernel/ids.ts";
import type { Edition, EditionState } from "./work-programme.ts";

/** What the record calls an edition's steps, and the state that each leads to. */
const STATE_AFTER = {
  "edition.consulted": "consultation",
  "edition.returned": "draft",
  "edition.adopted": "adopted",
  "edition.closed": "closed",
} as const satisfies Partial<Record<EventType, EditionState>>;
export const EDITION_STEPS = [
  "edition.consulted",
  "edition.returned",
  "edition.adopted",
  "edition.closed",
] as const;

export interface EditionStep {
  readonly editionId: EditionId;
  readonly type: (typeof EDITION_STEPS)[number];
}

/**
 * The editions there were at an instant, in the state that each had then: an edition that is adopted today did not
 * rule before. `steps` are those up to then, oldest first. Adopting one closes the adopted one before it.
 */
export function editionsThen(
  editions: readonly Edition[],
  steps: readonly EditionStep[],
  instant: Date,
): readonly Edition[] {
  const there = editions.filter((one) => one.createdAt <= instant);
  const programmeOf = new Map(there.map((one) => [one.editionId, one.programmeId]));
  const states = new Map<EditionId, EditionState>();
  for (const { editionId, type } of steps) {
    if (type === "edition.adopted")
      for (const [other, state] of states)
        if (state === "adopted" && programmeOf.get(other) === programmeOf.get(editionId))
          states.set(other, "closed");
    states.set(editionId, STATE_AFTER[type]);
  }
  return there.map((one) => ({ ...one, state: states.get(one.editionId) ?? "draft" }));
}
