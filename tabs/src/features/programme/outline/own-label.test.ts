import { expect, test } from "@jest/globals";
import { buildItem } from "../build-item.ts";
import { ownLabel } from "./own-label.ts";

test("an item's own label is said where the network's word and ours are others", () => {
  const label = (text: string | null) => ownLabel(buildItem({ label: text }), "Topics", "Activity");
  expect(label("stage")).toBe("stage");
  expect(label("Topic")).toBeNull();
  expect(label("topics")).toBeNull();
  expect(label("activity")).toBeNull();
  expect(label(null)).toBeNull();
});
