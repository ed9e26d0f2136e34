/** A name and what is said about it. */
export interface NamedText {
  readonly name: string;
  readonly description: string;
}

/** A column of names has short cells; when most are longer, each holds a name and its explanation. */
const NAME_LENGTH = 60;

/**
 * Separates names from explanations in a column where the line break between them was lost, as it is when a
 * table becomes plain text ("National cooperation Partnership, involvement of employers"). The explanation
 * begins at a capital in mid-sentence; a cell without one is a name as a whole.
 */
export function splitGluedNames(cells: readonly string[]): readonly NamedText[] {
  const long = cells.filter((cell) => cell.length > NAME_LENGTH).length;
  const isGlued = long * 2 > cells.length;
  return cells.map((cell) =>
    isGlued && cell.length > NAME_LENGTH ? splitGlued(cell) : { name: cell, description: "" },
  );
}

function splitGlued(cell: string): NamedText {
  const words = cell.split(" ");
  // The first run of capitals is the name's own ("Transnational Cooperation"); its last word is not if a
  // small word follows it ("Transnational Cooperation Finding partners").
  for (let at = 0; at < words.length; at += 1) {
    const isFirstRun = at === 0;
    if (!isFirstRun && (!isCapitalised(words[at]) || !endsSmall(words[at - 1]))) continue;
    let last = at;
    while (isFirstRun ? startsCapital(words[last + 1]) : isCapitalised(words[last + 1])) last += 1;
    if (last === 0 || last === words.length - 1) continue;
    return { name: words.slice(0, last).join(" "), description: words.slice(last).join(" ") };
  }
  return { name: cell, description: "" };
}

function startsCapital(word: string | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word);
}

/** "Survey", but not "ALMA" or "NEETs". */
function isCapitalised(word: string | undefined): boolean {
  return word !== undefined && /^\p{Lu}\p{Ll}/u.test(word);
}

function endsSmall(word: string | undefined): boolean {
  return word !== undefined && /\p{Ll}$/u.test(word);
}
