import { expect, test } from "@jest/globals";
import { buildItem } from "../build-item.ts";
import { labelOfOne, ownLabel, sayLabel } from "./own-label.ts";

test("an item's own label is said where the network's word and ours are others", () => {
  const label = (text: string | null) => ownLabel(buildItem({ label: text }), "Topics", "Activity");
  expect(label("stage")).toBe("stage");
  expect(label("Topic")).toBeNull();
  expect(label("topics")).toBeNull();
  expect(label("activity")).toBeNull();
  expect(label(null)).toBeNull();
});

test("a document's plain 'work package' is one of the network's topics, whatever language either is in", () => {
  const label = (text: string, network: string) =>
    ownLabel(buildItem({ kind: "work-package", label: text }), network, "Arbejdspakke");
  expect(label("work package", "Topics")).toBeNull();
  expect(label("topic", "Emner")).toBeNull();
  expect(label("emne", "topics")).toBeNull();
  expect(label("initiative", "Emner")).toBe("initiative");
});

test("the field's words are said in the reader's language, one or several; others as the network writes them", () => {
  const t = (key: string) => key;
  expect(sayLabel("Topics", "one", t)).toBe("programme.label.topic.one");
  expect(sayLabel("topic", "many", t)).toBe("programme.label.topic.many");
  expect(sayLabel("emner", "one", t)).toBe("programme.label.topic.one");
  expect(sayLabel("Missions", "one", t)).toBe("Missions");
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
