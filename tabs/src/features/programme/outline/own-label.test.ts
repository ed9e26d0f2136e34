import { expect, test } from "@jest/globals";
import { buildItem } from "../build-item.ts";
import { labelOfOne, ownLabel } from "./own-label.ts";

test("an item's own label is said where the network's word and ours are others", () => {
  const label = (text: string | null) => ownLabel(buildItem({ label: text }), "Topics", "Activity");
  expect(label("stage")).toBe("stage");
  expect(label("Topic")).toBeNull();
  expect(label("topics")).toBeNull();
  expect(label("activity")).toBeNull();
  expect(label(null)).toBeNull();
});

test("one of the network's topics is a topic; what some items are called besides does not name the kind", () => {
  const called = (...labels: readonly (string | null)[]) =>
    labelOfOne(
      labels.map((label) => buildItem({ kind: "work-package", label })),
      "Topics",
    );
  expect(called(null, "stage", "topic")).toBe("topic");
  expect(called(null, "stage")).toBeNull();
});
