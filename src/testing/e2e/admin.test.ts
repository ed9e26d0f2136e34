import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text as textOf } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { ImportResult, ProgrammeView } from "../../capabilities/work-programme/contract.ts";
import { personAt } from "./http.ts";
import { outcomeOf, runNode } from "./program.ts";
import { type Home, MAIN, makeHome, type Server, startServer } from "./server.ts";

const PROGRAMME = `ALMA network

Draft work programme

Network\tALMA network
Programme year\t2031

Topics and work packages

Topics\tActivities/Outputs
Launching calls\tScheme of a call; guidance
Soft outcomes\tComparison of instruments

Meetings and events

30th meeting 4/5 June 2031 (on-site) Vilnius

- Opening

Work schedule

Time\tActivities/ meetings\tOutput/Follow-up
May 2031\tPreparing the meeting\tInvitations
`;

/** `npm run admin` at the server: the same words through the running workspace, and without one. */
let home: Home;
const folder = mkdtempSync(path.join(tmpdir(), "workspace-admin-"));
const file = (name: string, content: string | Buffer) => {
  writeFileSync(path.join(folder, name), content);
  return name;
};
const admin = (...words: string[]) =>
  outcomeOf(runNode(MAIN, ["admin", ...words], { env: home.env, cwd: folder }));
const importing = (name: string, ...more: string[]) =>
  admin("import", "--network", "alma", "--file", name, ...more);

let server: Server;
beforeAll(async () => {
  home = await makeHome();
  server = await startServer(home);
  file("programme.txt", PROGRAMME);
}, 90_000);
afterAll(async () => {
  await server?.stop();
  await home?.remove();
  rmSync(folder, { recursive: true, force: true });
});
const programme = () => personAt(server.url, "rasa").get<ProgrammeView>("/programme");

/** The same must be true whether the workspace runs or not. */
function everywhere(): void {
  it("list the networks", async () => {
    expect(await admin("networks")).toEqual({ code: 0, stdout: "alma  ALMA network\n", stderr: "" });
    const { stdout } = await admin("networks", "--json");
    expect(JSON.parse(stdout)).toEqual([{ networkId: "alma", name: "ALMA network" }]);
  });

  it("say as JSON what they would import, and nothing but JSON", async () => {
    const { code, stdout, stderr } = await importing("programme.txt", "--dry-run", "--json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const found = JSON.parse(stdout) as { workPackages: { name: string }[]; events: unknown[] };
    expect(found.workPackages.map((one) => one.name)).toEqual(["Launching calls", "Soft outcomes"]);
    expect(found.events).toHaveLength(1);
  });

  it("say in words what they would import, one of a kind as one", async () => {
    const { code, stdout } = await importing("programme.txt", "--dry-run");
    expect(code).toBe(0);
    expect(stdout.split("\n")[1]).toBe("  0 objectives, 2 work packages, 1 meeting or event, 1 schedule row");
  });

  it("end quietly when nobody reads on", async () => {
    const child = spawn(process.execPath, [MAIN, "admin", "--help"], {
      cwd: folder,
      env: { ...process.env, ...home.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.destroy();
    expect(await textOf(child.stderr)).toBe("");
  });
}

describe("admin commands while the workspace runs", () => {
  everywhere();

  it.each([
    ["empty.txt", () => ""],
    ["blank.txt", () => " \n\n"],
    ["binary.txt", () => Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0xff, 0xfe, 0])],
    ["image.txt", () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ["latin.txt", () => Buffer.from([0xe9, 0xe8, 0x20, 0xff, 0xfe, 0xe9])],
    ["large.txt", () => "Work programme\n".repeat(1_400_000)],
    ["prose.txt", () => "Dear all, see you in June.\n"],
  ])("refuse %s with a reason", async (name, content) => {
    file(name, content());
    const { code, stdout, stderr } = await importing(name);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toMatch(/^[A-Z][^\n]+\.\n$/);
  });

  it("refuse as JSON where JSON is asked for", async () => {
    file("empty.txt", "");
    const { code, stdout } = await importing("empty.txt", "--json");
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ code: "import.empty" });
  });

  it.each(
    [
      ["import", "--network", "alma", "--file", "missing.txt"],
      ["import", "--network", "alma", "--file", "."],
      ["import", "--network", "elsewhere", "--file", "programme.txt"],
      ["import", "--network", "elsewhere", "--file", "programme.txt", "--dry-run"],
      ["import", "--file", "programme.txt"],
      ["import", "--network", "alma"],
      ["export"],
      ["networks", "--loud"],
    ].map((words) => [words]),
  )("refuse a file that is not there, a folder, another network and unknown words: %j", async (words) => {
    const { code, stdout, stderr } = await admin(...words);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toMatch(/^[A-Z][^\n]+\n$/);
  });

  it("import for the people who have the page open, and change nothing the second time", async () => {
    const first = await importing("programme.txt", "--json");
    expect(JSON.parse(first.stdout)).toMatchObject({ changed: true });
    const stored = await programme();
    expect(JSON.stringify(stored)).toContain("Launching calls");
    const second = await importing("programme.txt", "--json");
    expect(JSON.parse(second.stdout)).toMatchObject({ changed: false });
    expect(await programme()).toEqual(stored);
  });
});

describe("admin commands while no workspace runs", () => {
  beforeAll(async () => void (await server.stop()));
  everywhere();

  it("refuse with a reason", async () => {
    const { code, stdout, stderr } = await importing("missing.txt");
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toMatch(/^[A-Z][^\n]+missing.txt[^\n]*\n$/);
  });

  it("import into what the next start shows", async () => {
    const again = await importing("programme.txt", "--json");
    expect(JSON.parse(again.stdout)).toMatchObject({ changed: false });
    file("next.txt", PROGRAMME.replaceAll("2031", "2032").replace("Soft outcomes", "Hard outcomes"));
    expect(JSON.parse((await importing("next.txt", "--json")).stdout)).toMatchObject({ changed: true });
    server = await startServer(home);
    expect(JSON.stringify(await programme())).toContain("Hard outcomes");
  });

  it("make the next edition of a programme or a new one, as is said, and otherwise as the title tells", async () => {
    const place = async (title: string, ...more: string[]) => {
      const name = file(`${title}.txt`, PROGRAMME.replace("Draft work programme", title));
      const { stdout } = await importing(name, "--json", ...more);
      const { programmeId, number, openEditions } = JSON.parse(stdout) as ImportResult;
      return { programmeId, number, openEditions };
    };
    const own = await place("Programme of the harbours", "--new");
    expect(own).toMatchObject({ number: 1, openEditions: [] });
    const again = { programmeId: own.programmeId, number: 2, openEditions: [1] };
    expect(await place("Harbours, draft programme")).toEqual(again);
    expect(await place("Youth", "--edition-of", own.programmeId)).toMatchObject({ number: 3 });

    const unknown = await importing("programme.txt", "--edition-of", "harbours");
    expect(unknown).toMatchObject({ code: 1, stderr: "" });
    expect(unknown.stdout).toContain(`${own.programmeId}  `);
    expect(await importing("programme.txt", "--edition-of", own.programmeId, "--new")).toMatchObject({
      code: 1,
      stdout: "Say either --edition-of <programme> or --new, not both.\n",
    });
  });

  it("leave the networks as they were after a killed process, whose socket is still there", async () => {
    await server.kill9();
    expect(await admin("networks")).toEqual({ code: 0, stdout: "alma  ALMA network\n", stderr: "" });
  });
});
