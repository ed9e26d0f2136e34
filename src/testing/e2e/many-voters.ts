import { randomUUID } from "node:crypto";
import path from "node:path";
import { pino } from "pino";
import type { NetworkSetup } from "../../capabilities/network/commands.ts";
import { readConfig } from "../../config.ts";
import { systemClock } from "../../kernel/clock.ts";
import type { NetworkId, PersonId } from "../../kernel/ids.ts";
import { openEmbedded } from "../../store/embedded/open-embedded.ts";
import { migrate } from "../../store/migrate.ts";
import { openPostgres } from "../../store/postgres.ts";
import { openWorkspace } from "../../workspace.ts";
import { anOrganisation, aPerson } from "../builders.ts";
import { ROOT } from "./program.ts";
import type { Home } from "./server.ts";

const TENANT = "00000000-0000-4000-8000-000000000001";
const COUNTRIES = ["AT", "BE", "CZ", "DE", "EE", "ES", "FI", "FR", "GR", "IE", "IT", "LV", "PL", "PT", "SE"];

export const manyNetwork = "many" as NetworkId;
export const COORDINATOR = { personId: "coordinator", objectId: randomUUID() };

export interface Delegate {
  readonly personId: string;
  readonly organisationId: string;
  readonly objectId: string;
}

/** A delegate and an alternate for each of so many organisations. */
export const delegatesOf = (organisations: number): readonly Delegate[] =>
  Array.from({ length: organisations }, (_, at) => at).flatMap((at) =>
    ["delegate", "alternate"].map((role) => ({
      personId: `${role}-${at}`,
      organisationId: `organisation-${at}`,
      objectId: randomUUID(),
    })),
  );

/** Puts the network of these people into an empty home, with one meeting, through the app's own commands. */
export async function loadManyVoters(home: Home, delegates: readonly Delegate[]): Promise<void> {
  const config = readConfig({ ...home.env, LOG_LEVEL: "error" });
  const database =
    config.databaseUrl === undefined
      ? await openEmbedded({
          dataDir: config.dataDir,
          snapshot: path.join(ROOT, "dist/embedded/snapshot.tar.gz"),
        })
      : await openPostgres({ url: config.databaseUrl });
  await migrate(database);
  const workspace = await openWorkspace({
    config,
    database,
    clock: systemClock,
    log: pino({ level: "error" }),
    tabsFolder: path.join(ROOT, "dist/tabs"),
  });
  try {
    await workspace.setup.loadNetwork(networkOf(delegates));
  } finally {
    await workspace.stop();
  }
}

function networkOf(delegates: readonly Delegate[]): NetworkSetup {
  const organisations = [...new Set(delegates.map((one) => one.organisationId))];
  const identity = (personId: string, objectId: string) => ({
    personId: personId as PersonId,
    identity: { tenantId: TENANT, objectId },
  });
  return {
    network: {
      networkId: manyNetwork,
      name: "Many voters",
      kind: "partnership",
      decisionRule: "consensus",
      votingUnit: "organisation",
      languages: ["en", "da"],
      timeZone: "Europe/Brussels",
      holidays: [],
      workPackageLabel: "topic",
    },
    organisations: [
      ...organisations.map((id, at) => anOrganisation(id, COUNTRIES[at % COUNTRIES.length] ?? "AT")),
      anOrganisation("silent", "LT"),
      anOrganisation("secretariat", "LT", { group: "extended" }),
    ],
    people: [
      ...delegates.map(({ personId, organisationId }) =>
        aPerson(personId, organisationId, [personId.startsWith("delegate") ? "delegate" : "alternate"]),
      ),
      aPerson(COORDINATOR.personId, "secretariat", ["coordinator"]),
    ],
    identities: [
      ...delegates.map(({ personId, objectId }) => identity(personId, objectId)),
      identity(COORDINATOR.personId, COORDINATOR.objectId),
    ],
    groups: [],
  };
}
