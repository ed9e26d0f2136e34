import type { ProgrammeView } from "../../../../src/capabilities/work-programme/contract.ts";

export type Passage = ProgrammeView["unplaced"][number];

/** Passages that stand together in the document: a paragraph, the rows of a table. */
export interface PassageGroup {
  readonly first: number;
  readonly last: number;
  readonly passages: readonly Passage[];
}

/** An empty line between two passages does not part them. */
const APART = 2;

/** In the document's order, neighbours together. */
export function groupPassages(passages: readonly Passage[]): PassageGroup[] {
  const groups: PassageGroup[] = [];
  for (const passage of passages.toSorted((a, b) => a.line - b.line)) {
    const before = groups.at(-1);
    if (before && passage.line - before.last <= APART)
      groups[groups.length - 1] = {
        ...before,
        last: passage.line,
        passages: [...before.passages, passage],
      };
    else groups.push({ first: passage.line, last: passage.line, passages: [passage] });
  }
  return groups;
}
