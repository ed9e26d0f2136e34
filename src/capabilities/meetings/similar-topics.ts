/** At least so much of the longer title, by letters, must be in the shorter one: 'Mobility' is not every mobility. */
const LEAST_COVER = 0.4;
/** Two words whose three-letter parts overlap by so much are forms of one: 'measure' and 'measuring' (0.67). */
const SAME_WORD = 0.6;
/** Shorter ones are 'the', 'of', 'hvad', unless they are an abbreviation or a number. */
const LEAST_LETTERS = 4;
/** '-ing', '-ede', '-nes': what a form of a short word ends with. */
const MOST_ENDING = 3;

/**
 * Whether two titles ask for the same thing, in whatever words and word forms, in any language: all that the
 * shorter says is in the longer, by two words at least or entirely. As soon as each has a word that the other has
 * not, they are two topics ('… with schools', '… with employers'): a false alarm talks a member out of a topic,
 * a miss costs the coordinator one merge.
 */
export function isSimilar(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const [onlyA, onlyB] = [without(a, b), without(b, a)];
  if (a.length === 0 || b.length === 0 || (onlyA.length > 0 && onlyB.length > 0)) return false;
  if (onlyA.length === 0 && onlyB.length === 0) return true;
  const [shorter, longer, left] = onlyA.length === 0 ? [a, b, onlyB] : [b, a, onlyA];
  return shorter.length >= 2 && 1 - letters(left) / letters(longer) >= LEAST_COVER;
}

/** The words that carry the meaning, without accents and in small letters, each once. */
function wordsOf(title: string): readonly string[] {
  const found = title.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const said = found.filter(
    (word) => word.length >= LEAST_LETTERS || /\p{N}/u.test(word) || /^\p{Lu}{2,}$/u.test(word),
  );
  return [...new Set(said.map(folded))];
}

/** 'Erhvervsuddannelse' and 'erhvervsuddännelse' are typed alike on another keyboard. */
const folded = (word: string): string =>
  word
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[øœ]/gu, "o")
    .replace(/æ/gu, "ae")
    .replace(/ß/gu, "ss")
    .replace(/ł/gu, "l")
    .replace(/[đð]/gu, "d");

const without = (words: readonly string[], others: readonly string[]): readonly string[] =>
  words.filter((word) => !others.some((other) => isForm(word, other)));

const letters = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0);

/** 'reach' and 'reaching', 'praktik' and 'virksomhedspraktik'; a number is only itself. */
function isForm(one: string, other: string): boolean {
  if (one === other) return true;
  if (/\p{N}/u.test(one + other)) return false;
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (longer.startsWith(shorter) && longer.length - shorter.length <= MOST_ENDING) return true;
  if (shorter.length > LEAST_LETTERS && (longer.startsWith(shorter) || longer.endsWith(shorter))) return true;
  const [parts, others] = [partsOf(one), partsOf(other)];
  const shared = [...parts].filter((part) => others.has(part)).length;
  return (2 * shared) / (parts.size + others.size) >= SAME_WORD;
}

const partsOf = (word: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, word.length - 2) }, (_, at) => word.slice(at, at + 3)));
