import { describe, expect, test } from "@jest/globals";
import { buildItem } from "../build-item.ts";
import { monthOf } from "../timeline/timeline-scale.ts";
import { calendarMonth, monthsOf } from "./calendar-month.ts";

const april = monthOf("2024-04-01");
const filled = (items: Parameters<typeof calendarMonth>[0], month = april) =>
  calendarMonth(items, month)
    .weeks.flat()
    .filter(({ entries }) => entries.length > 0);

describe("a month", () => {
  test("is whole weeks from Monday to Sunday", () => {
    const { weeks } = calendarMonth([], monthOf("2024-02-01"));
    expect(weeks.map((week) => [week[0]?.day, week[6]?.day])).toEqual([
      ["2024-01-29", "2024-02-04"],
      ["2024-02-05", "2024-02-11"],
      ["2024-02-12", "2024-02-18"],
      ["2024-02-19", "2024-02-25"],
      ["2024-02-26", "2024-03-03"],
    ]);
    expect(weeks.flat().filter(({ outside }) => !outside)).toHaveLength(29);
  });

  test("a meeting of two days stands on both, the second as its continuation", () => {
    const meeting = buildItem({ when: ["23-24 April 2024", "2024-04-23/2024-04-24"] });
    expect(filled([meeting])).toMatchObject([
      { day: "2024-04-23", entries: [{ item: meeting, goesOn: false, perhaps: false }] },
      { day: "2024-04-24", entries: [{ item: meeting, goesOn: true }] },
    ]);
  });

  test("days of a neighbouring month are in that month only", () => {
    const meeting = buildItem({ when: ["30 April - 1 May 2024", "2024-04-30/2024-05-01"] });
    expect(filled([meeting]).map(({ day }) => day)).toEqual(["2024-04-30"]);
    expect(filled([meeting], april + 1)).toMatchObject([{ day: "2024-05-01", entries: [{ goesOn: true }] }]);
  });

  test("a month, a season and a stretch of weeks stand at the head, on no day", () => {
    const month = buildItem({ when: ["April 2024", "2024-04"] });
    const season = buildItem({ when: ["spring 2024", "2024-21"] });
    const weeks = buildItem({ when: ["1-20 April 2024", "2024-04-01/2024-04-20"] });
    const { head } = calendarMonth([month, season, weeks], april);
    expect(head).toEqual([month, season, weeks]);
    expect(filled([month, season, weeks])).toEqual([]);
    expect(calendarMonth([month], april + 1).head).toEqual([]);
  });

  test("of 'one day or another' each is only perhaps", () => {
    const either = buildItem({ when: ["4 or 11 April 2024", "[2024-04-04,2024-04-11]"] });
    expect(filled([either])).toMatchObject([
      { day: "2024-04-04", entries: [{ perhaps: true }] },
      { day: "2024-04-11", entries: [{ perhaps: true }] },
    ]);
  });
});

test("the months with anything in them are counted, once an item", () => {
  const items = [
    buildItem({ when: ["30 April - 1 May 2024", "2024-04-30/2024-05-01"] }),
    buildItem({ when: ["June 2024", "2024-06"] }),
    buildItem({}),
  ];
  expect([...monthsOf(items)]).toEqual([
    [april, 1],
    [april + 1, 1],
    [april + 2, 1],
  ]);
});
