import type { MeetingPlan } from "../capabilities/meetings/commands/plan.ts";
import type { NetworkSetup } from "../capabilities/network/commands.ts";
import type { Organisation, Person } from "../capabilities/network/network.ts";
import type { ProgrammeDocument } from "../capabilities/work-programme/programme-document.ts";
import type { ProgrammeItem } from "../capabilities/work-programme/work-programme.ts";
import type { Actor, Role } from "../kernel/actor.ts";
import type { ItemId, NetworkId, OrganisationId, PersonId } from "../kernel/ids.ts";

/** Somebody with these roles and nothing else, for rules that ask for roles only. */
export function anActorWith(...roles: readonly Role[]): Actor {
  const known: Pick<Actor, "roles"> = { roles: new Set(roles) };
  return known as Actor;
}

export const anOrganisation = (
  id: string,
  country: string,
  over: Partial<Organisation> = {},
): Organisation => ({
  organisationId: id as OrganisationId,
  name: `Authority ${id}`,
  country,
  region: null,
  nutsCode: null,
  kind: "managing authority",
  group: "core",
  joined: "2022-09-28",
  left: null,
  agreementRenewedOn: null,
  votingWeight: 1,
  timeZone: null,
  ...over,
});

export const aPerson = (
  id: string,
  organisation: string,
  roles: readonly Role[],
  over: Partial<Person> = {},
): Person => ({
  personId: id as PersonId,
  organisationId: organisation as OrganisationId,
  name: id[0]?.toUpperCase() + id.slice(1),
  email: `${id}@example.org`,
  language: "en",
  roles,
  left: null,
  ...over,
});

/**
 * Three organisations of two countries with a vote (se, pl, pl2), the secretariat (lt) and an observer's (dk).
 * Everybody's id is their name in small letters.
 */
export const aNetwork = (networkId: string, over: Partial<NetworkSetup> = {}): NetworkSetup => ({
  network: {
    networkId: networkId as NetworkId,
    name: "Test network",
    kind: "partnership",
    decisionRule: "consensus",
    votingUnit: "organisation",
    languages: ["en", "da"],
    timeZone: "Europe/Brussels",
    holidays: [],
    workPackageLabel: "topic",
  },
  organisations: [
    anOrganisation("se", "SE"),
    anOrganisation("pl", "PL"),
    anOrganisation("pl2", "PL"),
    anOrganisation("lt", "LT", { group: "extended", kind: "secretariat" }),
    anOrganisation("dk", "DK", { group: "extended" }),
  ],
  people: [
    aPerson("rasa", "lt", ["coordinator"]),
    aPerson("hanne", "lt", ["thematic-expert"]),
    aPerson("claire", "lt", ["steering-group"]),
    aPerson("jonas", "se", ["delegate"]),
    aPerson("ebba", "se", ["alternate"]),
    aPerson("sven", "se", ["member"]),
    aPerson("marta", "pl", ["delegate"]),
    aPerson("agnes", "pl2", ["delegate"]),
    aPerson("mette", "dk", ["observer"], { language: "da" }),
  ],
  identities: [],
  groups: [],
  ...over,
});

export const aPlan = (over: Partial<MeetingPlan> = {}): MeetingPlan => ({
  itemId: "item-7" as ItemId,
  ordinal: 7,
  title: "7th meeting",
  dateText: "June 2034",
  dateEdtf: "2034-06",
  mode: "on site",
  place: null,
  format: "network meeting",
  jointWith: null,
  ...over,
});

export const aDocument = (over: Partial<ProgrammeDocument> = {}): ProgrammeDocument => ({
  title: "Draft work programme",
  period: { text: "2034", edtf: "2034" },
  objectives: [{ title: "Win over further regions", line: 3 }],
  workPackages: [
    { name: "Launching calls", kind: "topic", activities: ["Draft a scheme"], outputs: ["Scheme"], line: 6 },
  ],
  events: [
    {
      name: "7th meeting",
      ordinal: 7,
      date: { text: "June 2034", edtf: "2034-06" },
      mode: "on site",
      line: 9,
    },
    {
      name: "Forum",
      date: { text: "2-3 Oct 2034", edtf: "2034-10-02/2034-10-03" },
      mode: "hybrid",
      line: 10,
    },
  ],
  schedule: [{ date: { text: "Summer 2034", edtf: "2034-22" }, activity: "Prepare the website", line: 12 }],
  unplaced: [{ text: "A line of its own", line: 14 }],
  ...over,
});

export const aProgrammeItem = (id: string, over: Partial<ProgrammeItem> = {}): ProgrammeItem => ({
  itemId: id as ItemId,
  kind: "activity",
  parentId: null,
  position: 0,
  title: `Item ${id}`,
  dateText: null,
  dateEdtf: null,
  responsible: null,
  responsibleRef: null,
  status: "not started",
  reviewedOn: null,
  details: {},
  ...over,
});
