import { describe, expect, it } from "@jest/globals";
import type { ItemId } from "../../kernel/ids.ts";
import { aDocument } from "../../testing/builders.ts";
import { itemsOf, wholeEuros } from "./items-of-document.ts";

const NOBODY = { groups: [], organisations: [] };
let next = 0;
const found = (document: ReturnType<typeof aDocument>) =>
  itemsOf(document, () => `item-${next++}` as ItemId, NOBODY);

describe("an amount", () => {
  it.each([
    ["1.250.000,00 €", 1_250_000],
    ["1 250 000", 1_250_000],
    ["EUR 85,000", 85_000],
    ["€ 85.000,5", 85_000],
    ["12500", 12_500],
    ["2, 994 403,75 €", 2_994_403],
    ["0", 0],
    ["1,61 million €", 1_610_000],
    ["1.25 million", 1_250_000],
    ["€1.5m", 1_500_000],
    ["1.5 M€", 1_500_000],
    ["2,4 mio. euro", 2_400_000],
    ["1,2 Mio. EUR", 1_200_000],
    ["3 Millionen Euro", 3_000_000],
    ["1,5 million d'euros", 1_500_000],
    ["2 millions d’euros", 2_000_000],
    ["2,5 millones de euros", 2_500_000],
    ["1,1 milioni di euro", 1_100_000],
    ["1,3 mln. eurų", 1_300_000],
    ["0,25 milliard €", 250_000_000],
    ["0,1 mlrd. Eur", 100_000_000],
  ])("%s is read in whole euros", (words, euros) => expect(wholeEuros(words)).toBe(euros));
  it.each([
    "about 85,000",
    "85 k€",
    "",
    "2 milliards €",
    "2 000 000 000",
    "1,5 to 2 million",
    "2024/25",
    undefined,
  ])("%s is none", (words) => expect(wholeEuros(words)).toBeUndefined());
});

describe("what a document holds", () => {
  it("becomes one project where it stands under a heading of its own and among the projects", () => {
    const items = found(
      aDocument({
        objectives: [],
        workPackages: [
          {
            name: "Bridges",
            kind: "project",
            description: "Exchange of trainers",
            activities: ["Kick-off"],
            outputs: [],
            line: 50,
          },
        ],
        events: [],
        schedule: [],
        projects: [{ name: "Bridges", programme: "Erasmus+", line: 50 }],
      }),
    );
    expect(items.map(({ item }) => [item.kind, item.title, item.details])).toEqual([
      ["project", "Bridges", { fundingProgramme: "Erasmus+", notes: ["Exchange of trainers"] }],
      ["activity", "Kick-off", {}],
    ]);
  });

  it("becomes items of its kind, with nothing left behind", () => {
    const items = found(
      aDocument({
        objectives: [],
        workPackages: [{ name: "Launching calls", kind: "stage", activities: [], outputs: [], line: 6 }],
        events: [],
        schedule: [],
        milestones: [{ name: "Half way", parent: "Launching calls", line: 20 }],
        risks: [{ risk: "Nobody comes", measure: "Ask early", details: "high", line: 30 }],
        indicators: [
          {
            name: "Members",
            baseline: "20",
            baselineCalled: "At the start",
            target: "30",
            asOf: { text: "2033", edtf: "2033" },
            line: 40,
          },
        ],
        projects: [
          {
            name: "Bridges",
            programme: "Erasmus+",
            period: { text: "2033-2035", edtf: "2033/2035" },
            grantEU: "€ 250,000",
            grantOwn: "a tenth",
            state: "submitted",
            line: 50,
          },
        ],
        groups: [{ name: "Youth group", role: "Prepares the study visit", line: 60 }],
        partners: [{ name: "Region North", country: "SE", line: 70 }],
      }),
    );
    const parent = items[0]?.item.itemId;
    expect(items.map(({ item, line }) => [item.kind, item.title, item.parentId, item.details, line])).toEqual(
      [
        ["work-package", "Launching calls", null, { label: "stage" }, 6],
        ["milestone", "Half way", parent, {}, 20],
        ["risk", "Nobody comes", null, { measure: "Ask early", notes: ["high"] }, 30],
        ["indicator", "Members", null, { target: "30", asOf: "2033", notes: ["At the start: 20"] }, 40],
        [
          "project",
          "Bridges",
          null,
          { fundingProgramme: "Erasmus+", grantEU: 250_000, projectState: "submitted", notes: ["a tenth"] },
          50,
        ],
        ["group", "Youth group", null, { role: "Prepares the study visit" }, 60],
        ["partner", "Region North", null, { country: "SE" }, 70],
      ],
    );
  });
});
