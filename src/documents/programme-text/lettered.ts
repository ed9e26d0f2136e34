import type { SourceLine } from "./source-lines.ts";

const LETTERED = /^([A-H])[.)] (?=\p{Lu})/u;
const NAME_LENGTH = 120;

/** "A. Training", "B. Exchange" number their lines as 1 and 2 do, where the first and the second of them are there. */
export function numberLetters(lines: readonly SourceLine[]): readonly SourceLine[] {
  const letterOf = ({ text, cells, marker }: SourceLine): string | undefined =>
    cells.length === 0 && marker.kind === "none" && text.length <= NAME_LENGTH
      ? LETTERED.exec(text)?.[1]
      : undefined;
  const letters = lines.map(letterOf);
  const first = letters.indexOf("A");
  if (first < 0 || !letters.includes("B", first)) return lines;
  return lines.map((line, at) => {
    const letter = letters[at];
    if (letter === undefined) return line;
    const number = letter.charCodeAt(0) - 64;
    return { ...line, text: line.text.slice(3), marker: { kind: "numbered", number } };
  });
}
