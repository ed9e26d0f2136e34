import { describe, expect, test } from "@jest/globals";
import { buildItem } from "./build-item.ts";
import { sectionsOf } from "./programme-tree.ts";

const pack = buildItem({ kind: "work-package", title: "Partnersøgning" });
const activity = buildItem({
  kind: "activity",
  parentId: pack.itemId,
  title: "Online map",
  responsible: "ESFA",
});
const output = buildItem({ kind: "output", parentId: activity.itemId, title: "Template" });
const meeting = buildItem({ kind: "event", title: "Network meeting", place: "Θεσσαλονίκη" });
const all = [meeting, pack, activity, output];

describe("sections", () => {
  test("activities stand under their work package and outputs under their activity", () => {
    const [packages] = sectionsOf(all);
    expect(packages).toEqual({
      name: "workPackages",
      branches: [{ item: pack, children: [{ item: activity, children: [{ item: output, children: [] }] }] }],
    });
  });

  test("a section with nothing in it is not shown", () => {
    expect(sectionsOf(all).map(({ name }) => name)).toEqual(["workPackages", "events"]);
  });

  test("an activity whose work package is unknown still shows", () => {
    expect(sectionsOf([activity])).toMatchObject([{ name: "workPackages", branches: [{ item: activity }] }]);
  });
});
