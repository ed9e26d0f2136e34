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
    await database.inNetwork(NETWORK, async ({ executeSql }) => {
      for (const statement of MANY_POLLS) await executeSql(statement);
    });
  } finally {
    await workspace.stop();
  }
}

/** Closed polls of a network's life, each answered by 22 organisations; through commands it would take minutes. */
export const POLLS = 1_000;
const MANY_POLLS = [
  `insert into polls (network_id, poll_id, purpose, subject, about, question, unit, anonymous, rules, state,
     opened_by, opened_at, closes_at, closed_at, closed_because)
   select '${NETWORK}', 'old-' || n, 'question', 'network:${NETWORK}', 'Large network', 'Question ' || n, 'organisation',
     false, '{"electorate": {"kind": "core-group"}, "rule": {"kind": "most-votes"}, "quorum": null, "membersAddOptions": false, "repeat": null}',
     'closed', '${COORDINATOR}', now() - n * interval '1 day', now() - n * interval '1 day' + interval '7 days',
     now() - n * interval '1 day' + interval '7 days', 'deadline'
   from generate_series(8, ${POLLS + 7}) n`,
  `insert into poll_questions (network_id, poll_id, question_id, position, text, method, seats)
   select network_id, poll_id, 'q-' || poll_id, 0, question, '{"kind": "choose-one"}', 1
   from polls where poll_id like 'old-%'`,
  `insert into poll_options (network_id, poll_id, question_id, option_id, position, title, note)
   select network_id, poll_id, 'q-' || poll_id, 'o' || n || '-' || poll_id, n, 'Option ' || n, ''
   from polls, generate_series(1, 5) n where poll_id like 'old-%'`,
  `insert into poll_electors (network_id, poll_id, elector_id, country, organisation_ids, weight)
   select network_id, poll_id, 'organisation-' || n, 'SE', array['organisation-' || n], 1
   from polls, generate_series(0, 21) n where poll_id like 'old-%'`,
  `insert into votes (network_id, poll_id, elector_id, cast_by, answers, cast_at, by_proxy, revision)
   select e.network_id, e.poll_id, e.elector_id, replace(e.elector_id, 'organisation', 'delegate'),
     jsonb_build_object('q-' || e.poll_id, jsonb_build_object('kind', 'choose-one',
       'choice', 'o' || (1 + abs(hashtext(e.elector_id || e.poll_id)) % 5) || '-' || e.poll_id)),
     now(), false, 1
   from poll_electors e where e.poll_id like 'old-%'`,
];
