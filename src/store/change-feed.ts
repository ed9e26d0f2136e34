import { randomUUID } from "node:crypto";
import type { NetworkId } from "../kernel/ids.ts";
import type { Changes } from "../kernel/unit-of-work.ts";
import type { Database } from "./database.ts";

/** Many votes at once are told as one change: soon enough to feel immediate, seldom enough to cost nothing. */
const COALESCE_MS = 100;
const CHANNEL = "workspace_changes";
/** Told when changes may have been missed: everything is asked for again. */
const EVERYTHING = ["meeting:all", "action:all", "poll:all", "programme:all"];

type Tell = (subject: string) => void;

export interface ChangeFeed extends Changes {
  /** Changes by any instance, for pages. */
  subscribe(networkId: NetworkId, page: Tell): () => void;
  /** Changes by this instance, for what must be done about them once. */
  onOwnChange(tell: (networkId: NetworkId, subject: string) => void): void;
  close(): Promise<void>;
}

/** Carries changes from commits to pages, over all instances by LISTEN and NOTIFY. */
export async function openChangeFeed(
  database: Database,
  log: { error(details: object, message: string): void },
): Promise<ChangeFeed> {
  const me = randomUUID();
  const pages = new Map<NetworkId, Set<Tell>>();
  const own: ((networkId: NetworkId, subject: string) => void)[] = [];
  const waiting = new Map<string, NodeJS.Timeout>();

  const tellPages = (networkId: NetworkId, subject: string) =>
    pages.get(networkId)?.forEach((page) => page(subject));

  const stopListening = await database.listen(
    CHANNEL,
    (payload) => {
      const { from, networkId, subject } = JSON.parse(payload) as Record<
        "from" | "networkId" | "subject",
        string
      >;
      if (from !== me) tellPages(networkId as NetworkId, subject);
    },
    () => pages.forEach((tells) => tells.forEach((page) => EVERYTHING.forEach((subject) => page(subject)))),
  );

  function announce(networkId: NetworkId, subject: string): void {
    tellPages(networkId, subject);
    own.forEach((listener) => listener(networkId, subject));
    database
      .notify(CHANNEL, JSON.stringify({ from: me, networkId, subject }))
      .catch((error: unknown) => log.error({ err: error }, "other instances were not told of a change"));
  }

  return {
    changed: (networkId, subject) => {
      const key = `${networkId} ${subject}`;
      if (waiting.has(key)) return;
      const later = () => {
        waiting.delete(key);
        announce(networkId, subject);
      };
      waiting.set(key, setTimeout(later, COALESCE_MS));
    },
    subscribe: (networkId, page) => {
      const tells = pages.get(networkId) ?? new Set<Tell>();
      pages.set(networkId, tells.add(page));
      return () => {
        tells.delete(page);
        if (tells.size === 0) pages.delete(networkId);
      };
    },
    onOwnChange: (listener) => void own.push(listener),
    close: async () => {
      waiting.forEach((timer) => clearTimeout(timer));
      waiting.clear();
      await stopListening();
    },
  };
}
