import path from "node:path";
import { pino } from "pino";
import type { NetworkSetup } from "../../capabilities/network/commands.ts";
import { type Config, readConfig } from "../../config.ts";
import { systemClock } from "../../kernel/clock.ts";
import type { GroupId, NetworkId, OrganisationId, PersonId } from "../../kernel/ids.ts";
import { openEmbedded } from "../../store/embedded/open-embedded.ts";
import { migrate } from "../../store/migrate.ts";
import { openPostgres } from "../../store/postgres.ts";
import { openWorkspace } from "../../workspace.ts";
import { ROOT } from "../e2e/program.ts";
import type { Home } from "../e2e/server.ts";

export const NETWORK = "bench" as NetworkId;
export const COORDINATOR = "coordinator";
/** Everybody but one votes, so that a poll stays open. */
export const VOTERS = 500;
const TENANT = "00000000-0000-4000-8000-000000000001";
const COUNTRIES = ["AT", "BE", "CZ", "DE", "EE", "ES", "FI", "FR", "GR", "IE", "IT", "LV", "PL", "PT", "SE"];

/** The object id of the delegate of organisation `at`; the coordinator's is one more than the last. */
export const objectIdOf = (at: number): string =>
  `00000000-0000-4000-8000-${String(at + 1).padStart(12, "0")}`;
export const COORDINATOR_OBJECT_ID = objectIdOf(VOTERS + 1);
export const delegateOf = (at: number): string => `delegate-${at}`;

function largeNetwork(): NetworkSetup {
  const seats = Array.from({ length: VOTERS + 1 }, (_, at) => at);
  const organisation = (id: string, at: number, group: "core" | "extended") => ({
    organisationId: id as OrganisationId,
    name: `Authority ${at} for employment and social affairs`,
    country: COUNTRIES[at % COUNTRIES.length] ?? "AT",
    region: null,
    nutsCode: null,
    kind: "managing authority" as const,
    group,
    joined: "2022-09-28",
    left: null,
    agreementRenewedOn: null,
    votingWeight: 1,
    timeZone: null,
  });
  const person = (id: string, home: string, role: "delegate" | "coordinator") => ({
    personId: id as PersonId,
    organisationId: home as OrganisationId,
    name: `Person ${id}`,
    email: `${id}@example.org`,
    language: "en" as const,
    roles: [role],
    left: null,
  });
  return {
    network: {
      networkId: NETWORK,
      name: "Large network",
      kind: "partnership",
      decisionRule: "consensus",
      votingUnit: "organisation",
      languages: ["en", "da"],
      timeZone: "Europe/Brussels",
      holidays: [],
      workPackageLabel: "topic",
    },
    organisations: [
      ...seats.map((at) => organisation(`organisation-${at}`, at, "core")),
      organisation("secretariat", VOTERS + 1, "extended"),
    ],
    people: [
      ...seats.map((at) => person(delegateOf(at), `organisation-${at}`, "delegate")),
      person(COORDINATOR, "secretariat", "coordinator"),
    ],
    identities: [
      ...seats.map((at) => ({
        personId: delegateOf(at) as PersonId,
        identity: { tenantId: TENANT, objectId: objectIdOf(at) },
      })),
      {
        personId: COORDINATOR as PersonId,
        identity: { tenantId: TENANT, objectId: COORDINATOR_OBJECT_ID },
      },
    ],
    groups: [
      {
        groupId: "steering" as GroupId,
        kind: "steering group",
        name: "Steering group",
        purpose: "Oversees",
        endsOn: null,
        members: [COORDINATOR as PersonId],
      },
    ],
  };
}

const openDatabase = ({ databaseUrl, dataDir }: Config) =>
  databaseUrl === undefined
    ? openEmbedded({ dataDir, snapshot: path.join(ROOT, "dist/embedded/snapshot.tar.gz") })
    : openPostgres({ url: databaseUrl });

/** Puts a network of 501 voting organisations and two meetings into an empty home, through the app's commands. */
export async function loadLargeNetwork(home: Home): Promise<void> {
  const config = readConfig({ ...home.env, LOG_LEVEL: "error" });
  const database = await openDatabase(config);
  await migrate(database);
  const workspace = await openWorkspace({
    config,
    database,
    clock: systemClock,
    log: pino({ level: "error" }),
    tabsFolder: path.join(ROOT, "dist/tabs"),
  });
  try {
    await workspace.setup.loadNetwork(largeNetwork());
    await workspace.meetings.planMeetings(
      NETWORK,
      [1, 2].map((ordinal) => ({
        itemId: null,
        ordinal,
        title: `${ordinal}. network meeting`,
        dateText: `June ${2040 + ordinal}`,
        dateEdtf: `${2040 + ordinal}-06`,
        mode: "on site",
        place: null,
        format: "network meeting",
        jointWith: null,
      })),
    );
  } finally {
    await workspace.stop();
  }
}
