import { beforeEach, describe, expect, test } from "@jest/globals";
import type { MeetingId } from "../../src/kernel/ids.ts";
import { programmeInChat } from "../../src/testing/programme-in-chat.ts";
import { aContext } from "../testing/builders.ts";
import { everyActionsCard } from "../testing/every-actions-card.ts";

const [RASA, JONAS, MARTA] = [0, 2, 3];
const chat = programmeInChat();
const { actions, meetings } = chat;

let meetingId: MeetingId;
let bot: ReturnType<typeof chat.bot>;
beforeEach(async () => {
  await chat.imported();
  const [first] = await meetings.list({ networkId: chat.networkId() });
  meetingId = first?.meetingId as MeetingId;
  bot = chat.bot();
});
const pressed = async (person: number, verb: string, data: object) =>
  JSON.stringify((await bot.presses(person, verb, data, "person")).value);
const asked = (person: number) => pressed(person, "command", { command: "actions" });
const form = {
  what: "Send the contacts of the schools",
  organisationId: "se-council",
  due: "1 December 2034",
};
const add = (person: number, over: object = {}) =>
  pressed(person, "action.add", { form: "actions", meetingId, ...form, ...over });
const open = async () => (await actions.open({ networkId: chat.networkId() })).actions;

describe("actions", () => {
  test("the coordinator adds one by the form of the card, once however often it is pressed", async () => {
    expect(await asked(RASA)).toContain("action.add");
    expect(await asked(JONAS)).not.toContain("action.add");
    for (const _ of [1, 2]) expect(await add(RASA)).toContain("Stored: ‘Send the contacts of the schools’");
    expect(await open()).toMatchObject([
      { what: form.what, due: { edtf: "2034-12-01" }, meeting: { meetingId } },
    ]);
  });

  test("who may not add one is told who can; what is missing is asked for", async () => {
    expect(await add(JONAS)).toContain("Ask Hanne Vogel, Rasa Petrauskait");
    expect(await add(RASA, { due: "when the sun shines" })).toContain("could not be read as a date");
    expect(await add(RASA, { organisationId: "nowhere" })).toContain("Choose an organisation");
    expect(await open()).toEqual([]);
  });

  test("its owner closes it on the card with what shows it, and not without; others see it without that button", async () => {
    await add(RASA);
    const [action] = await open();
    const actionId = action?.actionId ?? "";
    expect(await asked(JONAS)).toContain("action.close");
    const others = await asked(MARTA);
    expect(others).not.toContain("action.close");
    expect(others).toContain(`item=action%3A${actionId}`);
    expect(await pressed(JONAS, "action.close", { actionId })).toContain("Show that it is done");
    expect(await pressed(MARTA, "action.close", { actionId, [`note-${actionId}`]: "Mine" })).toContain(
      "Ask Jonas Lindqvist",
    );
    const note = { actionId, [`note-${actionId}`]: "Sent on Monday" };
    for (const _ of [1, 2])
      expect(await pressed(JONAS, "action.close", note)).toContain("is done, says Jonas");
    expect(await open()).toEqual([]);
    expect(await asked(JONAS)).toContain("No action is open");
  });
});

test("where others read along there is no form, but a button that asks for one's own card", () => {
  const card = JSON.stringify(everyActionsCard(aContext())["actions, where others read along"]);
  expect(card).not.toMatch(/action\.(add|close)/u);
  expect(card).toContain('"command":"actions"');
});
