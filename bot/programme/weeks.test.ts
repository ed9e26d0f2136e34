import { describe, expect, test } from "@jest/globals";
import { testDatabase } from "../../src/testing/database.ts";
import { DAY } from "../../src/testing/fixed-clock.ts";
import { programmeInChat } from "../../src/testing/programme-in-chat.ts";

const chat = programmeInChat();
const { programme, clock, postedWith, settle } = chat;

/** Runs a Monday's routine, and what it posts. */
const monday = async (at: string) => {
  clock.moveTo(new Date(at));
  await programme.runWeek(chat.networkId());
  await settle();
};

describe("the weekly card", () => {
  const WEEKLY = "What changed in the work programme";

  test("is posted once, and only in a week in which something changed", async () => {
    const editionId = await chat.consulted();
    await monday("2034-09-04T07:00:00Z");
    expect(postedWith(WEEKLY)).toHaveLength(0);

    clock.moveTo(new Date("2034-09-06T10:00:00Z"));
    await chat.change(editionId, "Forum", { dateText: "9-10 October 2034" });
    for (let twice = 0; twice < 2; twice += 1) await monday("2034-09-11T07:00:00Z");
    expect(postedWith(WEEKLY)).toHaveLength(1);
    expect(postedWith(WEEKLY)[0]).toContain("4–10 September 2034");

    await monday("2034-09-18T07:00:00Z");
    expect(postedWith(WEEKLY)).toHaveLength(1);
  });

  test("says what changed in its week, whatever changes after it", async () => {
    const editionId = await chat.consulted();
    clock.moveTo(new Date("2034-09-06T10:00:00Z"));
    await chat.change(editionId, "Forum", { dateText: "9-10 October 2034" });
    await monday("2034-09-11T07:00:00Z");
    const before = postedWith(WEEKLY);
    expect(before).toHaveLength(1);
    clock.pass(DAY);
    await chat.change(editionId, "7th meeting", { dateText: "July 2034" });
    await settle();
    expect(postedWith(WEEKLY)).toEqual(before);
  });

  test("says an edition's changes in the week in which it is adopted, not in that of its drafts", async () => {
    const first = await chat.imported();
    await chat.adopt(first);
    clock.moveTo(new Date("2034-09-05T10:00:00Z"));
    const second = await programme.beginEdition(await chat.actor("rasa"), { from: first });
    await chat.change(second, "Forum", { place: "Riga" });
    await monday("2034-09-11T07:00:00Z");
    expect(postedWith(WEEKLY)).toHaveLength(0);
    clock.moveTo(new Date("2034-09-12T10:00:00Z"));
    await chat.adopt(second);
    await monday("2034-09-18T07:00:00Z");
    expect(postedWith(WEEKLY)).toHaveLength(1);
    expect(postedWith(WEEKLY)[0]).toContain("Riga");
  });
});

describe("the Monday", () => {
  const ordered = async () => {
    const { rows } = await testDatabase().executeSql<{ at: Date }>(
      "select start_after as at from pgboss.job where name = 'programme-week' and data->>'networkId' = $1 and state = 'created'",
      [chat.networkId()],
    );
    return rows.map(({ at }) => at.toISOString());
  };

  test("is ordered once, however often the workspace starts, and then every week anew", async () => {
    for (let twice = 0; twice < 2; twice += 1) await chat.start();
    expect(await ordered()).toEqual(["2034-09-04T07:00:00.000Z"]);
    await testDatabase().executeSql("delete from pgboss.job");
    await monday("2034-10-23T07:00:00Z");
    // Clocks go back on Sunday 29 October 2034.
    expect(await ordered()).toEqual(["2034-10-30T08:00:00.000Z"]);
  });

  test("that passed while the workspace stood still is made good once", async () => {
    await chat.adopt(await chat.imported());
    for (let twice = 0; twice < 2; twice += 1) {
      await monday("2034-09-20T12:00:00Z");
      await chat.start();
    }
    await settle();
    expect(postedWith("What became of this work?")).toHaveLength(1);
    expect(await ordered()).toEqual(["2034-09-25T07:00:00.000Z"]);
  });
});
