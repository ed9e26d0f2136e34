import { describe, expect, it } from "@jest/globals";
import type { TopicId } from "../../../kernel/ids.ts";
import { meetingDesk, TOPIC } from "../../../testing/meeting-desk.ts";

const desk = meetingDesk();
const { workspace, receipts, actor, openCall, propose, detail, eventsOf, jobs, refused } = desk;
const { meetings } = workspace;

describe("a topic", () => {
  it("is proposed by a member with its reason, minutes and format", async () => {
    await openCall();
    const topicId = await propose("sven", { title: "  Soft \n outcomes " });
    const [topic] = (await detail("sven")).topics;
    expect(topic).toMatchObject({
      topicId,
      title: "Soft outcomes",
      why: TOPIC.why,
      minutes: 45,
      format: "workshop",
      proposedBy: "Sven",
      organisation: "Authority se",
      country: "SE",
      state: "proposed",
      reason: null,
      abilities: { withdraw: true, decline: false },
    });
    expect((await detail("jonas")).topics[0]?.abilities).toMatchObject({ withdraw: false, decline: false });
    expect((await detail("hanne")).topics[0]?.abilities).toMatchObject({ withdraw: false, decline: true });
    expect((await detail()).meeting.topics).toBe(1);
    expect(await eventsOf("topic.proposed")).toMatchObject([
      { person: { personId: "sven" }, data: { topicId, title: "Soft outcomes" } },
    ]);
  });

  it("is refused of an observer, without a call, and where it does not fit", async () => {
    expect(await refused(() => propose("jonas"))).toBe("topic-call.not-open");
    await openCall();
    expect(await refused(() => propose("mette"))).toBe("topic.observer");
    expect((await detail("mette")).abilities.propose).toBe(false);
    for (const title of ["", "  ab  ", "x".repeat(121)])
      expect(await refused(() => propose("jonas", { title }))).toBe("topic.title");
    for (const minutes of [4, 181, 0, -5, 30.5, Number.NaN])
      expect(await refused(() => propose("jonas", { minutes: minutes }))).toBe("topic.minutes");
    expect(await refused(() => propose("jonas", { why: "x".repeat(601) }))).toBe("input.too-long");
  });

  it.each([
    [3, 5],
    [120, 180],
  ])("may have a title of %d characters and %d minutes", async (length, minutes) => {
    await openCall();
    await propose("jonas", { title: "x".repeat(length), minutes: minutes });
    expect((await detail()).topics).toMatchObject([{ minutes }]);
  });

  it("is refused when one of the same title waits already, whatever its case, accents and spacing", async () => {
    await openCall();
    await propose("jonas", { title: "Évaluation of calls" });
    expect(await refused(() => propose("marta", { title: "evaluation  OF calls" }))).toBe(
      "topic.already-proposed",
    );
    await propose("marta", { title: "Evaluation of costs" });
    expect((await detail()).topics).toHaveLength(2);
  });

  it("is taken in once when the same proposal comes twice at the same moment", async () => {
    await openCall();
    const results = await Promise.allSettled([propose("jonas"), propose("jonas")]);
    expect(results.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await detail()).topics).toHaveLength(1);
  });

  it("holds no character that a text cannot have", async () => {
    await openCall();
    await propose("jonas", { title: "Soft\u0000 out\ud800comes", why: "a\u0000b" });
    const [topic] = (await detail()).topics;
    expect(topic).toMatchObject({ title: "Soft outcomes", why: "ab" });
  });

  it("is withdrawn by who proposed it, nobody else, and may be proposed again", async () => {
    await openCall();
    const topicId = await propose("jonas");
    const withdraw = async (person: string) => meetings.withdrawTopic(await actor(person), { topicId });
    for (const person of ["ebba", "rasa"])
      expect(await refused(() => withdraw(person))).toBe("topic.not-yours");
    expect(await refused(() => withdraw("mette"))).toBe("topic.observer");
    await withdraw("jonas");
    expect(await refused(() => withdraw("jonas"))).toBe("topic.not-open");
    expect((await detail()).meeting.topics).toBe(0);
    expect(await eventsOf("topic.withdrawn")).toMatchObject([
      { person: { personId: "jonas" }, data: { topicId } },
    ]);
    expect(receipts).toEqual([]);
    await propose("marta");
    expect((await detail()).meeting.topics).toBe(1);
  });

  it("is declined with a reason that its proposer receives, once", async () => {
    await openCall();
    const topicId = await propose("jonas");
    const decline = async (person: string, reason: string) =>
      meetings.declineTopic(await actor(person), { topicId, reason });
    expect(await refused(() => decline("jonas", "Not for us"))).toBe("meeting.not-entitled");
    for (const reason of ["", "  no ", "x".repeat(601)])
      expect(await refused(() => decline("rasa", reason))).toBe("topic.reason-owed");
    await decline("rasa", "  Was discussed in April ");
    expect((await detail()).topics[0]).toMatchObject({
      state: "declined",
      reason: { because: "words", words: "Was discussed in April" },
    });
    expect(await refused(() => decline("rasa", "Again"))).toBe("topic.not-open");
    expect(await jobs("send-receipt")).toHaveLength(1);
    await meetings.sendReceipt(desk.networkId, topicId);
    await meetings.sendReceipt(desk.networkId, topicId);
    expect(receipts).toMatchObject([{ topicId, proposedBy: "jonas", state: "declined" }]);
    expect(await eventsOf("receipt.sent")).toMatchObject([
      { person: null, data: { topicId, state: "declined", to: "jonas", organisationId: "se" } },
    ]);
  });

  it("has its receipt sent later when its proposer could not be reached", async () => {
    await openCall();
    const topicId = await propose("jonas");
    await meetings.sendReceipt(desk.networkId, topicId);
    expect(receipts).toEqual([]);
    await meetings.declineTopic(await actor("rasa"), { topicId, reason: "Not now" });
    desk.reachable = false;
    await meetings.sendReceipt(desk.networkId, topicId);
    expect(await eventsOf("receipt.sent")).toEqual([]);
    desk.reachable = true;
    await meetings.sendReceipt(desk.networkId, topicId);
    expect(receipts).toHaveLength(1);
  });

  it("that is not there is refused", async () => {
    const topicId = "nowhere" as TopicId;
    const rasa = await actor("rasa");
    expect(await refused(() => meetings.withdrawTopic(rasa, { topicId }))).toBe("topic.not-found");
    expect(await refused(() => meetings.declineTopic(rasa, { topicId, reason: "None" }))).toBe(
      "topic.not-found",
    );
    expect(await refused(() => meetings.meetingOfTopic(rasa, topicId))).toBe("topic.not-found");
  });
});
