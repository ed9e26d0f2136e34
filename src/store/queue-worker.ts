import type PgBoss from "pg-boss";
import type { JobData, JobHandlers, JobName } from "../kernel/jobs.ts";
import { JOB_NAMES } from "../kernel/jobs.ts";
import type { Database, StoreLog } from "./database.ts";
import { JOB_LIMIT_S } from "./queue-schema.ts";

type Handlers = JobHandlers["handlers"];
type Job = PgBoss.JobWithMetadata<JobData[JobName]>;

/** At once per name and instance: a slow post must not hold up the next nine. */
const SLOTS = 5;
/** How often a job that nobody announced is looked for: another instance's, or one whose nudge was lost. */
const POLL_MS = 2_000;
/** A burst of votes nudges hundreds of times a second; one look every 20 ms serves them all. */
const MIN_GAP_MS = 20;
/**
 * An instance says so often that its running jobs are alive. One that has not for so long was killed, and the
 * others run its jobs again. A living instance that stalls for that long has its job run beside it: what handlers write bears that.
 */
export const HEARTBEAT = { beatMs: 2_000, goneMs: 10_000 } as const;
export type Heartbeat = { readonly [Name in keyof typeof HEARTBEAT]: number };
/** How long a stop waits for running jobs; one that takes longer runs again elsewhere. */
const STOP_LIMIT_MS = 10_000;

/** The lock that those who add a job of a key share, and its handler waits for. */
export const keyLock = (name: JobName, key: string): string => `${name} ${key}`;
/** Without a key of its own a job still needs one: `short` queues take the lack of a key for one and the same. */
export const KEYLESS = "#";

/**
 * Fetches due jobs and runs their handlers. Not pg-boss's own `work`: that completes jobs without awaiting, so
 * that a database lost at that instant ended the process, and it asks once per queue and poll.
 */
export class QueueWorker {
  readonly #database: Database;
  readonly #boss: PgBoss;
  readonly #handlers: Handlers;
  readonly #log: StoreLog;
  readonly #heartbeat: Heartbeat;
  /** Ids of the jobs that run here. */
  readonly #alive = new Set<string>();
  #beating: NodeJS.Timeout | undefined;
  readonly #running = new Map<JobName, Set<Promise<void>>>(JOB_NAMES.map((name) => [name, new Set()]));
  #stopping = false;
  #nudged = false;
  #wake: (() => void) | undefined;
  #loop: Promise<void> = Promise.resolve();

  constructor(
    database: Database,
    boss: PgBoss,
    handlers: Handlers,
    log: StoreLog,
    heartbeat: Heartbeat = HEARTBEAT,
  ) {
    this.#heartbeat = heartbeat;
    this.#database = database;
    this.#boss = boss;
    this.#handlers = handlers;
    this.#log = log;
  }

  start(): void {
    this.#loop = this.#run();
    // The embedded engine has one instance only: at its start nothing runs, and everything active was cut off.
    if (this.#database.engine === "postgres")
      this.#beating = setInterval(() => void this.#beat(), this.#heartbeat.beatMs);
  }

  nudge(): void {
    this.#nudged = true;
    this.#wake?.();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.nudge();
    await this.#loop;
    const all = [...this.#running.values()].flatMap((jobs) => [...jobs]);
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<void>((resolve) => (timer = setTimeout(resolve, STOP_LIMIT_MS)));
    await Promise.race([Promise.all(all), limit]);
    clearTimeout(timer);
    clearInterval(this.#beating);
  }

  /**
   * pg-boss's own limit goes by `started_on` too. What was cut off at its last attempt is left to that: it ends
   * among the dead letters, a job that kills every instance that takes it for one.
   */
  async #beat(): Promise<void> {
    try {
      await this.#database.executeSql(
        "update pgboss.job set started_on = now() where name = any($1) and id = any($2) and state = 'active'",
        [[...JOB_NAMES], [...this.#alive]],
      );
      const { rows } = await this.#database.executeSql(
        `update pgboss.job set state = 'retry'
         where name = any($1) and state = 'active' and retry_count < retry_limit
           and started_on < now() - $2 * interval '1 millisecond'
         returning id`,
        [[...JOB_NAMES], this.#heartbeat.goneMs],
      );
      if (rows.length > 0) this.nudge();
    } catch (error) {
      if (!this.#stopping) this.#log.error({ err: error }, "running jobs could not be said to be alive");
    }
  }

  /** Nothing runs and nothing is due. */
  async idle(): Promise<boolean> {
    const runs = (): boolean => [...this.#running.values()].some((jobs) => jobs.size > 0);
    if (runs()) return false;
    const due = await this.#waiting();
    return !runs() && [...due.values()].every((ms) => ms > 0);
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      this.#nudged = false;
      let pause = POLL_MS;
      try {
        pause = await this.#round();
      } catch (error) {
        if (!this.#stopping) this.#log.error({ err: error }, "the job queue could not be read");
      }
      await this.#sleep(MIN_GAP_MS, false);
      if (!this.#nudged) await this.#sleep(pause - MIN_GAP_MS, true);
    }
  }

  #sleep(ms: number, wakeable: boolean): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(0, ms));
      this.#wake = wakeable
        ? () => {
            clearTimeout(timer);
            resolve();
          }
        : undefined;
    });
  }

  /** Starts what is due and gives the milliseconds until the next look. */
  async #round(): Promise<number> {
    let pause = POLL_MS;
    for (const [name, ms] of await this.#waiting()) {
      if (ms > 0) {
        // At its time rather than at the next poll; 2 ms later, as pg-boss wants it passed.
        pause = Math.min(pause, ms + 2);
        continue;
      }
      const running = this.#running.get(name) ?? new Set();
      const free = SLOTS - running.size;
      // When all are taken, the next job that ends looks again.
      if (free <= 0) continue;
      const jobs: Job[] = await this.#boss.fetch<JobData[JobName]>(name, {
        batchSize: free,
        includeMetadata: true,
      });
      for (const job of jobs) this.#begin(name, job, running);
      // Due but not to be had: just now being added to, or taken by another instance.
      if (jobs.length === 0) pause = Math.min(pause, 100);
    }
    return pause;
  }

  /** For each name with waiting jobs, the milliseconds until the first is due. One question for all queues. */
  async #waiting(): Promise<Map<JobName, number>> {
    const { rows } = await this.#database.executeSql<{ name: JobName; ms: string }>(
      `select name, extract(epoch from min(start_after) - now()) * 1000 as ms
       from pgboss.job where state < 'active' and name = any($1) group by name`,
      [[...JOB_NAMES]],
    );
    return new Map(rows.map(({ name, ms }) => [name, Number(ms)]));
  }

  #begin(name: JobName, job: Job, running: Set<Promise<void>>): void {
    this.#alive.add(job.id);
    const done = this.#handle(name, job).finally(() => {
      running.delete(done);
      this.#alive.delete(job.id);
      this.nudge();
    });
    running.add(done);
  }

  async #handle(name: JobName, job: Job): Promise<void> {
    try {
      await this.#waitForAdders(name, job.singletonKey);
      await this.#withinLimit(name, job);
    } catch (error) {
      this.#tell(name, job, error);
      await this.#settle(name, job, () => this.#boss.fail(name, job.id, { message: String(error) }));
      return;
    }
    await this.#settle(name, job, () => this.#boss.complete(name, job.id));
  }

  /** What passes by itself is a line; a defect, and what is not tried again, an error with its stack. */
  #tell(name: JobName, job: Job, error: unknown): void {
    const about = { job: name, data: job.data, attempt: job.retryCount + 1 };
    if (job.retryCount >= job.retryLimit)
      this.#log.error({ ...about, err: error }, "a job failed for the last time");
    else if (error instanceof Error && "retryable" in error && error.retryable === true)
      this.#log.warn({ ...about, reason: error.message }, "a job failed and will be run again");
    else this.#log.error({ ...about, err: error }, "a job failed and will be run again");
  }

  /** When this fails, the job is nobody's and is run again, as after a kill. */
  async #settle(name: JobName, job: Job, settle: () => Promise<void>): Promise<void> {
    try {
      await settle();
    } catch (error) {
      this.#log.error({ err: error, job: name, data: job.data }, "a job's end could not be recorded");
    }
  }

  /**
   * Somebody may have found this job waiting, therefore added none, and not have committed yet: what they changed
   * would never be handled. They hold a shared lock until they commit; wait for it, a few milliseconds.
   */
  async #waitForAdders(name: JobName, key: string | null): Promise<void> {
    if (this.#database.engine === "embedded" || key === null || key.startsWith(KEYLESS)) return;
    await this.#database.executeSql("select pg_advisory_xact_lock(hashtextextended($1, 0))", [
      keyLock(name, key),
    ]);
  }

  async #withinLimit(name: JobName, job: Job): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`took longer than ${JOB_LIMIT_S} s`)), JOB_LIMIT_S * 1_000);
    });
    // Name and data belong together: they were added by `outbox`, whose types say so.
    const handler = this.#handlers[name] as (data: JobData[JobName]) => Promise<void>;
    try {
      await Promise.race([handler(job.data), limit]);
    } finally {
      clearTimeout(timer);
    }
  }
}
