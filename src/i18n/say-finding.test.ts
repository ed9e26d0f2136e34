import { describe, expect, it } from "@jest/globals";
import { findings } from "../capabilities/work-programme/consistency.ts";
import type { ProgrammeItem } from "../capabilities/work-programme/work-programme.ts";
import { LANGUAGES } from "../kernel/actor.ts";
import type { ItemId } from "../kernel/ids.ts";
import { aProgrammeItem as item } from "../testing/builders.ts";
import { sayFinding, sayFix, sayInconsistency } from "./say-finding.ts";

const find = (...items: readonly ProgrammeItem[]) => {
  const [finding, another] = findings({ items, periodEdtf: "2034", today: "2034-06-15" });
  if (finding === undefined || another !== undefined) throw new Error("not exactly one finding");
  return finding;
};
const said = (...items: readonly ProgrammeItem[]) =>
  LANGUAGES.map((language) => sayFinding(find(...items), language));

const event = (id: string, title: string, over: Partial<ProgrammeItem> = {}) =>
  item(id, { kind: "event", title, ...over });
const row = (id: string, title: string, over: Partial<ProgrammeItem> = {}) =>
  item(id, { kind: "schedule-row", title, ...over });
const april = { dateText: "23/24 April 2034", dateEdtf: "2034-04-23/2034-04-24" };

describe("a finding in a sentence", () => {
  it.each<[string, readonly ProgrammeItem[], string, string]>([
    [
      "two numbers",
      [event("a", "6th meeting", april), row("b", "7th network meeting", april)],
      "One meeting has two numbers: 6th in “6th meeting” and 7th in “7th network meeting” (23–24 April 2034).",
      "Det samme møde har to numre: 6th i »6th meeting« og 7th i »7th network meeting« (23.-24. april 2034).",
    ],
    [
      "a number that is not its title's",
      [event("a", "6th meeting", { details: { ordinal: 7 } })],
      "“6th meeting” says 6th in its title, but is counted as number 7.",
      "I titlen »6th meeting« står der 6th, men mødet tæller som nummer 7.",
    ],
    [
      "two dates",
      [event("a", "6th meeting", april), row("b", "6th network meeting", { dateEdtf: "2034-06" })],
      "“6th meeting” has two dates: 23–24 April 2034, and June 2034 in “6th network meeting”.",
      "»6th meeting« har to datoer: 23.-24. april 2034 og, i »6th network meeting«, juni 2034.",
    ],
    [
      "a gap",
      [event("a", "1st meeting"), event("b", "2nd meeting"), event("c", "5th meeting")],
      "The numbering jumps from 2 to 5: numbers 3, 4 are missing between “2nd meeting” and “5th meeting”.",
      "Nummereringen springer fra 2 til 5: Numrene 3, 4 mangler mellem »2nd meeting« og »5th meeting«.",
    ],
    [
      "a repeat",
      [event("a", "2nd meeting"), event("b", "2nd online meeting")],
      "Two meetings have the number 2: “2nd meeting” and “2nd online meeting”.",
      "To møder har nummer 2: »2nd meeting« og »2nd online meeting«.",
    ],
    [
      "outside the period",
      [event("a", "Closing conference", { dateText: "March 2035", dateEdtf: "2035-03" })],
      "“Closing conference” (March 2035) lies outside the programme’s period, 2034.",
      "»Closing conference« (marts 2035) ligger uden for programmets periode, 2034.",
    ],
    [
      "nobody responsible",
      [
        item("p", { kind: "work-package", title: "Calls" }),
        item("a", { kind: "output", title: "Guide", parentId: "p" as ItemId }),
        item("b", { kind: "output", title: "Map", parentId: "p" as ItemId }),
        item("c", { kind: "output", responsible: "Secretariat" }),
      ],
      "Nobody is named as responsible for 2 outputs of “Calls”, such as “Guide”.",
      "Ingen er angivet som ansvarlig for 2 resultater under »Calls«, f.eks. »Guide«.",
    ],
    [
      "a meeting that nobody knows",
      [event("a", "6th meeting", april), row("b", "9th network meeting", { dateEdtf: "2034-12" })],
      "The schedule names “9th network meeting”, but no event of the programme has the number 9.",
      "Tidsplanen nævner »9th network meeting«, men intet møde i programmet har nummer 9.",
    ],
    [
      "an end before a start",
      [item("a", { kind: "output", title: "Guide", dateText: "October 2034 – March 2034" })],
      "The end of “Guide” is before its start: October 2034 – March 2034.",
      "Slutdatoen for »Guide« ligger før startdatoen: October 2034 – March 2034.",
    ],
    [
      "an old value",
      [item("a", { kind: "indicator", title: "Subscribers", details: { value: "850", asOf: "2032-09" } })],
      "The value of “Subscribers”, 850, is more than a year old: it is from September 2032.",
      "Værdien for »Subscribers«, 850, er over et år gammel: Den er fra september 2032.",
    ],
    [
      "no activity",
      [
        item("p", { kind: "work-package", title: "Calls" }),
        item("q", { kind: "work-package", title: "Costs" }),
        item("a", { parentId: "q" as ItemId }),
      ],
      "“Calls” has no activities, although others of its kind have.",
      "»Calls« har ingen aktiviteter, selv om andre af samme slags har.",
    ],
  ])("%s", (_, items, english, danish) => {
    expect(said(...items)).toEqual([english, danish]);
  });

  it("has its evidence as text: what contradicts, as written, and where", () => {
    const items = [event("a", "6th meeting", april), row("b", "7th network meeting", april)];
    expect(sayInconsistency(find(...items), items, "en")).toEqual({
      message:
        "One meeting has two numbers: 6th in “6th meeting” and 7th in “7th network meeting” (23–24 April 2034).",
      values: ["6th", "7th"],
      evidence: ["6th meeting (23/24 April 2034)", "7th network meeting (23/24 April 2034)"],
    });
  });

  it("says what its mend would do", () => {
    const { fix } = find(event("a", "2nd meeting"), event("b", "2nd online meeting"));
    if (fix === null) throw new Error("no mend");
    expect(LANGUAGES.map((language) => sayFix(fix, language))).toEqual([
      "Make it number 3",
      "Giv det nummer 3",
    ]);
  });

  it("says of a mend in a long title only the words that it changes, and where they are", () => {
    const finding = find(
      event("a", "SI+ CoP Forum", { dateText: "2-3 Oct 2034", dateEdtf: "2034-10-02/2034-10-03" }),
      row("b", "SI+ CoP Forum (hybrid)", { dateText: "2-3 October 2034", dateEdtf: "2034-10-02/2034-10-03" }),
      row(
        "c",
        "Templates and information for the new website; prepare the workshop at SI+ Forum 1-3 October in Riga",
      ),
    );
    expect(sayFinding(finding, "en")).toBe(
      "“SI+ CoP Forum” has two dates: 2–3 October 2034, and 1–3 October 2034 in “… website; prepare the workshop at SI+ Forum 1-3 October”.",
    );
    if (finding.fix === null) throw new Error("no mend");
    expect(LANGUAGES.map((language) => finding.fix && sayFix(finding.fix, language))).toEqual([
      "Change “1-3 October” to “2-3 October 2034”",
      "Ret »1-3 October« til »2-3 October 2034«",
    ]);
    expect(finding.fix.change.now.title).toMatch(
      /; prepare the workshop at SI\+ Forum 2-3 October 2034 in Riga$/,
    );
  });

  it("cuts a long title after a word", () => {
    const title = `7th network meeting ${"with updates and visits ".repeat(9)}`;
    const [english = ""] = said(event("a", "6th meeting", april), row("b", title, april));
    expect(english).toMatch(/7th in “7th network meeting with updates .{20,60} …” \(23–24 April 2034\)\.$/);
  });
});
