import { describe, expect, test } from "@jest/globals";
import { buildItem } from "../build-item.ts";
import { extentOf, layOut } from "./timeline-layout.ts";
import { scaleFor } from "./timeline-scale.ts";
import { stopsOf, walk } from "./timeline-walk.ts";

const autumn = buildItem({ itemId: "autumn", kind: "event", when: ["October", "2024-10"] });
const spring = buildItem({ itemId: "spring", kind: "event", when: ["April", "2024-04"] });
const pack = buildItem({ itemId: "pack", kind: "work-package" });
const activity = buildItem({
  itemId: "activity",
  kind: "activity",
  parentId: "pack",
  when: ["May", "2024-05"],
});
const row = buildItem({ itemId: "row", when: ["November", "2024-11"] });

const items = [autumn, spring, pack, activity, row];
const stops = stopsOf(layOut(items, scaleFor("all", extentOf("2024", items), "2024-05-15")).rows);
const press = (from: string, key: string, ctrl = false) => walk(stops, from, key, ctrl);

describe("arrow keys", () => {
  test("right goes to what is later in the row, whatever the document's order", () => {
    expect(press("spring", "ArrowRight")).toBe("autumn");
    expect(press("autumn", "ArrowLeft")).toBe("spring");
  });

  test("at the end of a row nothing moves", () => {
    expect(press("autumn", "ArrowRight")).toBeUndefined();
    expect(press("spring", "ArrowLeft")).toBeUndefined();
  });

  test("down goes to what is nearest in time in the next row", () => {
    expect(press("spring", "ArrowDown")).toBe("activity");
    expect(press("row", "ArrowUp")).toBe("activity");
  });

  test("the name of a work package without a date of its own is reached to the left of its activities", () => {
    expect(press("activity", "ArrowLeft")).toBe("pack");
    expect(press("pack", "ArrowRight")).toBe("activity");
  });

  test("Home and End stay in the row, with Ctrl they go to the first and the last of all", () => {
    expect(press("autumn", "Home")).toBe("spring");
    expect(press("spring", "End")).toBe("autumn");
    expect(press("activity", "Home", true)).toBe("spring");
    expect(press("spring", "End", true)).toBe("row");
  });
});
