import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { MeetingList } from "../../capabilities/meetings/contract.ts";
import { personAt } from "./http.ts";
import { freePort, outcomeOf, ROOT, runNode } from "./program.ts";
import { type Home, MAIN, makeHome, type Server, startServer } from "./server.ts";

const scratch = mkdtempSync(path.join(tmpdir(), "workspace-start-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What a start that cannot be made says, and that it says nothing else. */
async function refusal(env: Readonly<Record<string, string>>, args = ["serve", "--sample"]): Promise<string> {
  const { code, stdout, stderr } = await outcomeOf(
    runNode(MAIN, args, {
      env: { PORT: String(await freePort()), DATA_DIR: path.join(scratch, "data"), ...env },
    }),
  );
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  // One line, at most a few sentences, and no stack.
  expect(stderr).toMatch(/^[^\n]+\.\n$/);
  return stderr;
}
const meetingsAt = async ({ url }: Server) =>
  (await personAt(url, "rasa").get<MeetingList>("/meetings")).meetings;

describe("a start that can't be made", () => {
  let home: Home;
  let first: Server;
  beforeAll(async () => {
    home = await makeHome();
    first = await startServer(home);
  }, 90_000);
  afterAll(async () => {
    await first?.stop();
    await home?.remove();
  });

  it("says which port is taken and how to choose another, and leaves the first alone", async () => {
    const elsewhere = await makeHome();
    try {
      expect(await refusal({ ...elsewhere.env, PORT: String(first.port) })).toContain(
        `Port ${first.port} is taken`,
      );
    } finally {
      await elsewhere.remove();
    }
    expect(await meetingsAt(first)).toHaveLength(5);
  });

  it("does not break the admin commands of a workspace that runs, when its own port is taken", async () => {
    // On PostgreSQL two workspaces may share a data folder; on the embedded engine the second is refused.
    await refusal({ ...home.env, PORT: String(first.port) });
    const { code, stdout } = await outcomeOf(runNode(MAIN, ["admin", "networks"], { env: home.env }));
    expect({ code, stdout }).toEqual({ code: 0, stdout: "alma  ALMA network\n" });
  });

  it("refuses a second process on an embedded database and names the first; on PostgreSQL both answer", async () => {
    if (home.engine === "embedded") {
      expect(await refusal(home.env)).toContain(`in use by process ${first.pid}`);
    } else {
      const second = await startServer(home);
      expect(await meetingsAt(second)).toEqual(await meetingsAt(first));
      await second.stop();
    }
    expect(await meetingsAt(first)).toHaveLength(5);
  });

  it("says why a data folder can't be written", async () => {
    const file = path.join(scratch, "a-file");
    writeFileSync(file, "mine");
    for (const folder of [file, path.join(file, "below"), "/proc/workspace"]) {
      const said = await refusal({ DATA_DIR: folder });
      expect(said).toContain(`The data folder ${folder} cannot be written`);
    }
    expect(readFileSync(file, "utf8")).toBe("mine");
  });

  it.each([
    [{ PORT: "http" }, "PORT must be a number from 1 to 65535, not 'http'."],
    [{ PORT: "70000" }, "PORT must be a number from 1 to 65535, not '70000'."],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL must be one of"],
    [{ PUBLIC_URL: "nowhere" }, "PUBLIC_URL must be an address"],
    [{ HOST: "0.0.0.0" }, "In local mode anybody may be anyone"],
    [{ NODE_ENV: "production" }, "In local mode anybody may be anyone"],
    [{ AUTH_MODE: "none" }, "AUTH_MODE"],
    [{ AUTH_MODE: "teams" }, "AUTH_MODE=teams needs BOT_"],
    [{ DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" }, "The database cannot be reached"],
  ])("says which setting it can't work with: %j", async (env, words) => {
    expect(await refusal(env)).toContain(words);
    expect(existsSync(path.join(scratch, "data", "pg"))).toBe(false);
  });

  it("says what it can be told to do", async () => {
    expect(await refusal({}, [])).toContain("serve or admin");
    expect(await refusal({}, ["dance"])).toContain("serve or admin");
  });
});

describe("npm start", () => {
  const start = path.join(ROOT, "src/cli/start.mjs");

  it("refuses an option that it does not know, before it starts anything", async () => {
    const { code, stderr } = await outcomeOf(runNode(start, ["--bogus"]));
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: "npm start does not know --bogus. It takes: -- --empty, -- --no-playground.\n",
    });
  });

  it("starts empty when asked, prints its address, and ends with its children at Ctrl-C", async () => {
    const home = await makeHome();
    const port = await freePort();
    const program = runNode(start, ["--empty", "--no-playground"], {
      env: { ...home.env, PORT: String(port), LOG_LEVEL: "error" },
    });
    try {
      const url = `http://127.0.0.1:${port}`;
      for (let tries = 0; !program.stdout().includes(url) && tries < 600; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
      expect(program.stdout()).toContain(`Workspace        ${url}/tabs/meetings`);
      expect(await (await fetch(`${url}/api/entry`)).json()).toEqual({ mode: "local", networks: [] });
      expect(await program.end("SIGINT")).toBe(0);
      await expect(fetch(`${url}/healthz`)).rejects.toThrow("fetch failed");
    } finally {
      await program.end("SIGKILL");
      await home.remove();
    }
  });

  it("ends with one sentence and exit code 1 when the port is taken", async () => {
    const home = await makeHome();
    const taken = net.createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const { port } = taken.address() as net.AddressInfo;
    try {
      const { code, stdout, stderr } = await outcomeOf(
        runNode(start, [], { env: { ...home.env, PORT: String(port) } }),
      );
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toMatch(/^Port \d+ is taken[^\n]+\n$/);
    } finally {
      taken.close();
      await home.remove();
    }
  });
});

describe("a start over what is there", () => {
  it("keeps what was changed, loads the sample once, and is stopped cleanly", async () => {
    const home = await makeHome();
    try {
      const first = await startServer(home);
      const [meeting] = await meetingsAt(first);
      await personAt(first.url, "rasa").post(`/meetings/${meeting?.meetingId}/topic-call`);
      const before = await meetingsAt(first);
      expect(await first.stop()).toBe(0);

      const second = await startServer(home);
      expect(await meetingsAt(second)).toEqual(before);
      expect(before[0]?.call.state).toBe("open");
      expect(await second.stop()).toBe(0);
      expect(second.stderr()).toBe("");
    } finally {
      await home.remove();
    }
  });
});

describe("an old Node", () => {
  const check = (version: string) =>
    outcomeOf(
      runNode("--input-type=module", [
        "--eval",
        `import { nodeProblem } from ${JSON.stringify(`file://${ROOT}src/cli/node-version.mjs`)};
         const problem = nodeProblem(${JSON.stringify(version)});
         if (problem) { console.error(problem); process.exit(1); }`,
      ]),
    );

  it.each(["18.20.8", "20.18.3", "20.9.0"])("is refused in a sentence: %s", async (version) => {
    const { code, stderr } = await check(version);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `Network Workspace needs Node 20.19 or newer; this is ${version}. Install it from nodejs.org.\n`,
    });
  });

  it.each(["20.19.0", "22.1.0", "24.0.0"])("is not what %s is", async (version) => {
    expect((await check(version)).code).toBe(0);
  });
});
