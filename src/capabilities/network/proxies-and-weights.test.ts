import { beforeEach, describe, expect, it } from "@jest/globals";
import type { Actor } from "../../kernel/actor.ts";
import type { NetworkId, OrganisationId } from "../../kernel/ids.ts";
import { dumpOf } from "../../testing/dump.ts";
import { composeWorkspace, loadNetwork, refusalOf } from "../../testing/workspace.ts";
import { timeZoneOf } from "./time-zone-of.ts";

const workspace = composeWorkspace();
const { network, uow } = workspace;
const [se, pl, pl2, lt] = ["se", "pl", "pl2", "lt"] as OrganisationId[] as [
  OrganisationId,
  OrganisationId,
  OrganisationId,
  OrganisationId,
];

let networkId: NetworkId;
let as: (person: string) => Promise<Actor>;
beforeEach(async () => {
  ({ networkId, actor: as } = await loadNetwork(workspace));
});
const given = async () =>
  (await network.proxies(await as("mette"))).proxies.map(({ from, to }) => [
    from.organisationId,
    to.organisationId,
  ]);
const lastEvent = async () =>
  (await network.record(await as("rasa"), { limit: 1 })).events.map(({ type, data }) => ({ type, data }))[0];

describe("a standing proxy", () => {
  it("is given by the organisation's delegate, changed and ended by them, each on the record", async () => {
    const jonas = await as("jonas");
    await network.giveProxy(jonas, { from: se, to: pl });
    expect(await given()).toEqual([["se", "pl"]]);
    await network.giveProxy(jonas, { from: se, to: pl2 });
    expect(await given()).toEqual([["se", "pl2"]]);
    expect(await lastEvent()).toEqual({
      type: "network.proxy-given",
      data: { from: "se", to: "pl2", before: "pl" },
    });
    await network.endProxy(jonas, { from: se });
    expect(await given()).toEqual([]);
    expect(await lastEvent()).toEqual({ type: "network.proxy-ended", data: { from: "se", to: "pl2" } });
  });

  it("is given for an organisation by the coordinator too, and by nobody else", async () => {
    await network.giveProxy(await as("rasa"), { from: se, to: pl });
    expect(await given()).toEqual([["se", "pl"]]);
    const before = await dumpOf(networkId);
    for (const person of ["ebba", "sven", "marta", "mette", "claire"]) {
      const stranger = await as(person);
      for (const work of [
        network.giveProxy(stranger, { from: se, to: pl2 }),
        network.endProxy(stranger, { from: se }),
      ])
        expect(await refusalOf(work)).toMatchObject({
          code: "network.proxy-not-entitled",
          values: { names: "Jonas, Hanne, Rasa" },
        });
    }
    expect(await dumpOf(networkId)).toEqual(before);
  });

  it("is one at most in each hand, even when two are given at the same moment", async () => {
    const results = await Promise.allSettled([
      network.giveProxy(await as("jonas"), { from: se, to: pl2 }),
      network.giveProxy(await as("marta"), { from: pl, to: pl2 }),
    ]);
    expect(results.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(results.find((one) => one.status === "rejected")).toMatchObject({
      reason: { code: "network.proxy-taken", values: { organisation: "Authority pl2" } },
    });
    expect(await given()).toHaveLength(1);
  });

  it("needs another organisation of the network", async () => {
    const rasa = await as("rasa");
    const codeOf = async (from: OrganisationId, to: OrganisationId) =>
      (await refusalOf(network.giveProxy(rasa, { from, to }))).code;
    expect(await codeOf(se, se)).toBe("network.proxy-self");
    expect(await codeOf(se, "nowhere" as OrganisationId)).toBe("network.organisation-unknown");
    expect(await codeOf("nowhere" as OrganisationId, se)).toBe("network.organisation-unknown");
  });

  it("is not given to an organisation where nobody could use it", async () => {
    const before = await dumpOf(networkId);
    for (const person of ["jonas", "rasa"])
      expect(await refusalOf(network.giveProxy(await as(person), { from: se, to: lt }))).toMatchObject({
        code: "network.proxy-nobody",
        values: { organisation: "Authority lt" },
        fields: ["to"],
      });
    expect(await dumpOf(networkId)).toEqual(before);
  });

  it("whose holder has nobody any more is shown as that, wherever it is shown", async () => {
    await network.giveProxy(await as("jonas"), { from: se, to: pl });
    const canVote = async () => {
      const { organisations } = await network.organisations(await as("mette"));
      const { proxies } = await network.proxies(await as("mette"));
      return [
        organisations.find((one) => one.organisationId === se)?.proxyTo?.canVote,
        proxies[0]?.to.canVote,
      ];
    };
    expect(await canVote()).toEqual([true, true]);
    // As it is once their only delegate has left.
    await uow.write(networkId, (ports) => ports.network.putProxy({ from: se, to: lt }));
    expect(await canVote()).toEqual([false, false]);
  });

  it("that is given or ended again changes nothing", async () => {
    const jonas = await as("jonas");
    await network.giveProxy(jonas, { from: se, to: pl });
    const once = await dumpOf(networkId);
    await network.giveProxy(jonas, { from: se, to: pl });
    expect(await dumpOf(networkId)).toEqual(once);
    await network.endProxy(jonas, { from: se });
    const ended = await dumpOf(networkId);
    await network.endProxy(jonas, { from: se });
    expect(await dumpOf(networkId)).toEqual(ended);
  });
});

describe("voting weights", () => {
  it("are whole numbers from 1 to 100, set by the coordinator on the record", async () => {
    const rasa = await as("rasa");
    await network.setVotingWeight(rasa, { organisationId: se, votingWeight: 100 });
    expect(await lastEvent()).toEqual({
      type: "network.weight-set",
      data: { organisationId: "se", before: 1, votingWeight: 100 },
    });
    const before = await dumpOf(networkId);
    for (const votingWeight of [0, 101, 1.5, -1, Number.NaN])
      expect(
        (await refusalOf(network.setVotingWeight(rasa, { organisationId: se, votingWeight }))).code,
      ).toBe("network.weight");
    expect(
      (await refusalOf(network.setVotingWeight(await as("jonas"), { organisationId: se, votingWeight: 5 })))
        .code,
    ).toBe("network.not-entitled");
    expect(await dumpOf(networkId)).toEqual(before);
  });
});

describe("an organisation's time zone", () => {
  const brussels = { timeZone: "Europe/Brussels" };
  it.each([
    ["its own", { country: "PT", timeZone: "Atlantic/Azores" }, "Atlantic/Azores"],
    ["its country's only one", { country: "FI", timeZone: null }, "Europe/Helsinki"],
    ["the mainland's of Portugal", { country: "PT", timeZone: null }, "Europe/Lisbon"],
    ["the mainland's of Spain", { country: "ES", timeZone: null }, "Europe/Madrid"],
    ["the network's where the country has several", { country: "US", timeZone: null }, "Europe/Brussels"],
    ["the network's where there is no such country", { country: "XX", timeZone: null }, "Europe/Brussels"],
  ])("is %s", (_which, organisation, zone) => {
    expect(timeZoneOf(organisation, brussels)).toBe(zone);
  });

  it("is set by the coordinator to one that exists, or back to the country's", async () => {
    const rasa = await as("rasa");
    const worksIn = async () =>
      (await network.organisations(rasa)).organisations.find((one) => one.organisationId === "se")?.worksIn;
    await network.setTimeZone(rasa, { organisationId: se, timeZone: "Asia/Kathmandu" });
    expect(await worksIn()).toBe("Asia/Kathmandu");
    for (const timeZone of ["Atlantis", "", "Europe/Lisbon; drop"])
      expect((await refusalOf(network.setTimeZone(rasa, { organisationId: se, timeZone }))).code).toBe(
        "network.time-zone",
      );
    await network.setTimeZone(rasa, { organisationId: se, timeZone: null });
    expect(await worksIn()).toBe("Europe/Stockholm");
    expect(
      (await refusalOf(network.setTimeZone(await as("jonas"), { organisationId: se, timeZone: null }))).code,
    ).toBe("network.not-entitled");
  });
});
