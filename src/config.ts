import { type BotCertificate, readCertificate } from "./config-certificate.ts";
import { ConfigProblem } from "./config-problem.ts";

export interface Config {
  /** `PORT`, 1 to 65535; 3978 unless set. */
  readonly port: number;
  /** `HOST`; loopback in local mode, otherwise all interfaces unless set. */
  readonly host: string;
  /** `DATA_DIR`: the embedded database and local mode's channel files; `.data` unless set. */
  readonly dataDir: string;
  /** `DATABASE_URL`: PostgreSQL instead of the embedded engine. */
  readonly databaseUrl: string | undefined;
  /** `PUBLIC_URL`: what links in messages begin with, no slash at the end. */
  readonly publicUrl: string;
  readonly logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "silent";
  readonly auth: LocalAuth | TeamsAuth;
}

/** One person is whoever they say: loopback only, never in production. */
interface LocalAuth {
  readonly mode: "local";
}

interface TeamsAuth {
  readonly mode: "teams";
  readonly botId: string;
  /** `BOT_PASSWORD`, or `BOT_CERTIFICATE` with its key: what the bot proves itself with. */
  readonly botSecret: { readonly password: string } | BotCertificate;
  readonly botTenantId: string;
  /** The app's id in Teams, which links to its tabs begin with. */
  readonly teamsAppId: string;
  /** Audience of the tabs' tokens. */
  readonly tabClientId: string;
  /** Entra tenant ids whose tokens are taken; at least one. */
  readonly allowedTenants: readonly string[];
}

const LOOPBACK = new Set(["127.0.0.1", "localhost", "::1"]);
const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "silent"] as const;

/** Reads and checks the environment. Throws `ConfigProblem` for the first setting that does not fit. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const get = (name: string) => env[name]?.trim() || undefined;
  const port = Number(get("PORT") ?? 3978);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new ConfigProblem(`PORT must be a number from 1 to 65535, not '${get("PORT")}'.`);

  const auth = readAuth(get);
  const host = get("HOST") ?? (auth.mode === "local" ? "127.0.0.1" : "0.0.0.0");
  if (auth.mode === "local") {
    if (get("NODE_ENV") === "production")
      throw new ConfigProblem(
        "In local mode anybody may be anyone, so it does not start with NODE_ENV=production. Set AUTH_MODE=teams and the Teams credentials.",
      );
    if (!LOOPBACK.has(host))
      throw new ConfigProblem(
        `In local mode anybody may be anyone, so it listens on this computer only, not on HOST=${host}. Set AUTH_MODE=teams to listen elsewhere.`,
      );
  }
  const logLevel = LOG_LEVELS.find((level) => level === (get("LOG_LEVEL") ?? "info"));
  if (logLevel === undefined) throw new ConfigProblem(`LOG_LEVEL must be one of ${LOG_LEVELS.join(", ")}.`);
  const nameOfHost = host.includes(":") ? `[${host}]` : host;
  const publicUrl = (get("PUBLIC_URL") ?? `http://${nameOfHost}:${port}`).replace(/\/+$/, "");
  if (!/^https?:\/\//i.test(publicUrl) || !URL.canParse(publicUrl))
    throw new ConfigProblem(`PUBLIC_URL must be an address, not '${publicUrl}'.`);
  return {
    port,
    host,
    dataDir: get("DATA_DIR") ?? ".data",
    databaseUrl: get("DATABASE_URL"),
    publicUrl,
    logLevel,
    auth,
  };
}

function readAuth(get: (name: string) => string | undefined): LocalAuth | TeamsAuth {
  const mode = get("AUTH_MODE") ?? (get("BOT_ID") === undefined ? "local" : "teams");
  if (mode === "local") return { mode };
  if (mode !== "teams") throw new ConfigProblem(`AUTH_MODE must be local or teams, not '${mode}'.`);
  const owed = (name: string): string => {
    const value = get(name);
    // An empty bot id would switch the platform's authentication off.
    if (value === undefined)
      throw new ConfigProblem(`AUTH_MODE=teams needs ${name}. Set it, or use AUTH_MODE=local.`);
    return value;
  };
  const botTenantId = owed("BOT_TENANT_ID");
  const allowedTenants = (get("ALLOWED_TENANTS") ?? botTenantId)
    .split(",")
    .map((tenant) => tenant.trim())
    .filter((tenant) => tenant !== "");
  if (allowedTenants.length === 0)
    throw new ConfigProblem(
      "ALLOWED_TENANTS names no tenant, so nobody could sign in. Name one, or leave it out.",
    );
  return {
    mode,
    botId: owed("BOT_ID"),
    botSecret: readBotSecret(get),
    botTenantId,
    teamsAppId: owed("TEAMS_APP_ID"),
    tabClientId: owed("TAB_CLIENT_ID"),
    allowedTenants,
  };
}

function readBotSecret(get: (name: string) => string | undefined): TeamsAuth["botSecret"] {
  const [password, certificate] = [get("BOT_PASSWORD"), get("BOT_CERTIFICATE")];
  if (password !== undefined && certificate !== undefined)
    throw new ConfigProblem("Set BOT_PASSWORD or BOT_CERTIFICATE, not both.");
  if (certificate !== undefined) return readCertificate(certificate, get("BOT_CERTIFICATE_KEY"));
  if (password === undefined)
    throw new ConfigProblem(
      "AUTH_MODE=teams needs BOT_PASSWORD or BOT_CERTIFICATE. Set one, or use AUTH_MODE=local.",
    );
  return { password };
}
