import { beforeEach, describe, expect, it } from "@jest/globals";
import type { Actor } from "../../kernel/actor.ts";
import type { NetworkId, PersonId } from "../../kernel/ids.ts";
import { directory as openDirectory } from "../../store/directory.ts";
import { aNetwork, anOrganisation, aPerson } from "../../testing/builders.ts";
import { testDatabase } from "../../testing/database.ts";
import { dumpOf } from "../../testing/dump.ts";
import { composeWorkspace, loadNetwork, newId, refusalOf } from "../../testing/workspace.ts";
import type { Conversation, Identity } from "./network.ts";
import { actorFinder } from "./queries/actors.ts";

const workspace = composeWorkspace();
const { network, uow } = workspace;
const directory = openDirectory(testDatabase());

let actor: (person: string) => Promise<Actor>;
let networkId: NetworkId;
beforeEach(async () => {
  ({ actor, networkId } = await loadNetwork(workspace));
});

const address = (id: string) => ({
  serviceUrl: "https://smba.example.org",
  channelId: "msteams",
  id,
  botId: "bot",
  tenantId: "tenant",
});
const channelAt = (id: string, teamId = `team-${id}`): Omit<Conversation, "conversationId"> => ({
  kind: "channel",
  personId: null,
  teamId,
  address: address(id),
});
const chatOf = (person: string, id = `chat-${person}`): Omit<Conversation, "conversationId"> => ({
  kind: "personal",
  personId: person as PersonId,
  teamId: null,
  address: address(id),
});

describe("who somebody is", () => {
  it("is a person of the network, by id or by address in any case", async () => {
    for (const who of [{ personId: "jonas" as PersonId }, { email: "JONAS@Example.org" }])
      expect(await network.actor(networkId, who)).toMatchObject({
        networkId,
        personId: "jonas",
        organisationId: "se",
        name: "Jonas",
        roles: new Set(["delegate"]),
      });
  });

  it("is nobody who is unknown or has left", async () => {
    await uow.write(networkId, (ports) =>
      ports.network.addPeople([aPerson("former", "se", ["delegate"], { left: "2033-12-31" })]),
    );
    for (const person of ["former", "stranger"])
      expect((await refusalOf(actor(person))).code).toBe("actor.not-in-network");
    expect((await network.people(networkId)).map((one) => one.personId)).not.toContain("former");
  });

  it("is told with what they may do", async () => {
    const abilities = async (person: string) => (await network.session(await actor(person))).abilities;
    expect(await abilities("rasa")).toEqual({ coordinate: true, readRecord: true });
    expect(await abilities("hanne")).toEqual({ coordinate: true, readRecord: false });
    expect(await abilities("claire")).toEqual({ coordinate: false, readRecord: true });
    expect(await abilities("jonas")).toEqual({ coordinate: false, readRecord: false });
    expect((await network.session(await actor("mette"))).person).toEqual({
      personId: "mette",
      name: "Mette",
      organisation: "Authority dk",
      country: "DK",
      language: "da",
      roles: ["observer"],
    });
  });
});

describe("which network is meant", () => {
  const identity: Identity = { tenantId: "tenant", objectId: "jonas-object" };
  const findActor = actorFinder(directory, network);
  const withIdentity = async (person: string, objectId: string) =>
    loadNetwork(workspace, {
      ...aNetwork(`net-${newId()}`),
      identities: [{ personId: person as PersonId, identity: { tenantId: "tenant", objectId } }],
    });

  it("is the only one that the identity belongs to", async () => {
    const own = await withIdentity("jonas", "only");
    const found = await findActor({ tenantId: "tenant", objectId: "only" }, []);
    expect(found).toMatchObject({ networkId: own.networkId, personId: "jonas" });
  });

  it("is nobody's for an identity that is unknown, or known in another tenant only", async () => {
    await withIdentity("jonas", "known");
    for (const stranger of [
      { tenantId: "tenant", objectId: "unknown" },
      { tenantId: "another-tenant", objectId: "known" },
    ])
      expect((await refusalOf(findActor(stranger, []))).code).toBe("actor.not-in-network");
  });

  it("is the team's network for who belongs to several; elsewhere they are asked", async () => {
    const first = await withIdentity("jonas", identity.objectId);
    const second = await withIdentity("marta", identity.objectId);
    const team = `team-${first.networkId}`;
    await network.rememberConversation(await first.actor("rasa"), channelAt("channel", team));
    expect((await refusalOf(findActor(identity, []))).code).toBe("actor.choose-network");
    expect(await findActor(identity, ["unknown-team", team])).toMatchObject({
      networkId: first.networkId,
      personId: "jonas",
    });
    expect(second.networkId).not.toBe(first.networkId);
  });

  it("is not shown in somebody else's team once the network has a channel of its own", async () => {
    const own = await withIdentity("jonas", "jonas-elsewhere");
    const jonas: Identity = { tenantId: "tenant", objectId: "jonas-elsewhere" };
    expect(await findActor(jonas, ["any-team"])).toMatchObject({ personId: "jonas" });
    await network.rememberConversation(
      await own.actor("rasa"),
      channelAt("channel", `team-${own.networkId}`),
    );
    expect((await refusalOf(findActor(jonas, ["any-team"]))).code).toBe("channel.foreign");
    expect(await findActor(jonas, [])).toMatchObject({ personId: "jonas" });
  });

  it("is found anew each time: a team may become another network's, and people leave", async () => {
    const before = await withIdentity("jonas", "jonas-of-two");
    const after = await withIdentity("marta", "jonas-of-two");
    const jonas: Identity = { tenantId: "tenant", objectId: "jonas-of-two" };
    const team = `team-${before.networkId}`;
    const where = async () => (await findActor(jonas, [team])).networkId;
    await network.rememberConversation(await before.actor("rasa"), channelAt("channel", team));
    // Twice: the second time it is asked where it was found.
    expect([await where(), await where()]).toEqual([before.networkId, before.networkId]);
    await network.rememberConversation(await before.actor("rasa"), channelAt("moved", `${team}-moved`));
    await network.rememberConversation(await after.actor("rasa"), channelAt("channel", team));
    expect([await where(), await where()]).toEqual([after.networkId, after.networkId]);
    await testDatabase().inNetwork(after.networkId, ({ executeSql }) =>
      executeSql(`update people set "left" = '2026-01-01' where person_id = 'marta'`),
    );
    expect((await refusalOf(findActor(jonas, [team]))).code).toBe("actor.not-in-network");
  });

  it("is each one's own for those who act in a team at the same moment", async () => {
    const { networkId: here, actor: actorHere } = await withIdentity("jonas", "jonas-at-once");
    const team = `team-${here}`;
    await network.rememberConversation(await actorHere("rasa"), channelAt("channel", team));
    await uow.write(here, (ports) =>
      ports.network.addIdentity("sven" as PersonId, { tenantId: "tenant", objectId: "sven-at-once" }),
    );
    const find = (objectId: string) => findActor({ tenantId: "tenant", objectId }, [team]);
    await find("jonas-at-once");
    const [sven, jonas, stranger] = await Promise.allSettled(
      ["sven-at-once", "jonas-at-once", "stranger"].map(find),
    );
    expect(sven).toMatchObject({ status: "fulfilled", value: { personId: "sven" } });
    expect(jonas).toMatchObject({ status: "fulfilled", value: { personId: "jonas" } });
    expect(stranger).toMatchObject({ status: "rejected", reason: { code: "actor.not-in-network" } });
  });

  it("is not theirs in a team of a network to which they do not belong", async () => {
    const other = await withIdentity("jonas", "somebody-else");
    const team = `team-${other.networkId}`;
    await network.rememberConversation(await other.actor("rasa"), channelAt("channel", team));
    await withIdentity("marta", "marta-object");
    const refusal = await refusalOf(findActor({ tenantId: "tenant", objectId: "marta-object" }, [team]));
    expect(refusal.code).toBe("actor.not-in-network");
  });
});

describe("the record", () => {
  it("is for the coordinator and the steering group", async () => {
    for (const person of ["rasa", "claire"])
      expect((await network.record(await actor(person), { limit: 5 })).events).toHaveLength(1);
    for (const person of ["hanne", "jonas", "sven", "mette"])
      expect((await refusalOf((async () => network.record(await actor(person), { limit: 5 }))())).code).toBe(
        "record.not-entitled",
      );
  });

  it("is read page by page, newest first, complete, without gaps or repeats, also while it grows", async () => {
    const rasa = await actor("rasa");
    const note = (count: number) =>
      uow.write(networkId, async ({ events }) => {
        for (let index = 0; index < count; index += 1)
          await events.append({
            type: "meeting.planned",
            by: rasa,
            subject: `meeting:${index}`,
            data: { index },
          });
      });
    await note(23);
    const whole = (await network.record(rasa, { limit: 200 })).events.map((event) => event.position);
    expect(whole).toHaveLength(24);
    expect(whole).toEqual(whole.toSorted((a, b) => b - a));
    for (const limit of [1, 7, 24, 25]) {
      const read: number[] = [];
      let before: number | undefined;
      do {
        const page = await network.record(rasa, { before, limit });
        expect(page.events.length).toBeLessThanOrEqual(limit);
        read.push(...page.events.map((event) => event.position));
        before = page.next ?? undefined;
        await note(1);
      } while (before !== undefined);
      expect(read.filter((position) => position <= (whole[0] ?? 0))).toEqual(whole);
      expect(new Set(read).size).toBe(read.length);
      whole.unshift(
        ...(await network.record(rasa, { limit: 200 })).events
          .map((event) => event.position)
          .filter((position) => position > (whole[0] ?? 0)),
      );
    }
  });
});

describe("where a network is reached", () => {
  const channel = () => uow.read(networkId, (ports) => ports.network.channel());
  const networkOf = async (teamId: string) => {
    const identity = { tenantId: "tenant", objectId: "somebody" };
    await uow
      .write(networkId, (ports) => ports.network.addIdentity("rasa" as PersonId, identity))
      .catch(() => {});
    return (await directory.byIdentityInTeam(identity, [teamId])).teamsNetwork;
  };

  it("is the channel in which a coordinator or the expert brought the workspace", async () => {
    await network.rememberConversation(await actor("hanne"), channelAt("general"));
    expect(await channel()).toMatchObject({ kind: "channel", address: { id: "general" } });
    expect(await networkOf("team-general")).toBe(networkId);
    await network.rememberConversation(await actor("rasa"), channelAt("other"));
    expect(await channel()).toMatchObject({ address: { id: "other" }, teamId: "team-other" });
    expect(await networkOf("team-general")).toBeUndefined();
  });

  it("learns the channel's team once that is told", async () => {
    const rasa = await actor("rasa");
    await network.rememberConversation(rasa, { ...channelAt("general"), teamId: null });
    await network.rememberConversation(rasa, channelAt("general", `team-of-${networkId}`));
    expect(await channel()).toMatchObject({ teamId: `team-of-${networkId}` });
  });

  it("is never a channel that somebody else names", async () => {
    const before = await dumpOf(networkId);
    for (const person of ["jonas", "sven", "mette", "claire"])
      await network.rememberConversation(await actor(person), channelAt("mine"));
    expect(await dumpOf(networkId)).toEqual(before);
  });

  it("is written once for the same channel", async () => {
    const rasa = await actor("rasa");
    await network.rememberConversation(rasa, channelAt("general"));
    const before = await dumpOf(networkId);
    await network.rememberConversation(rasa, channelAt("general"));
    expect(await dumpOf(networkId)).toEqual(before);
  });

  it("is one channel when it is told of twice at the same moment", async () => {
    const rasa = await actor("rasa");
    await Promise.all([1, 2].map(() => network.rememberConversation(rasa, channelAt("general"))));
    expect((await dumpOf(networkId))["conversations"]).toHaveLength(1);
  });

  it("is a person's own chat, never another's", async () => {
    await network.rememberConversation(await actor("sven"), chatOf("sven"));
    await network.rememberConversation(await actor("sven"), chatOf("jonas", "chat-of-sven"));
    expect((await network.howToReach(networkId, "sven" as PersonId)).chat).toMatchObject({
      address: { id: "chat-sven" },
    });
    expect((await network.howToReach(networkId, "jonas" as PersonId)).chat).toBeUndefined();
  });
});

it("a network may have no groups, and organisations without people", async () => {
  const bare = await loadNetwork(workspace, {
    ...aNetwork(`${networkId}-bare`),
    organisations: [anOrganisation("se", "SE")],
    people: [],
    groups: [],
  });
  expect(await network.people(bare.networkId)).toEqual([]);
});
