import type { Draft, DraftWorkPackage } from "./draft.ts";
import { startingPhrase } from "./phrases.ts";
import type { Vocabulary } from "./vocabulary.ts";

const PRIORITY = "thematic priority";

/**
 * "Priorities" over a bare list are what the network wants where its work stands elsewhere: they become priorities
 * when none says more than its name, nothing belongs to them, and other work packages do say more.
 */
export function moveBarePriorities(draft: Draft, { prose }: Vocabulary): void {
  const { workPackages, priorities, schedule, events, milestones, headings } = draft;
  // "Thematic priorities" are the network's word for its work.
  const isBelow = ({ line }: DraftWorkPackage) =>
    startingPhrase(headings.findLast((heading) => heading.line < line)?.text ?? "", prose.priorities) !==
    null;
  const listed = workPackages.filter((one) => one.kind === PRIORITY && isBelow(one));
  const isListed = new Set(listed);
  const others = workPackages.filter((one) => !isListed.has(one));
  if (listed.length === 0 || !listed.every(isBare) || !others.some((one) => !isBare(one))) return;
  const names = new Set(listed.map(({ name }) => name));
  const isWhole = [...schedule, ...events].some(({ partOf }) => partOf !== undefined && names.has(partOf));
  if (isWhole || milestones.some(({ parent }) => parent !== undefined && names.has(parent))) return;
  for (const one of listed) {
    draft.dropWorkPackage(one);
    priorities.push({ title: one.name, line: one.line });
  }
}

/** Only a name. */
function isBare({ activities, outputs, responsible, date, description, status }: DraftWorkPackage): boolean {
  return activities.length + outputs.length === 0 && !(responsible ?? date ?? description ?? status);
}
