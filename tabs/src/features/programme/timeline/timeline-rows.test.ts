import { describe, expect, test } from "@jest/globals";
import { buildItem } from "../build-item.ts";
import { rowsByPackage, rowsByResponsible } from "./timeline-rows.ts";

const objective = buildItem({ kind: "objective" });
const topic = buildItem({
  kind: "work-package",
  parentId: objective.itemId,
  responsible: "Steering group",
  responsibleRef: "group:steering",
});
const action = buildItem({ kind: "work-package", parentId: topic.itemId });
const activity = buildItem({ kind: "activity", parentId: action.itemId, responsible: "a consultant" });
const milestone = buildItem({ kind: "milestone" });
const reached = buildItem({ kind: "milestone", parentId: action.itemId });
const all = [objective, topic, action, activity, milestone, reached];

describe("rows by work package", () => {
  test("both levels are folded into the topmost work package, also where it stands under an objective", () => {
    const rows = rowsByPackage(all).filter(({ group }) => group === "workPackages");
    expect(rows).toEqual([
      { group: "workPackages", item: topic, name: null, members: [topic, action, activity, reached] },
    ]);
  });

  test("a milestone of its own has the milestones' row, one of a work package has its", () => {
    expect(rowsByPackage(all).find(({ group }) => group === "milestones")?.members).toEqual([milestone]);
  });
});

test("rows by who answers: by the network's name, else as written; what names nobody goes up, else last", () => {
  const names = new Map([["group:steering", "The steering group"]]);
  const rows = rowsByResponsible([milestone, topic, action, activity], names, "Nobody");
  expect(rows.map(({ name, members }) => [name, members])).toEqual([
    ["The steering group", [topic, action]],
    ["a consultant", [activity]],
    ["Nobody", [milestone]],
  ]);
});
