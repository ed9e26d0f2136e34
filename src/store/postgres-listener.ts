import { Client } from "pg";
import type { StoreLog } from "./database.ts";
import { toStoreError } from "./errors.ts";

interface Subscription {
  readonly onPayload: (payload: string) => void;
  readonly onGap: (() => void) | undefined;
}

/** LISTEN needs a session of its own; this one is opened with the first subscription and reopened when lost. */
export class PostgresListener {
  readonly #url: string;
  readonly #log: StoreLog | undefined;
  readonly #channels = new Map<string, Set<Subscription>>();
  #client: Client | undefined;
  #connecting: Promise<Client> | undefined;
  #retry: NodeJS.Timeout | undefined;
  #failures = 0;
  #closed = false;

  constructor(url: string, log?: StoreLog) {
    this.#url = url;
    this.#log = log;
  }

  async listen(
    channel: string,
    onPayload: (payload: string) => void,
    onGap?: () => void,
  ): Promise<() => Promise<void>> {
    const subscription: Subscription = { onPayload, onGap };
    const subscriptions = this.#channels.get(channel) ?? new Set();
    this.#channels.set(channel, subscriptions.add(subscription));
    try {
      const client = await this.#connected();
      await client.query(`listen ${channel}`);
    } catch (error) {
      subscriptions.delete(subscription);
      throw toStoreError(error);
    }
    return async () => {
      subscriptions.delete(subscription);
      // Errors: a lost session listens to nothing any more.
      if (subscriptions.size === 0) await this.#client?.query(`unlisten ${channel}`).catch(() => {});
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    await this.#connecting?.catch(() => {});
    await this.#client?.end().catch(() => {});
  }

  #connected(): Promise<Client> {
    if (this.#client) return Promise.resolve(this.#client);
    this.#connecting ??= this.#connect().finally(() => (this.#connecting = undefined));
    return this.#connecting;
  }

  async #connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.#url,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      // Nothing is ever sent on an idle session: without these a vanished server is noticed after two hours.
      keepAliveInitialDelayMillis: 10_000,
      application_name: "network-workspace listener",
    });
    client.on("notification", ({ channel, payload }) => this.#deliver(channel, payload ?? ""));
    client.on("error", (error) => this.#lost(client, error));
    client.on("end", () => this.#lost(client, undefined));
    await client.connect();
    const channels = [...this.#channels].filter(([, subscriptions]) => subscriptions.size > 0);
    for (const [channel] of channels) await client.query(`listen ${channel}`);
    this.#client = client;
    if (this.#failures > 0) {
      for (const [, subscriptions] of channels) for (const { onGap } of subscriptions) this.#safely(onGap);
    }
    this.#failures = 0;
    return client;
  }

  #lost(client: Client, error: Error | undefined): void {
    if (this.#closed || this.#client !== client) return;
    this.#client = undefined;
    this.#log?.error({ err: error }, "the listening database connection was lost; it is being opened again");
    void client.end().catch(() => {});
    this.#reconnect();
  }

  #reconnect(): void {
    this.#failures += 1;
    clearTimeout(this.#retry);
    // 0.25, 0.5, 1 … at most 10 s, with up to a quarter more so that instances don't return in step.
    const delay = Math.min(10_000, 125 * 2 ** this.#failures) * (1 + Math.random() / 4);
    this.#retry = setTimeout(() => {
      this.#connected().catch(() => {
        if (!this.#closed) this.#reconnect();
      });
    }, delay);
    this.#retry.unref();
  }

  #deliver(channel: string, payload: string): void {
    for (const { onPayload } of this.#channels.get(channel) ?? []) this.#safely(() => onPayload(payload));
  }

  #safely(call: (() => void) | undefined): void {
    try {
      call?.();
    } catch (error) {
      this.#log?.error({ err: error }, "a listener failed");
    }
  }
}
