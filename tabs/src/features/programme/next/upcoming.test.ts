import { describe, expect, test } from "@jest/globals";
import { buildItem } from "../build-item.ts";
import { monthOf } from "../timeline/timeline-scale.ts";
import { upcoming } from "./upcoming.ts";

/** A Wednesday. */
const TODAY = "2024-05-15";
const on = (edtf: string, more: Parameters<typeof buildItem>[0] = {}) =>
  buildItem({ kind: "activity", when: [edtf, edtf], ...more });

describe("what is coming", () => {
  test("stands under this week, next week and then its month", () => {
    const friday = on("2024-05-17");
    const monday = on("2024-05-20");
    const later = on("2024-05-27");
    const june = on("2024-06-03");
    expect(upcoming([june, monday, friday, later], TODAY).coming).toEqual([
      { when: "this week", items: [friday] },
      { when: "next week", items: [monday] },
      { when: monthOf("2024-05-01"), items: [later] },
      { when: monthOf("2024-06-01"), items: [june] },
    ]);
  });

  test("a month has no week, and is not over before it ends", () => {
    const may = on("2024-05");
    expect(upcoming([may], TODAY)).toEqual({
      late: [],
      coming: [{ when: monthOf("2024-05-01"), items: [may] }],
    });
  });

  test("reaches sixty days, and leaves out what only goes on", () => {
    const last = on("2024-07-14");
    expect(upcoming([last, on("2024-07-15"), on("2024-01/2024-12")], TODAY).coming).toEqual([
      { when: monthOf("2024-07-01"), items: [last] },
    ]);
  });

  test("what is done or cancelled does not come", () => {
    const done = on("2024-05-17", { status: "done" });
    const cancelled = on("2024-05-17", { status: "cancelled" });
    expect(upcoming([done, cancelled], TODAY)).toEqual({ late: [], coming: [] });
  });
});

describe("what is late", () => {
  test("is work whose time is over and of which nobody said what became", () => {
    const longAgo = on("2024-03");
    const yesterday = on("2024-05-14", { status: "under way" });
    const others = [
      on("2024-03", { status: "postponed" }),
      on("2024-03", { status: "done" }),
      on("2024-03", { kind: "event" }),
      on("2024-03", { kind: "risk" }),
      on("2024-05"),
    ];
    expect(upcoming([yesterday, longAgo, ...others], TODAY).late).toEqual([longAgo, yesterday]);
  });
});
