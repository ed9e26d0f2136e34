import { randomUUID } from "node:crypto";
import { WorkspaceAdapter } from "../../bot/adapter.ts";
import { createNotifier } from "../../bot/notifier.ts";
import { Pace, realTimer } from "../../bot/pace.ts";
import { browserTabLink, type TabLink, teamsTabLink } from "../../bot/tab-link.ts";
import type { AppOptions } from "../api/app.ts";
import type { Config } from "../config.ts";
import { translator } from "../i18n/translator.ts";
import type { Clock } from "../kernel/clock.ts";
import type { NetworkId, NewId } from "../kernel/ids.ts";
import { remembered } from "../kernel/remember.ts";
import { openChangeFeed } from "../store/change-feed.ts";
import type { Database } from "../store/database.ts";
import { directory as openDirectory } from "../store/directory.ts";
import { openQueue } from "../store/queue.ts";
import { unitOfWork } from "../store/unit-of-work.ts";

export interface GroundOptions {
  readonly config: Config;
  readonly database: Database;
  readonly clock: Clock;
  readonly log: AppOptions["log"];
}

export type Ground = Awaited<ReturnType<typeof openGround>>;

/** What everything else stands on: the store, the clock, the languages, and the way to Teams. */
export async function openGround({ config, database, clock, log }: GroundOptions) {
  const newId: NewId = <Id extends string>() => randomUUID() as string as Id;
  const queue = openQueue(database, log);
  const changes = await openChangeFeed(database, log);
  const uow = unitOfWork(database, { queue, clock, newId });
  const directory = openDirectory(database);
  const translators = { en: translator("en"), da: translator("da") };
  const tabLink: TabLink =
    config.auth.mode === "local"
      ? browserTabLink(config.publicUrl)
      : teamsTabLink(config.auth.teamsAppId, config.publicUrl);

  // A network's name, languages and time zone hardly ever change, and every card needs them.
  const networkOf = remembered(
    (networkId: NetworkId) => uow.read(networkId, (ports) => ports.network.network()),
    { clock, milliseconds: 10_000 },
  );

  // Two instances on one database are the usual; each sends half of what Teams takes.
  const pace = new Pace(realTimer, database.engine === "embedded" ? 1 : 0.5);
  const adapter = new WorkspaceAdapter(
    config.auth.mode === "local"
      ? { authMode: "local" }
      : {
          authMode: "teams",
          botId: config.auth.botId,
          tenantId: config.auth.botTenantId,
          secret: config.auth.botSecret,
        },
  );
  const notifier = createNotifier(adapter, { pace });
  return {
    config,
    database,
    clock,
    log,
    newId,
    queue,
    changes,
    uow,
    directory,
    translators,
    tabLink,
    networkOf,
    pace,
    adapter,
    notifier,
  };
}
