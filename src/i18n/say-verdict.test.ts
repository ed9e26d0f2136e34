import { describe, expect, it } from "@jest/globals";
import type { Verdict } from "../capabilities/polls/decision-rule.ts";
import type { MethodKind } from "../capabilities/polls/method.ts";
import { LANGUAGES } from "../kernel/actor.ts";
import type { OptionId } from "../kernel/ids.ts";
import { sayVerdict } from "./say-verdict.ts";

const [a, b, c] = ["a", "b", "c"] as OptionId[] as [OptionId, OptionId, OptionId];
const TITLES: Readonly<Record<string, string>> = { a: "Vilnius", b: "Dublin", c: "Rome" };
const say = (
  verdict: Verdict | { readonly kind: "too-few" },
  language: "en" | "da" = "en",
  method: MethodKind = "choose-one",
) => sayVerdict({ verdict, count: null, method: { kind: method } }, (id) => TITLES[id] ?? "", language);

const VERDICTS: readonly (Verdict | { readonly kind: "too-few" })[] = [
  { kind: "no-quorum", of: "organisations", have: 1, need: 11 },
  { kind: "no-quorum", of: "countries", have: 8, need: 9 },
  { kind: "nothing-chosen" },
  { kind: "chosen", options: [a] },
  { kind: "chosen", options: [a, b] },
  { kind: "tied", options: [], tied: [a, b], openSeats: 1 },
  { kind: "tied", options: [c], tied: [a, b], openSeats: 1 },
  { kind: "adopted", have: 12, need: 12 },
  { kind: "rejected", have: 1, need: 12 },
  { kind: "blocked", blocks: 2 },
  { kind: "authority-decides" },
  { kind: "too-few" },
];

describe.each(LANGUAGES)("what was decided, in %s", (language) => {
  it("is said in a whole sentence of its own for every verdict", () => {
    const said = VERDICTS.map((verdict) => say(verdict, language, "proposal"));
    for (const sentence of said) expect(sentence).toMatch(/^[\p{Lu}»‘][^{}]*\.$/u);
    expect(new Set(said).size).toBe(VERDICTS.length);
  });
});

it("tells a tie as one, with what is decided already", () => {
  expect(say({ kind: "tied", options: [c], tied: [a, b], openSeats: 1 })).toBe(
    "Chosen so far: ‘Rome’. ‘Vilnius’ and ‘Dublin’ are equal for 1 more place, and the coordinator decides.",
  );
});

it("tells apart that nobody voted and that nobody wants any option", () => {
  const of = (cast: number) =>
    sayVerdict(
      {
        verdict: { kind: "nothing-chosen" },
        count: { kind: "choices", cast, ranking: [], chosen: [], tied: [], openSeats: 0 },
        method: { kind: "choose-several" },
      },
      () => "",
      "en",
    );
  expect([of(0), of(3)]).toEqual([
    "Nobody voted, so nothing is decided.",
    "Nobody wants any of the options.",
  ]);
});

it("names no votes where the authority ruled, for they did not decide", () => {
  expect(say({ kind: "adopted", have: 3, need: 0 }, "en", "proposal")).toBe(
    "The proposal is adopted: so the authority decided.",
  );
});
