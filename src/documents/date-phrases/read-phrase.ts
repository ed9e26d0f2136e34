import type { Cursor } from "./cursor.ts";
import type { DateAtom, DatePhrase, JoinedAtom } from "./date-atom.ts";
import { readAtoms } from "./read-atoms.ts";
import { skipTime } from "./read-time.ts";

/** More dates than this in one phrase are a list of something else; it also bounds the work. */
const MAX_ATOMS = 12;

/** Reads the longest date phrase that begins at the cursor and leaves the cursor behind it. */
export function readPhrase(cursor: Cursor): DatePhrase | null {
  // Italian "fra" is "between", Danish "fra" is "from".
  return readWhole(cursor, true) ?? readWhole(cursor, false);
}

function readWhole(cursor: Cursor, allowsBetween: boolean): DatePhrase | null {
  return cursor.attempt(() => {
    if (!cursor.isWord("by") && cursor.takeWord("not")) return null;
    const isDoubted = takeDoubtBefore(cursor);
    const between = allowsBetween && cursor.takeWord("between") !== null;
    const before = between ? null : takeLimit(cursor);
    // "vom 3. bis 5. Mai", "del 3 al 5 de mayo": a span, or simply "of".
    const isThroughout = !between && before === null && cursor.takeWord("throughout") !== null;
    if (!between && before === null && !isThroughout) cursor.takeWord("rangeStart");
    const about = cursor.takeWord("about") !== null;
    if (about) cursor.takeMark(".");
    const atoms = readJoinedAtoms(cursor, between);
    if (!atoms) return null;
    skipTime(cursor);
    const doubtful = takeDoubt(cursor) || isDoubted;
    const late = (before ?? "by") === "by" && cursor.attempt(() => takeLatest(cursor));
    const onwards = cursor.attempt(() => takeOnwards(cursor));
    const limit = before ?? (late ? "by" : onwards ? "from" : null);
    const isSpan = atoms.some(({ joint }) => joint === "range");
    return {
      atoms,
      // "from October 2009 until May 2010" has both its ends.
      limit: limit === "from" && isSpan ? null : limit,
      isThroughout,
      qualifier: about ? (doubtful ? "%" : "~") : doubtful ? "?" : "",
    };
  });
}

function takeLimit(cursor: Cursor): DatePhrase["limit"] {
  if (cursor.takeWord("by")) return "by";
  if (cursor.takeWord("before")) return "before";
  return cursor.takeWord("from") ? "from" : null;
}

function readJoinedAtoms(cursor: Cursor, between: boolean): readonly JoinedAtom[] | null {
  const first = readAtoms(cursor);
  if (!first) return null;
  const atoms = [...first];
  // Commas stay open until an "and" or "or" closes their list; otherwise the phrase ends before them.
  let settled = { length: atoms.length, at: cursor.at };
  while (atoms.length < MAX_ATOMS) {
    const next = readJoined(cursor, atoms.at(-1)?.atom.unit ?? null);
    if (!next) break;
    atoms.push(...next);
    if (next[0]?.joint !== "comma") settled = { length: atoms.length, at: cursor.at };
  }
  cursor.at = settled.at;
  const kept = atoms.slice(0, settled.length);
  if (!between) return kept;
  if (kept.length !== 2 || kept[1]?.joint !== "and") return null;
  return kept.map((one) => (one.joint ? { joint: "range", atom: one.atom } : one));
}

function readJoined(cursor: Cursor, before: DateAtom["unit"] | null): readonly JoinedAtom[] | null {
  return cursor.attempt(() => {
    // "22/23 October 2024 (or end September)"
    const bracket = cursor.takeMark("(");
    let joint = cursor.takeJoint();
    if (joint === "comma")
      joint = (cursor.takeWord("or") && "or") ?? (cursor.takeWord("and") && "and") ?? "comma";
    if (joint === null) return null;
    const [first, ...rest] = readAtoms(cursor) ?? [];
    if (!first || (bracket && !cursor.takeMark(")"))) return null;
    // "mid-August 2026 – summer school" names what is then.
    const isName = first.atom.unit === "season" && first.atom.year === null && cursor.peek()?.kind === "word";
    if (isName && before !== "season") return null;
    return [{ joint, atom: first.atom }, ...rest];
  });
}

/** "June 2025 TBC", "June 2025 (tbc)", "June 2025?" */
function takeDoubt(cursor: Cursor): boolean {
  return (
    cursor.attempt(() => {
      const bracket = cursor.takeMark("(");
      if (!cursor.takeMark("?") && !cursor.takeWord("doubtful")) return null;
      return bracket && !cursor.takeMark(")") ? null : true;
    }) ?? false
  );
}

/** "TBC June 2025"; but what is "to be confirmed in June" is confirmed then. */
function takeDoubtBefore(cursor: Cursor): boolean {
  return (
    cursor.attempt(() => (cursor.takeWord("doubtful") && !cursor.isWord("filler") ? true : null)) ?? false
  );
}

/** "15 May at the latest", "le 30 juin au plus tard" */
function takeLatest(cursor: Cursor): true | null {
  cursor.takeMark(",");
  return cursor.takeWord("byAfter") && true;
}

/** "June 2024 on" is open; in "June 2024 on skills" the word begins something else. */
function takeOnwards(cursor: Cursor): true | null {
  // "May 2025 – ongoing"
  cursor.takeMark("-");
  if (!cursor.takeWord("onwards")) return null;
  const next = cursor.peek();
  return next && next.kind !== "mark" ? null : true;
}
