import { randomUUID } from "node:crypto";
import type { JobHandlers, JobOutbox } from "../kernel/jobs.ts";
import { JOB_NAMES } from "../kernel/jobs.ts";
import type { Database, StoreLog, Tx } from "./database.ts";
import { bossOn } from "./queue-schema.ts";
import { type Heartbeat, KEYLESS, keyLock, QueueWorker } from "./queue-worker.ts";

/** Jobs that outlive the process. Each is run at least once: again when it failed, or when the process died. */
export interface Queue {
  /**
   * Adds jobs inside the transaction: they exist if and only if it commits, and this instance starts on them at
   * once when it has. A key keeps one job waiting at a time; the first one's `startAfter` counts.
   */
  outbox(tx: Tx): JobOutbox;
  start(handlers: JobHandlers["handlers"]): Promise<void>;
  /** Waits for running handlers, at most 10 s. */
  stop(): Promise<void>;
  /** Looks for due jobs now instead of within 2 s. Not needed after `outbox`. */
  nudge(): void;
  /** Resolves when no job is due or running, for tests and tools; rejects after 30 s. */
  settled(): Promise<void>;
}

/** How often pg-boss puts away what is done, and fails what was cut off at its last attempt. */
const MAINTENANCE_S = 30;
const SETTLED_LIMIT_MS = 30_000;

/** The queue in the migrated database. Nothing runs until `start`; jobs can be added before. */
export function openQueue(database: Database, log: StoreLog, heartbeat?: Heartbeat): Queue {
  const boss = bossOn(database.executeSql, { supervise: true, maintenanceIntervalSeconds: MAINTENANCE_S });
  // An EventEmitter without a listener for errors throws them.
  boss.on("error", (error) => log.error({ err: error }, "the job queue's upkeep failed"));
  let worker: QueueWorker | undefined;

  const nudge = (): void => worker?.nudge();

  /** The lock on the data folder says that no other process runs jobs: what is active was cut off. */
  async function takeUpOrphans(): Promise<void> {
    if (database.engine !== "embedded") return;
    await database.executeSql(
      "update pgboss.job set state = 'retry' where state = 'active' and name = any($1)",
      [[...JOB_NAMES]],
    );
  }

  return {
    outbox: (tx) => ({
      add: async (name, data, { startAfter, key } = {}) => {
        if (key?.startsWith(KEYLESS)) throw new TypeError(`a key may not begin with ${KEYLESS}`);
        if (key !== undefined && database.engine === "postgres") {
          await tx.executeSql("select pg_advisory_xact_lock_shared(hashtextextended($1, 0))", [
            keyLock(name, key),
          ]);
        }
        const id = await boss.send(name, data, {
          db: { executeSql: (text, values) => tx.executeSql(text, values) },
          singletonKey: key ?? KEYLESS + randomUUID(),
          ...(startAfter && { startAfter: startAfter.toISOString() }),
        });
        // pg-boss answers a queue that is not there with silence.
        if (id === null && key === undefined)
          throw new Error(`there is no queue ${name}: the database is not migrated`);
        tx.afterCommit(nudge);
      },
    }),
    start: async (handlers) => {
      if (worker) throw new Error("the queue has been started");
      await boss.start();
      await takeUpOrphans();
      worker = new QueueWorker(database, boss, handlers, log, heartbeat);
      worker.start();
    },
    stop: async () => {
      await worker?.stop();
      worker = undefined;
      await boss.stop({ graceful: false });
    },
    nudge,
    settled: async () => {
      const until = Date.now() + SETTLED_LIMIT_MS;
      for (let calm = 0; calm < 2;) {
        if (!worker) throw new Error("the queue has not been started");
        if (Date.now() > until)
          throw new Error(`jobs are still due or running after ${SETTLED_LIMIT_MS / 1000} s`);
        nudge();
        calm = (await worker.idle()) ? calm + 1 : 0;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
  };
}
