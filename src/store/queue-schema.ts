import PgBoss from "pg-boss";
import { JOB_NAMES } from "../kernel/jobs.ts";
import type { Database, ExecuteSql } from "./database.ts";

/** Where jobs go that failed nine times; kept for somebody to look at. */
const DEAD_LETTERS = "dead-letters";

/** A handler's time for one attempt, in seconds. */
export const JOB_LIMIT_S = 60;

/**
 * `short`: at most one waiting job of a name and key. Retries come after 1-2, 2-4, 4-8 … s, the eighth after 2-4
 * minutes: an outage of about seven minutes is sat out. An attempt that takes over 60 s counts as failed.
 */
const QUEUE_OPTIONS = {
  policy: "short",
  retryLimit: 8,
  retryDelay: 1,
  retryBackoff: true,
  expireInSeconds: JOB_LIMIT_S,
  deadLetter: DEAD_LETTERS,
} as const;

/** pg-boss on our connections. It starts nothing by itself here. */
export const bossOn = (
  executeSql: ExecuteSql,
  options: Pick<PgBoss.ConstructorOptions, "migrate" | "supervise" | "maintenanceIntervalSeconds"> = {},
): PgBoss =>
  new PgBoss({
    migrate: false,
    supervise: false,
    schedule: false,
    ...options,
    db: { executeSql: (text: string, values?: unknown[]) => executeSql(text, values) },
  });

/** pg-boss's own tables; instances that start together are fine, it takes a lock of its own. */
export async function installQueue(database: Database): Promise<void> {
  const boss = bossOn(database.executeSql, { migrate: true });
  await boss.start();
  await boss.stop({ graceful: false });
}

export async function makeQueues(executeSql: ExecuteSql): Promise<void> {
  const boss = bossOn(executeSql);
  const existing = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]));
  if (!existing.has(DEAD_LETTERS)) await boss.createQueue(DEAD_LETTERS);
  for (const name of JOB_NAMES) {
    if (!existing.has(name)) await boss.createQueue(name, { name, ...QUEUE_OPTIONS });
  }
}
