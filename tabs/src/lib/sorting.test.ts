import { describe, expect, test } from "@jest/globals";
import { pressSort, readSort } from "./sorting.ts";

const read = (text: string | null) => readSort(["date", "title"], text);

describe("a list's order in the address", () => {
  test("is a column, or with a minus the other way round; anything else is the list's own", () => {
    expect(read("-date")).toEqual({ column: "date", descending: true });
    expect(["nonsense", "--date", "-", "", null].map(read)).toEqual([null, null, null, null, null]);
  });

  test("a header pressed three times gives up, down and the list's own order", () => {
    expect(pressSort(null, "date")).toBe("date");
    expect(pressSort(read("date"), "date")).toBe("-date");
    expect(pressSort(read("-date"), "date")).toBeNull();
    expect(pressSort(read("-date"), "title")).toBe("title");
  });
});
