import { describe, expect, it } from "@jest/globals";
import type { AgendaItemId, TopicId } from "../../../kernel/ids.ts";
import { aPlan } from "../../../testing/builders.ts";
import { dumpOf } from "../../../testing/dump.ts";
import { anItem, meetingDesk } from "../../../testing/meeting-desk.ts";
import { planMeeting } from "../../../testing/workspace.ts";
import type { AgendaItem } from "../meeting.ts";

const desk = meetingDesk();
const { workspace, actor, detail, eventsOf, cards, refused } = desk;
const { meetings } = workspace;

describe("the agenda", () => {
  const edit = async (revision: number, items: readonly AgendaItem[], person = "rasa") =>
    meetings.editAgenda(await actor(person), { meetingId: desk.meetingId, revision, items });

  const confirm = async (revision: number, person = "rasa") =>
    meetings.confirmAgenda(await actor(person), { meetingId: desk.meetingId, revision });

  it("is replaced by the edited one, in its order, and the revision rises", async () => {
    await edit(0, [anItem("Welcome"), anItem("Break", { format: "break", minutes: 180 })], "hanne");
    await edit(1, [
      anItem("Break", { format: "break", minutes: 180 }),
      anItem("Tour", { minutes: 165, format: "project visit" }),
    ]);
    const { agenda, abilities } = await detail();
    expect(agenda.items.map((item) => item.title)).toEqual(["Break", "Tour"]);
    expect(agenda).toMatchObject({ state: "draft", revision: 2, minutes: 345, overrun: 15 });
    expect(abilities).toMatchObject({ editAgenda: true, confirmAgenda: true });
    expect((await detail("jonas")).abilities).toMatchObject({ editAgenda: false, confirmAgenda: false });
  });

  it("stores of a plain item what it is and no words, which each reader reads in their language", async () => {
    const plain = (["welcome", "break", "next steps"] as const).map((format) =>
      anItem("", { agendaItemId: format as AgendaItemId, format }),
    );
    await edit(0, plain);
    expect((await detail()).agenda.items.map(({ title, format }) => [title, format])).toEqual([
      ["", "welcome"],
      ["", "break"],
      ["", "next steps"],
    ]);
    expect(await refused(() => edit(1, [...plain, anItem("", { format: "discussion" })]))).toBe(
      "agenda.item-invalid",
    );
  });

  it("edited on a revision that is no longer the newest is refused, and the other's work stays", async () => {
    const results = await Promise.allSettled([edit(0, [anItem("Hers")]), edit(0, [anItem("His")], "hanne")]);
    expect(results.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    for (const stale of [0, 2]) expect(await refused(() => edit(stale, []))).toBe("agenda.changed-meanwhile");
    expect((await detail()).agenda.items).toHaveLength(1);
  });

  it("is refused of others, and where an item does not fit", async () => {
    for (const person of ["jonas", "claire", "mette"])
      expect(await refused(() => edit(0, [anItem("Mine")], person))).toBe("agenda.not-entitled");
    const misfits: readonly AgendaItem[][] = [
      [anItem(" ", { format: "discussion" })],
      [anItem("x".repeat(121))],
      [anItem("Short", { minutes: 4 })],
      [anItem("Long", { minutes: 181 })],
      [anItem("Half", { minutes: 7.5 })],
    ];
    for (const items of misfits) expect(await refused(() => edit(0, items))).toBe("agenda.item-invalid");
    expect(await refused(() => edit(0, [anItem("Twice"), anItem("Twice")]))).toBe("agenda.item-twice");
    const unknown = anItem("Elsewhere", { topicId: "topic-of-another-meeting" as TopicId });
    expect(await refused(() => edit(0, [unknown]))).toBe("agenda.topic-not-free");
    const many = Array.from({ length: 41 }, (_, index) => anItem(`Item ${index}`));
    expect(await refused(() => edit(0, many))).toBe("agenda.too-many-items");
    await edit(0, many.slice(1));
    expect((await detail()).agenda.items).toHaveLength(40);
  });

  it("may have the very items of another meeting's agenda", async () => {
    const other = await planMeeting(workspace, desk.networkId, aPlan({ itemId: null, title: "Forum" }));
    await edit(0, [anItem("Welcome")]);
    await meetings.editAgenda(await actor("rasa"), {
      meetingId: other,
      revision: 0,
      items: [anItem("Welcome")],
    });
    expect((await detail()).agenda.items).toEqual(
      (await meetings.detail({ networkId: desk.networkId }, other)).agenda.items,
    );
  });

  it("holds no character that a text cannot have", async () => {
    await edit(0, [anItem("Wel\u0000come", { presenter: "Ra\udc00sa\u0000" })]);
    expect((await detail()).agenda.items).toMatchObject([{ title: "Welcome", presenter: "Rasa" }]);
  });

  it("is confirmed and posted once, however often it is confirmed", async () => {
    expect(await refused(() => confirm(0))).toBe("agenda.empty");
    await edit(0, [anItem("Welcome")]);
    expect(await refused(() => confirm(1, "jonas"))).toBe("agenda.not-entitled");
    await Promise.all([1, 2].map(() => confirm(1)));
    const before = await dumpOf(desk.networkId);
    await confirm(1, "hanne");
    expect(await dumpOf(desk.networkId)).toEqual(before);
    expect(await detail()).toMatchObject({
      agenda: { state: "confirmed" },
      abilities: { confirmAgenda: false },
    });
    expect(await eventsOf("agenda.confirmed")).toHaveLength(1);
    expect(await cards()).toEqual(["agenda"]);
  });

  it("is confirmed as it was read: not when somebody has changed it since", async () => {
    await edit(0, [anItem("Welcome")]);
    await edit(1, [anItem("Welcome"), anItem("Tour")], "hanne");
    for (const unread of [0, 1, 3])
      expect(await refused(() => confirm(unread))).toBe("agenda.changed-meanwhile");
    await confirm(2);
  });

  it("is confirmed on a text: the record has its hash, the same for the same text only", async () => {
    const [short, long] = [[anItem("Welcome")], [anItem("Welcome"), anItem("Tour")]];
    for (const [index, items] of [short, long, short].entries()) {
      await edit(index, items);
      await confirm(index + 1);
    }
    const hashes = (await eventsOf("agenda.confirmed")).map(({ data }) => data["hash"]);
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
    expect([hashes[1] === hashes[0], hashes[2] === hashes[0]]).toEqual([false, true]);
  });

  it("is a draft again once edited, and confirmed anew it is posted anew", async () => {
    await edit(0, [anItem("Welcome")]);
    await confirm(1);
    await edit(1, [anItem("Welcome"), anItem("Tour")]);
    expect((await detail()).agenda.state).toBe("draft");
    await confirm(2);
    expect(await cards()).toEqual(["agenda", "agenda"]);
    await edit(2, []);
    expect((await detail()).agenda).toMatchObject({ state: "none", items: [], revision: 3 });
  });
});
