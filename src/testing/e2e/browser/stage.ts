import { afterAll, afterEach, beforeAll } from "@jest/globals";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import type { MeetingList } from "../../../capabilities/meetings/contract.ts";
import { serveTeamsHost, type TeamsHostServer } from "../../teams-host/serve-teams-host.ts";
import { personAt } from "../http.ts";
import { type Home, makeHome, type Server, startServer } from "../server.ts";

/** One Chromium and one workspace a file; a context of its own for each person. */
export interface Stage {
  readonly url: string;
  /** A window of somebody's own: nothing in it is shared with another one. */
  readonly window: (options?: WindowOptions) => Promise<Page>;
  /** As `window`, opened as a person at one of our pages. */
  readonly open: (person: string, page: string, options?: WindowOptions) => Promise<Page>;
  /** The same workspace without a page, to arrange what a test begins with. */
  readonly as: (person: string) => ReturnType<typeof personAt>;
  /** Stops the workspace and starts it again so much later by its own clock; the windows stay open. */
  readonly later: (milliseconds: number) => Promise<void>;
  /** A meeting of the sample by its number; the forum has none. */
  readonly meeting: (ordinal: number | null) => Promise<string>;
}

export interface WindowOptions {
  readonly language?: "en" | "da";
  readonly width?: number;
  readonly height?: number;
  /** Where the person's own clock is. */
  readonly timeZone?: string;
}

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Nothing of a test leaves this computer, also not what teams-js would fetch.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];
/** For what should be there at once; a slow computer is given time, a missing thing is found missing. */
const PATIENCE_MS = 15_000;

export function onStage({ empty = false, sharedWindows = false } = {}): Stage {
  let home: Home | undefined;
  let server: Server | undefined;
  let host: TeamsHostServer | undefined;
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  const broken: string[] = [];

  beforeAll(async () => {
    home = await makeHome();
    const starting = startServer(home, empty ? { args: [] } : {});
    browser = await chromium.launch({
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: ARGS,
    });
    server = await starting;
    host = await serveTeamsHost(server.url);
  }, 120_000);
  afterEach(async () => {
    if (!sharedWindows) for (const context of contexts.splice(0)) await context.close();
    const found = broken.splice(0);
    if (found.length > 0) throw new Error(`The page broke:\n${found.join("\n")}`);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.close();
    await server?.stop();
    await home?.remove();
  }, 60_000);

  const url = () => host?.url ?? "";
  const window = async ({
    language = "en",
    width = 1_280,
    height = 900,
    timeZone = "Europe/Brussels",
  }: WindowOptions = {}): Promise<Page> => {
    if (!browser) throw new Error("the stage is not ready");
    const context = await browser.newContext({
      viewport: { width, height },
      locale: language === "da" ? "da-DK" : "en-GB",
      timezoneId: timeZone,
      reducedMotion: "reduce",
      acceptDownloads: true,
    });
    contexts.push(context);
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    page.on("pageerror", (error) => broken.push(error.stack ?? error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && /content security policy|react/i.test(message.text()))
        broken.push(message.text());
    });
    return page;
  };
  const as = (person: string) => personAt(server?.url ?? "", person);
  return {
    get url() {
      return url();
    },
    window,
    as,
    open: async (person, address, options = {}) => {
      const page = await window(options);
      await page.goto(addressOf(url(), address, { person, language: options.language ?? "en" }));
      return page;
    },
    later: async (milliseconds) => {
      if (!home || !server) throw new Error("the stage is not ready");
      const { port } = server;
      await server.stop();
      server = await startServer(home, {
        port,
        env: {
          NODE_OPTIONS: `--import=${new URL("../clock-ahead.mjs", import.meta.url).href}`,
          CLOCK_AHEAD_MS: String(milliseconds),
        },
      });
    },
    meeting: async (ordinal) => {
      const { meetings } = await as("rasa").get<MeetingList>("/meetings");
      const found = meetings.find((one) => one.ordinal === ordinal);
      if (!found) throw new Error(`the sample has no meeting ${ordinal}`);
      return found.meetingId;
    },
  };
}

/** `/tabs/<page>` with more in its query. */
export function addressOf(origin: string, page: string, query: Readonly<Record<string, string>>): string {
  const address = new URL(`/tabs/${page}`, origin);
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  return address.href;
}
