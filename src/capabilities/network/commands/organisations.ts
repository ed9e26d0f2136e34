import { type Actor, type Role } from "../../../kernel/actor.ts";
import type { EventType } from "../../../kernel/events.ts";
import type { OrganisationId } from "../../../kernel/ids.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { isTimeZone } from "../../../kernel/time-zone.ts";
import type { UnitOfWork } from "../../../kernel/unit-of-work.ts";
import { isMember, type Organisation } from "../network.ts";
import { COORDINATE, mayCoordinate, mayGiveProxyOf } from "../policy.ts";
import type { NetworkPorts } from "../ports.ts";

/** As many votes as one organisation can have. */
const WEIGHT_MOST = 100;

/** What the network settles about its organisations: their votes, who votes in their place, their time zone. */
export const organisationCommands = (uow: UnitOfWork<NetworkPorts>) => ({
  /**
   * Lets another organisation vote for this one in polls that open from now on, until it votes itself; in the place
   * of a proxy that it gave before. Refuses `network.organisation-unknown`, `network.proxy-not-entitled`,
   * `network.proxy-self`, `network.proxy-taken` (the other one holds a proxy already),
   * `network.proxy-nobody` (it has neither delegate nor alternate).
   */
  async giveProxy(
    actor: Actor,
    { from, to }: { readonly from: OrganisationId; readonly to: OrganisationId },
  ): Promise<void> {
    if (!mayGiveProxyOf(actor, from)) throw await notEntitledTo(uow, actor, from);
    if (from === to) throw new Refusal("network.proxy-self", {}, ["to"]);
    await uow.write(actor.networkId, async (ports) => {
      await ports.network.holdNetwork();
      await member(ports, from, "from");
      const holder = await member(ports, to, "to");
      const proxies = await ports.network.proxies();
      const before = proxies.find((one) => one.from === from)?.to ?? null;
      if (before === to) return;
      if (proxies.some((one) => one.to === to))
        throw new Refusal("network.proxy-taken", { organisation: holder.name }, ["to"]);
      if ((await ports.network.actingFor(to)).length === 0)
        throw new Refusal("network.proxy-nobody", { organisation: holder.name }, ["to"]);
      await ports.network.putProxy({ from, to });
      await record(ports, actor, "network.proxy-given", { from, to, before });
    });
  },

  /**
   * Ends an organisation's proxy for polls that open from now on; without one nothing happens. Refuses
   * `network.proxy-not-entitled`.
   */
  async endProxy(actor: Actor, { from }: { readonly from: OrganisationId }): Promise<void> {
    if (!mayGiveProxyOf(actor, from)) throw await notEntitledTo(uow, actor, from);
    await uow.write(actor.networkId, async (ports) => {
      await ports.network.holdNetwork();
      const to = (await ports.network.proxies()).find((one) => one.from === from)?.to;
      if (to === undefined) return;
      await ports.network.dropProxy(from);
      await record(ports, actor, "network.proxy-ended", { from, to });
    });
  },

  /**
   * Sets how many votes an organisation has in polls that open from now on. Refuses `network.not-entitled`,
   * `network.weight` (1 to 100, whole), `network.organisation-unknown`.
   */
  async setVotingWeight(
    actor: Actor,
    input: { readonly organisationId: OrganisationId; readonly votingWeight: number },
  ): Promise<void> {
    if (!mayCoordinate(actor)) throw new Refusal("network.not-entitled");
    const { organisationId, votingWeight } = input;
    if (!Number.isInteger(votingWeight) || votingWeight < 1 || votingWeight > WEIGHT_MOST)
      throw new Refusal("network.weight", { most: WEIGHT_MOST }, ["votingWeight"]);
    await uow.write(actor.networkId, async (ports) => {
      await ports.network.holdNetwork();
      const before = (await member(ports, organisationId, "organisationId")).votingWeight;
      if (before === votingWeight) return;
      await ports.network.setOrganisation(organisationId, { votingWeight });
      await record(ports, actor, "network.weight-set", { organisationId, before, votingWeight });
    });
  },

  /**
   * Sets in which time zone an organisation works, null for its country's. Refuses `network.not-entitled`,
   * `network.time-zone` (no IANA name), `network.organisation-unknown`.
   */
  async setTimeZone(
    actor: Actor,
    input: { readonly organisationId: OrganisationId; readonly timeZone: string | null },
  ): Promise<void> {
    if (!mayCoordinate(actor)) throw new Refusal("network.not-entitled");
    const { organisationId, timeZone } = input;
    if (timeZone !== null && !isTimeZone(timeZone)) throw new Refusal("network.time-zone", {}, ["timeZone"]);
    await uow.write(actor.networkId, async (ports) => {
      await ports.network.holdNetwork();
      const before = (await member(ports, organisationId, "organisationId")).timeZone;
      if (before === timeZone) return;
      await ports.network.setOrganisation(organisationId, { timeZone });
      await record(ports, actor, "network.time-zone-set", { organisationId, before, timeZone });
    });
  },
});

async function member({ network }: NetworkPorts, id: OrganisationId, field: string): Promise<Organisation> {
  const found = await network.organisation(id);
  if (found === undefined || !isMember(found)) throw new Refusal("network.organisation-unknown", {}, [field]);
  return found;
}

const record = (
  { events }: NetworkPorts,
  by: Actor,
  type: Extract<EventType, `network.${string}`>,
  data: Readonly<Record<string, unknown>>,
) => events.append({ type, by, subject: `network:${by.networkId}`, data });

/** Names whom to ask: the organisation's delegates, and who coordinates. */
const notEntitledTo = (uow: UnitOfWork<NetworkPorts>, actor: Actor, from: OrganisationId): Promise<Refusal> =>
  uow.read(actor.networkId, async ({ network }) => {
    const people = (await network.people()).filter((person) => person.left === null);
    const inRole = (...roles: readonly Role[]) =>
      people.filter((person) => person.roles.some((role) => roles.includes(role)));
    const names = [
      ...inRole("delegate").filter((person) => person.organisationId === from),
      ...inRole(...COORDINATE),
    ].map((person) => person.name);
    return new Refusal("network.proxy-not-entitled", { names: [...new Set(names)].join(", ") });
  });
