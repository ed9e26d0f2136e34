import { describe, expect, test } from "@jest/globals";
import { buildItem } from "../build-item.ts";
import { readSort } from "../../../lib/sorting.ts";
import { SORT_COLUMNS, sortItems } from "./item-order.ts";

const june = buildItem({ title: "Åben dag", when: ["June 2024", "2024-06"] });
const april = buildItem({ title: "Zone", when: ["April 2024", "2024-04"] });
const undecided = buildItem({ title: "Arbejde", when: ["tbd", null] });
const items = [undecided, june, april];
const words = () => "";

const by = (text: string) => sortItems(items, readSort(SORT_COLUMNS, text), "da", words);

describe("sorting the table", () => {
  test("by date: earliest first, and what has no date stays last either way", () => {
    expect(by("date")).toEqual([april, june, undecided]);
    expect(by("-date")).toEqual([june, april, undecided]);
  });

  test("by title as the reader's language sorts: å is the last letter in Danish", () => {
    expect(by("title")).toEqual([undecided, april, june]);
    expect(sortItems(items, readSort(SORT_COLUMNS, "title"), "en", words)).toEqual([june, undecided, april]);
  });

  test("without a sort it is the document's order", () => {
    expect(sortItems(items, readSort(SORT_COLUMNS, "nonsense"), "en", words)).toBe(items);
  });
});
