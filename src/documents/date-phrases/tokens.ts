/** A number, a word or one mark of a text, with its place in the text as written. */
export interface Token {
  readonly kind: "number" | "word" | "mark";
  /** Lower case; dashes are `-`, apostrophes `'`. */
  readonly text: string;
  readonly capital: boolean;
  /** No space between this and the token before. */
  readonly glued: boolean;
  readonly start: number;
  readonly end: number;
}

const TOKEN = /\d+|\p{L}[\p{L}\p{M}]*|[^\s]/gu;
const DASHES = "‐‑‒–—―−-";
const APOSTROPHES = "’‘`´′'";

/** One line is asked for its dates several times. */
const RECENT = new Map<string, readonly Token[]>();
const MOST_RECENT = 64;

/** Cuts a text into tokens; every character but spaces belongs to one. */
export function tokensOf(text: string): readonly Token[] {
  const known = RECENT.get(text);
  if (known) return known;
  const tokens = cut(text);
  if (RECENT.size >= MOST_RECENT) RECENT.clear();
  RECENT.set(text, tokens);
  return tokens;
}

function cut(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let previousEnd = -1;
  for (const match of text.matchAll(TOKEN)) {
    const [written] = match;
    const start = match.index;
    const end = start + written.length;
    const lower = written.toLowerCase().normalize("NFC");
    tokens.push({ ...describe(written, lower), glued: start === previousEnd, start, end });
    previousEnd = end;
  }
  return tokens;
}

function describe(written: string, lower: string): Pick<Token, "kind" | "text" | "capital"> {
  if (/^\d/.test(written)) return { kind: "number", text: written, capital: false };
  if (/^\p{L}/u.test(written)) return { kind: "word", text: lower, capital: /^\p{Lu}/u.test(written) };
  if (DASHES.includes(written)) return { kind: "mark", text: "-", capital: false };
  if (APOSTROPHES.includes(written)) return { kind: "mark", text: "'", capital: false };
  return { kind: "mark", text: lower, capital: false };
}
