import { expect, it } from "@jest/globals";
import type { Reading } from "../../../../../src/capabilities/work-programme/contract.ts";
import { blankItem } from "../item/blank-item.ts";
import { doubtsOf } from "./doubts.ts";
import type { Row } from "./review-draft.ts";

const row = (itemId: string, words: string | null, edtf: string | null, over: Partial<Row> = {}): Row => ({
  item: { ...blankItem("event"), itemId, title: itemId, date: words === null ? null : { text: words, edtf } },
  line: 1,
  read: null,
  madeOf: null,
  dropped: false,
  changed: false,
  ...over,
});
const finding: Reading["findings"][number] = {
  code: "number-repeat",
  itemIds: ["a", "b"],
  values: {},
  fix: null,
};
const doubtful = (...rows: readonly Row[]) => [...doubtsOf([finding], rows).keys()];

it("a row is doubtful that a finding names, until one of the finding's rows was looked at", () => {
  const rows = [row("a", "May 2027", "2027-05"), row("b", null, null), row("c", null, null)];
  expect(doubtful(...rows)).toEqual(["a", "b"]);
  expect(doubtful(row("a", "May 2027", "2027-05", { changed: true }), row("b", null, null))).toEqual([]);
});

it("a row is doubtful whose date's words were read as none: an impossible day is told at the row", () => {
  const [[, doubt] = []] = doubtsOf([], [row("c", "31 February 2025", null), row("d", null, null)]);
  expect(doubt?.undated).toBe("31 February 2025");
  expect(doubtful(row("d", null, null), row("e", "June", "2027-06"))).toEqual([]);
});
