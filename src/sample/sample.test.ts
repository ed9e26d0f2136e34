import { beforeEach, describe, expect, it } from "@jest/globals";
import { readDate } from "../documents/read-date.ts";
import { readProgramme } from "../documents/read-programme.ts";
import type { NetworkId } from "../kernel/ids.ts";
import { programmeCommands } from "../capabilities/work-programme/commands.ts";
import { programmeQueries } from "../capabilities/work-programme/queries.ts";
import { directory as openDirectory } from "../store/directory.ts";
import { aNetwork } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { dumpOf } from "../testing/dump.ts";
import { composeWorkspace, newId } from "../testing/workspace.ts";
import { loadSample } from "./load-sample.ts";
import { sampleNetwork } from "./network.ts";

const { organisations, people, identities, groups } = sampleNetwork;

describe("the sample network", () => {
  it("has 22 organisations of 18 countries with a vote, and somebody to cast each", () => {
    const core = organisations.filter((one) => one.group === "core");
    expect([core.length, new Set(core.map((one) => one.country)).size]).toEqual([22, 18]);
    for (const { organisationId } of core)
      expect(
        people.filter((one) => one.organisationId === organisationId && one.roles.includes("delegate")),
      ).toHaveLength(1);
  });
  it("names nobody twice, and nobody who is not in it", () => {
    const ids = people.map((one) => one.personId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(people.map((one) => one.email)).size).toBe(ids.length);
    const known = new Set(organisations.map((one) => one.organisationId));
    expect(people.filter((one) => !known.has(one.organisationId))).toEqual([]);
    const named = [...identities.map((one) => one.personId), ...groups.flatMap((one) => one.members)];
    expect(named.filter((one) => !ids.includes(one))).toEqual([]);
  });
  it("has addresses that nobody has", () => {
    for (const { email } of people) expect(email).toMatch(/@example\.org$/);
  });
});

describe("loading the sample", () => {
  const alma = "alma" as NetworkId;
  const workspace = composeWorkspace();
  const directory = openDirectory(testDatabase());
  const { importProgramme } = programmeCommands({
    uow: workspace.uow,
    clock: workspace.clock,
    newId,
    changes: { changed: () => {} },
    readProgramme,
    readDate,
    tellSuggester: () => Promise.resolve(false),
    openPoll: () => Promise.reject(new Error("no poll was to be opened")),
    hash: (text) => text,
    adoptionQuestion: () => "",
    newSecret: newId,
    hashSecret: (secret) => secret,
  });
  const services = {
    programme: programmeQueries(workspace.uow, workspace.clock),
    meetings: workspace.meetings,
    directory,
    setup: workspace.network,
    importAndPlan: (async (by, file) => {
      const imported = await importProgramme(by, file);
      await workspace.meetings.followProgramme(by.networkId);
      return imported;
    }) satisfies typeof importProgramme,
  };
  beforeEach(async () => {
    const { rows } = await testDatabase().executeSql<{ tables: string }>(
      "select string_agg(quote_ident(tablename), ', ') as tables from pg_tables where schemaname = 'public'",
    );
    await testDatabase().executeSql(`truncate ${rows[0]?.tables}`);
  });

  it("brings the network, its programme and its meetings; again it changes nothing", async () => {
    await loadSample(services);
    const ordinals = (await workspace.meetings.list({ networkId: alma })).map((one) => one.ordinal);
    expect(new Set(ordinals)).toEqual(new Set([6, 7, 8, 9, null]));
    expect((await workspace.programme.view({ networkId: alma })).edition).toMatchObject({
      number: 1,
      state: "draft",
    });
    const before = await dumpOf(alma);
    await loadSample(services);
    expect(await dumpOf(alma)).toEqual(before);
  });

  it("makes good a first start that was cut off after the network", async () => {
    await workspace.network.loadNetwork(sampleNetwork);
    await loadSample(services);
    expect(await workspace.meetings.list({ networkId: alma })).not.toEqual([]);
  });

  it("makes good a first start that was cut off before the meetings were planned", async () => {
    await loadSample({ ...services, importAndPlan: importProgramme });
    expect(await workspace.meetings.list({ networkId: alma })).toEqual([]);
    await loadSample(services);
    expect(await workspace.meetings.list({ networkId: alma })).toHaveLength(5);
  });

  it("never covers a programme that was imported over an earlier text of the sample", async () => {
    await workspace.network.loadNetwork(sampleNetwork);
    const own = "Meetings\n\n1st meeting 3 May 2030 (online)\n";
    await services.importAndPlan(
      { networkId: alma, administrator: true },
      { fileName: "own.txt", content: Buffer.from(own) },
    );
    const before = await dumpOf(alma);
    await loadSample(services);
    expect(await dumpOf(alma)).toEqual(before);
  });

  it("leaves a workspace alone that has a network of its own", async () => {
    await workspace.network.loadNetwork(aNetwork("own"));
    await loadSample(services);
    expect((await directory.networks()).map((one) => one.networkId)).toEqual(["own"]);
  });
});
