import { beforeEach, describe, expect, test } from "@jest/globals";
import type { ItemId } from "../../src/kernel/ids.ts";
import { MINUTE } from "../../src/testing/fixed-clock.ts";
import { programmeInChat } from "../../src/testing/programme-in-chat.ts";

const chat = programmeInChat();
const { programme, network, clock, posted, postedWith, settle, itemNamed } = chat;
/** People of the playground by their place; Marta is in the group that answers, Jonas is not. */
const [JONAS, MARTA] = [2, 3];

let itemId: ItemId;
beforeEach(async () => {
  const editionId = await chat.imported();
  await chat.change(editionId, "Prepare the website", { responsible: "Soft outcomes" });
  await chat.adopt(editionId);
  await settle();
  ({ itemId } = await itemNamed("Prepare the website"));
});

const monday = async () => {
  clock.moveTo(new Date("2034-09-04T07:00:00Z"));
  await programme.runWeek(chat.networkId());
  await settle();
  clock.pass(MINUTE);
};
const answer = (person: number, status: string, more: object = {}) =>
  chat.bot().presses(person, "status.report", {
    itemId,
    monday: "2034-09-04",
    [`status-${itemId}`]: status,
    ...more,
  });

describe("the card that asks for statuses", () => {
  test("is not posted while nothing is due", async () => {
    await programme.runWeek(chat.networkId());
    await settle();
    expect(posted).toEqual([]);
  });

  test("names the group it asks; who is not in it is told whom to ask, and changes nothing", async () => {
    await monday();
    expect(postedWith("What became of this work?")[0]).toContain("asked: Soft outcomes");
    const refused = await answer(JONAS, "done");
    expect(refused.type).toBe("application/vnd.microsoft.activity.message");
    expect(refused.value).toMatch(/or the coordinator, can say.*Marta Kowalczyk/u);
    expect((await itemNamed("Prepare the website")).status).toBe("not started");
  });

  test("takes a member's answer into the programme and the record", async () => {
    await monday();
    const taken = await answer(MARTA, "postponed", {
      [`when-${itemId}`]: "spring 2035",
      [`why-${itemId}`]: "The texts are late",
    });
    expect(JSON.stringify(taken.value)).toContain("Stored: Postponed to spring 2035, said by Marta");
    expect(await itemNamed("Prepare the website")).toMatchObject({
      status: "postponed",
      date: { text: "spring 2035", edtf: "2035-21" },
    });
    const record = await network.record(await chat.actor("rasa"), { limit: 1 });
    expect(record.events).toMatchObject([
      {
        type: "programme.status-reported",
        person: { personId: "marta" },
        data: { itemId, status: "postponed", reason: "The texts are late" },
      },
    ]);
  });

  test("shows in the channel what was said and by whom, and stays one card", async () => {
    await monday();
    await answer(MARTA, "done");
    await settle();
    expect(posted).toHaveLength(1);
    expect(posted[0]).toContain("Done, said by Marta");
    expect(posted[0]).not.toContain("status.report");
  });

  test("follows an answer that was given in the tab", async () => {
    await monday();
    await programme.reportStatus(await chat.actor("hanne"), { itemId, status: "under way" });
    await settle();
    expect(posted[0]).toContain("Under way, said by Hanne");
  });
});
