import type { FoundWorkPackage } from "../../capabilities/work-programme/programme-document.ts";

/** Shorter names say too little to be the same. */
const SHORTEST_NAME = 4;

interface Numbered {
  /** "1", "2.3"; empty for a name without a number. */
  readonly number: string;
  readonly bare: string;
}

/** "WP1 – Learning" and "WP 1: Learning" are one. */
export function nameKey(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function numbered(name: string): Numbered {
  const match = /^(?:\p{L}+ ?){0,3}?(\d{1,2}(?:\.\d{1,2})*)[.:)]?(?:\s+[–—:-])?\s+/u.exec(name);
  return { number: match?.[1] ?? "", bare: nameKey(name.slice(match?.[0].length ?? 0)) };
}

/** Where names stand in their list, so that a document of thousands is not read through for each of them. */
export class WorkPackageNames<One extends Pick<FoundWorkPackage, "name">> {
  private readonly all: readonly One[];
  private known = 0;
  private readonly byKey = new Map<string, number>();
  /** By the name without its number, then by the number; the empty one is that of the first of any number. */
  private readonly byBare = new Map<
    string,
    { readonly first: number; readonly byNumber: Map<string, number> }
  >();
  /** Names by each beginning of theirs that ends with a word, and by their number. */
  private readonly codes = new Map<string, One[]>();
  private coded = 0;

  constructor(all: readonly One[]) {
    this.all = all;
  }

  /** "1. Access" and "Priority 1: Access" are one; "Stage 1 Visits" and "Stage 2 Visits" are not. */
  named(name: string): One | undefined {
    this.learn();
    const { number, bare } = numbered(name);
    const same = bare.length >= SHORTEST_NAME ? this.byBare.get(bare) : undefined;
    const places = [
      this.byKey.get(nameKey(name)),
      ...(number === "" ? [same?.first] : [same?.byNumber.get(number), same?.byNumber.get("")]),
    ].filter((place) => place !== undefined);
    return places.length === 0 ? undefined : this.all[Math.min(...places)];
  }

  /** "WP1" and "1" are "WP 1: Learning" and "Work package 1 – Learning", where one alone has that code or number. */
  called(words: string): One | undefined {
    const key = nameKey(words);
    if (key === "") return undefined;
    this.learnCodes();
    const [, number] = /^\p{L}{0,4}[. ]?(\d{1,2}(?:\.\d{1,2})*)\.?$/u.exec(words) ?? [];
    const found = this.codes.get(key) ?? (number === undefined ? [] : this.codes.get(`#${number}`)) ?? [];
    return found.length === 1 ? found[0] : undefined;
  }

  /** Learns what was added since; one that was taken out makes it begin anew. */
  private learn(): void {
    if (this.all.length < this.known) this.forget();
    for (; this.known < this.all.length; this.known += 1) {
      const name = this.all[this.known]?.name ?? "";
      const key = nameKey(name);
      if (!this.byKey.has(key)) this.byKey.set(key, this.known);
      const { number, bare } = numbered(name);
      const same = this.byBare.get(bare) ?? { first: this.known, byNumber: new Map<string, number>() };
      if (!same.byNumber.has(number)) same.byNumber.set(number, this.known);
      this.byBare.set(bare, same);
    }
  }

  forget(): void {
    this.known = 0;
    this.byKey.clear();
    this.byBare.clear();
    this.codes.clear();
    this.coded = 0;
  }

  private learnCodes(): void {
    if (this.all.length < this.coded) this.forget();
    for (const one of this.all.slice(this.coded)) {
      let key = "";
      for (const [word] of one.name.matchAll(/[\p{L}\p{N}]+/gu)) {
        key += word.toLowerCase();
        this.addCode(key, one);
      }
      const { number } = numbered(one.name);
      if (number !== "") this.addCode(`#${number}`, one);
    }
    this.coded = this.all.length;
  }

  private addCode(key: string, one: One): void {
    const list = this.codes.get(key);
    if (!list) this.codes.set(key, [one]);
    else if (list.at(-1) !== one) list.push(one);
  }
}
