import type { Entry } from "../../../src/capabilities/network/contract.ts";
import { ProblemError, request } from "./api.ts";
import { actAsPerson, actByToken, rememberedNetwork, rememberedPerson } from "./identity.ts";
import { connectTeams, type TeamsHost } from "./teams.ts";
import { followHost } from "./theme.ts";

export interface Boot {
  readonly entry: Entry;
  readonly host: TeamsHost | undefined;
}

/** Finds out where we are (Teams or a browser) and which networks there are. */
async function boot(): Promise<Boot> {
  const host = await connectTeams();
  if (host) {
    followHost(host.theme);
    host.onThemeChange(followHost);
  }
  return { entry: await readEntry(host), host };
}

let ahead: Promise<Boot> | undefined;

/** Begins to boot while the page's words are still loading. */
export function bootAhead(): void {
  ahead = boot();
  // Whoever asks for it is told; nobody may.
  ahead.catch(() => undefined);
}

/** What was begun ahead; asked again, it is found out anew. */
export function booted(): Promise<Boot> {
  const begun = ahead ?? boot();
  ahead = undefined;
  return begun;
}

/** Local mode answers anybody; otherwise the same question again with a token. */
async function readEntry(host: TeamsHost | undefined): Promise<Entry> {
  const entry = await request<Entry>("GET", "/api/entry").catch((error: unknown) => {
    if (host && error instanceof ProblemError && error.problem.status === 401) return undefined;
    throw error;
  });
  if (entry?.mode === "local" || !host) return entry ?? { mode: "teams", networks: [] };
  actByToken(host.token);
  return request<Entry>("GET", "/api/entry");
}

/** The network to open without asking, and (in local mode) the person to be. */
export function rememberedChoice(entry: Entry): { networkId?: string; person?: string } {
  const person = rememberedPerson();
  const asked = rememberedNetwork();
  const network =
    entry.networks.find(({ networkId }) => networkId === asked) ??
    entry.networks.find(({ people }) => people.some(({ personId }) => personId === person)) ??
    (entry.networks.length === 1 ? entry.networks[0] : undefined);
  if (entry.mode === "local" && person) actAsPerson(person);
  return {
    ...(network ? { networkId: network.networkId } : {}),
    ...(person ? { person } : {}),
  };
}
