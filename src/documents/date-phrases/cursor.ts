import type { Joint } from "./date-atom.ts";
import type { Lexicon, Meaning, Sense } from "./lexicon.ts";
import type { Token } from "./tokens.ts";

/** Walks over tokens; every `take…` moves on only when it finds what it is named after. */
export class Cursor {
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  at: number;
  /** Years that may stand behind a month as two figures. */
  private readonly shortYears: readonly number[];

  constructor(tokens: readonly Token[], lexicon: Lexicon, at: number, shortYears: readonly number[] = []) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.at = at;
    this.shortYears = shortYears;
  }

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }

  /** Runs a reader; when it gives `null` the cursor stands where it stood. */
  attempt<Result>(read: () => Result | null): Result | null {
    const start = this.at;
    const result = read();
    if (result === null) this.at = start;
    return result;
  }

  takeWord(meaning: Meaning): Sense | null {
    const sense = this.lexicon.find(this.tokens, this.at, meaning);
    if (sense) this.at += sense.length;
    return sense;
  }

  /** Whether the word here has a meaning; the cursor stays. */
  isWord(meaning: Meaning): boolean {
    return this.lexicon.find(this.tokens, this.at, meaning) !== null;
  }

  takeMark(mark: string): boolean {
    const token = this.peek();
    if (token?.kind !== "mark" || token.text !== mark) return false;
    this.at += 1;
    return true;
  }

  skipFillers(): void {
    // "d. 3. maj"
    while (this.takeWord("filler"))
      if (this.tokens[this.at - 1]?.text.length === 1 && this.peek()?.glued) this.takeMark(".");
  }

  /** "Thursday, the", "Do.,", "Mon–Wed,", "Sa/So": what may stand before the number of a day. */
  skipWeekday(): void {
    this.skipFillers();
    if (!this.takeWord("weekday")) return;
    this.takeMark(".");
    this.attempt(() => {
      if (this.takeBareJoint() === null || !this.takeWord("weekday")) return null;
      this.takeMark(".");
      return true;
    });
    this.takeMark(",");
    this.skipFillers();
  }

  /** A number of at most two digits: a day, or the number of a week, quarter or half-year. */
  takeSmallNumber(): number | null {
    const token = this.peek();
    if (token?.kind !== "number" || token.text.length > 2) return null;
    this.at += 1;
    return Number(token.text);
  }

  /** "2024", or "'25" and "25'" as lists of months abbreviate it. */
  takeYear(): number | null {
    const token = this.peek();
    if (token?.kind === "number" && /^(?:19|20|21)\d\d$/.test(token.text)) {
      this.at += 1;
      // "2024 m."
      if (this.takeWord("yearMark") && this.peek()?.glued) this.takeMark(".");
      return Number(token.text);
    }
    return this.attempt(() => {
      const before = this.takeMark("'");
      const short = this.peek();
      if (short?.kind !== "number" || short.text.length !== 2) return null;
      this.at += 1;
      if (!before && !(this.peek()?.glued && this.takeMark("'"))) return null;
      return 2000 + Number(short.text);
    });
  }

  /** A month's number; takes a word such as "mėn." behind it too. */
  takeMonth(): number | null {
    const month = this.takeWord("month");
    if (month && this.takeWord("monthMark") && this.peek()?.glued) this.takeMark(".");
    return month?.value ?? null;
  }

  /** A year that belongs to what is before it: "June 2024", "June of 2024", "June, 2024", "Q1/2025". */
  takeFollowingYear(): number | null {
    return this.attempt(() => {
      if (this.peek()?.glued && this.peek(1)?.glued && this.takeMark("/")) return this.takeYear();
      this.takeMark(".");
      const short = this.takeShortYear();
      if (short !== null) return short;
      this.takeMark(",");
      this.skipFillers();
      return this.takeYear();
    });
  }

  /** The 24 of "Oct 24" where the document writes its years so; in "Oct 24-26" and "Oct 24, 2024" it is a day. */
  private takeShortYear(): number | null {
    const token = this.peek();
    const year = this.shortYears.find((one) => token?.kind === "number" && token.text === String(one % 100));
    if (year === undefined) return null;
    return this.attempt(() => {
      this.at += 1;
      const after = this.at;
      // "October 26'" says its year itself.
      if (this.peek()?.glued && this.peek()?.text === "'") return null;
      this.takeMark(",");
      if (this.takeYear() !== null || this.isWord("suffix")) return null;
      this.at = after;
      const runsOn = this.takeBareJoint() !== null && this.takeSmallNumber() !== null;
      if (runsOn && this.peek()?.kind !== "word") return null;
      this.at = after;
      return year;
    });
  }

  takeJoint(): Joint | null {
    return this.attempt(() => {
      // "3 Dec. - 5 Jan."; a capital behind the stop begins a sentence.
      if (this.peek()?.glued && this.peek(1)?.capital === false) this.takeMark(".");
      return this.takeBareJoint();
    });
  }

  private takeBareJoint(): Joint | null {
    if (this.takeMark("-") || this.takeMark("/") || this.takeWord("to")) return "range";
    if (this.takeWord("or")) return "or";
    if (this.takeMark("&") || this.takeMark("+") || this.takeWord("and")) return "and";
    return this.takeMark(",") ? "comma" : null;
  }
}
