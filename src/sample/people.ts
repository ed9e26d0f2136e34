import type { Identity, Person } from "../capabilities/network/network.ts";
import type { Language, Role } from "../kernel/actor.ts";
import type { OrganisationId, PersonId } from "../kernel/ids.ts";

type Row = readonly [
  id: string,
  organisation: string,
  name: string,
  roles: readonly Role[],
  language?: Language,
];

/** Invented people; their addresses are of example.org, which nobody has. */
const ROWS: readonly Row[] = [
  ["rasa", "lt-esfa", "Rasa Petrauskaitė", ["coordinator", "steering-group"]],
  ["hanne", "lt-esfa", "Hanne Vogel", ["thematic-expert", "steering-group"]],
  ["jonas", "se-council", "Jonas Lindqvist", ["delegate", "steering-group"]],
  ["marta", "pl-ministry", "Marta Kowalczyk", ["delegate"]],
  ["piotr", "pl-ministry", "Piotr Zieliński", ["alternate"]],
  ["mette", "dk-agency", "Mette Højgaard", ["observer"], "da"],
  ["claire", "eu-empl", "Claire Dumoulin", ["steering-group", "observer"]],
  ["lukas", "at-ministry", "Lukas Hofer", ["delegate"]],
  ["lotte", "be-flanders", "Lotte Vermeulen", ["delegate"]],
  ["petra", "cz-ministry", "Petra Nováková", ["delegate"]],
  ["sabine", "de-federal", "Sabine Krüger", ["delegate"]],
  ["uwe", "de-federal", "Uwe Brandt", ["alternate"]],
  ["anja", "de-saxony", "Anja Richter", ["delegate"]],
  ["timo", "de-hesse", "Timo Schäfer", ["delegate"]],
  ["kadri", "ee-centre", "Kadri Tamm", ["delegate"]],
  ["elena", "es-uafse", "Elena Ruiz", ["delegate"]],
  ["aino", "fi-centre", "Aino Virtanen", ["delegate"]],
  ["julien", "fr-agency", "Julien Moreau", ["delegate"]],
  ["eleni", "gr-eysekt", "Ελένη Παπαδοπούλου", ["delegate"]],
  ["aoife", "ie-department", "Aoife Byrne", ["delegate"]],
  ["giulia", "it-lombardy", "Giulia Ferrari", ["delegate"]],
  ["marco", "it-trento", "Marco Dalpiaz", ["delegate"]],
  ["jana", "lv-agency", "Jana Ozoliņa", ["delegate"]],
  ["maris", "lv-agency", "Māris Liepiņš", ["alternate"]],
  ["agnieszka", "pl-wielkopolska", "Agnieszka Nowak", ["delegate"]],
  ["ines", "pt-pessoas", "Inês Carvalho", ["delegate"]],
  ["andrei", "ro-ministry", "Andrei Ionescu", ["delegate"]],
  ["ebba", "se-council", "Ebba Nyström", ["alternate"]],
  ["spela", "si-ministry", "Špela Zupan", ["delegate"]],
  ["zuzana", "sk-ministry", "Zuzana Kováčová", ["delegate"]],
];

export const samplePeople: readonly Person[] = ROWS.map(([id, organisation, name, roles, language]) => ({
  personId: id as PersonId,
  organisationId: organisation as OrganisationId,
  name,
  email: `${id}@example.org`,
  language: language ?? "en",
  roles,
  left: null,
}));

/** The six users of the chat playground: bot/m365agentsplayground.yml has the same ids. */
const PLAYGROUND_TENANT = "00000000-0000-4000-8000-000000000001";
const PLAYGROUND_USERS = ["rasa", "hanne", "jonas", "marta", "piotr", "mette"] as const;

export const sampleIdentities: readonly { readonly personId: PersonId; readonly identity: Identity }[] =
  PLAYGROUND_USERS.map((id, index) => ({
    personId: id as PersonId,
    identity: {
      tenantId: PLAYGROUND_TENANT,
      objectId: `00000000-0000-4000-8000-00000000002${index}`,
    },
  }));
