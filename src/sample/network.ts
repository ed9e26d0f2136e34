import type { NetworkSetup } from "../capabilities/network/commands.ts";
import type { GroupId, NetworkId, PersonId } from "../kernel/ids.ts";
import { sampleOrganisations } from "./organisations.ts";
import { sampleIdentities, samplePeople } from "./people.ts";

/** The ALMA network of 2024, with invented contact persons. */
export const sampleNetwork: NetworkSetup = {
  network: {
    networkId: "alma" as NetworkId,
    name: "ALMA network",
    kind: "partnership",
    decisionRule: "consensus",
    votingUnit: "organisation",
    languages: ["en", "da"],
    timeZone: "Europe/Brussels",
    holidays: [],
    workPackageLabel: "Topics",
  },
  organisations: sampleOrganisations,
  people: samplePeople,
  identities: sampleIdentities,
  groups: [
    {
      groupId: "steering" as GroupId,
      kind: "steering group",
      name: "Steering group",
      purpose: "Oversees the work programme and approves reports",
      endsOn: null,
      members: ["rasa", "hanne", "jonas", "claire"] as PersonId[],
    },
    {
      groupId: "soft-outcomes" as GroupId,
      kind: "task force",
      name: "Soft outcomes",
      purpose: "Prepares the work package on measuring soft outcomes",
      endsOn: "2024-12-31",
      members: ["hanne", "marta", "elena", "aoife"] as PersonId[],
    },
  ],
};
