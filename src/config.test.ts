import { describe, expect, it } from "@jest/globals";
import { generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { ConfigProblem } from "./config-problem.ts";
import { readConfig } from "./config.ts";

const TEAMS = {
  AUTH_MODE: "teams",
  BOT_ID: "bot",
  BOT_PASSWORD: "secret",
  BOT_TENANT_ID: "tenant",
  TEAMS_APP_ID: "app",
  TAB_CLIENT_ID: "tab",
};
function problem(env: Readonly<Record<string, string>>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigProblem) return error.message;
    throw error;
  }
  return "none";
}

describe("without any setting", () => {
  it("it is local mode, on this computer only, with the embedded database", () => {
    expect(readConfig({})).toEqual({
      port: 3978,
      host: "127.0.0.1",
      dataDir: ".data",
      databaseUrl: undefined,
      publicUrl: "http://127.0.0.1:3978",
      logLevel: "info",
      auth: { mode: "local" },
    });
  });
  it("what is set to nothing or blanks counts as not set", () => {
    expect(readConfig({ PORT: "", HOST: "  ", AUTH_MODE: "", DATABASE_URL: " ", BOT_ID: "" })).toEqual(
      readConfig({}),
    );
  });
});

describe("local mode, in which anybody may be anyone", () => {
  it.each(["127.0.0.1", "localhost", "::1"])("listens on %s", (HOST) => {
    expect(readConfig({ HOST }).host).toBe(HOST);
  });
  it.each(["0.0.0.0", "::", "192.168.1.20", "workspace.example.org", "127.0.0.1.example.org"])(
    "refuses HOST=%s, by name",
    (HOST) => {
      expect(problem({ HOST })).toContain(`HOST=${HOST}`);
      expect(problem({ AUTH_MODE: "local", HOST })).toContain("AUTH_MODE=teams");
    },
  );
  it("refuses to start in production", () => {
    expect(problem({ NODE_ENV: "production" })).toContain("NODE_ENV=production");
    expect(problem({ AUTH_MODE: "local", NODE_ENV: "production" })).toContain("AUTH_MODE=teams");
  });
  it("is what AUTH_MODE=local means even where Teams credentials are set", () => {
    expect(readConfig({ ...TEAMS, AUTH_MODE: "local" }).auth).toEqual({ mode: "local" });
  });
});

describe("Teams mode", () => {
  it("listens on all interfaces and takes tokens of the bot's tenant unless told", () => {
    const config = readConfig({ ...TEAMS, NODE_ENV: "production" });
    expect(config.host).toBe("0.0.0.0");
    expect(config.auth).toEqual({
      mode: "teams",
      botId: "bot",
      botSecret: { password: "secret" },
      botTenantId: "tenant",
      teamsAppId: "app",
      tabClientId: "tab",
      allowedTenants: ["tenant"],
    });
  });
  it("is meant when a bot is named", () => {
    const { AUTH_MODE: _mode, ...rest } = TEAMS;
    expect(readConfig(rest).auth.mode).toBe("teams");
  });
  it.each(["BOT_ID", "BOT_PASSWORD", "BOT_TENANT_ID", "TEAMS_APP_ID", "TAB_CLIENT_ID"])(
    "refuses to start without %s, and names it",
    (name) => {
      for (const value of [undefined, "", "  "]) {
        const { [name]: _left, ...rest }: Record<string, string> = TEAMS;
        expect(problem({ ...rest, ...(value === undefined ? {} : { [name]: value }) })).toContain(
          `needs ${name}`,
        );
      }
    },
  );
  it("takes tokens of the tenants that are listed", () => {
    expect(readConfig({ ...TEAMS, ALLOWED_TENANTS: "one, two ,,three" }).auth).toMatchObject({
      allowedTenants: ["one", "two", "three"],
    });
  });
  it("refuses a list of tenants that names none: nobody could sign in", () => {
    expect(problem({ ...TEAMS, ALLOWED_TENANTS: " , " })).toContain("ALLOWED_TENANTS");
  });
  it("tells nobody the secret when it refuses", () => {
    expect(problem({ ...TEAMS, TAB_CLIENT_ID: "" })).not.toContain("secret");
  });
});

describe("a bot that proves itself by a certificate", () => {
  const FILE = "src/testing/certificate/certificate.pem";
  const KEY_FILE = "src/testing/certificate/private-key.pem";
  const [certificate, key] = [FILE, KEY_FILE].map((file) => readFileSync(file, "utf8").trim());
  const { BOT_PASSWORD: _password, ...without } = TEAMS;
  const both = `${key}\n${certificate}`;

  it("gives files or their text; the thumbprint is worked out as Entra shows it", () => {
    const settings: readonly Readonly<Record<string, string>>[] = [
      { BOT_CERTIFICATE: FILE, BOT_CERTIFICATE_KEY: KEY_FILE },
      { BOT_CERTIFICATE: `${certificate}`, BOT_CERTIFICATE_KEY: `${key}` },
      { BOT_CERTIFICATE: both },
      { BOT_CERTIFICATE: both.replaceAll("\n", String.raw`\n`) },
    ];
    for (const setting of settings)
      expect(readConfig({ ...without, ...setting }).auth).toMatchObject({
        // `openssl x509 -fingerprint -sha1` says the same of the file.
        botSecret: {
          certificateThumbprint: "48FB657AD36A0E5873206BF984925096EDB716EC",
          certificatePrivateKey: expect.stringContaining("PRIVATE KEY"),
        },
      });
  });
  it("has a key, that of the certificate, or is told what is missing", () => {
    expect(problem(without)).toContain("needs BOT_PASSWORD or BOT_CERTIFICATE");
    expect(problem({ ...without, BOT_CERTIFICATE: FILE })).toContain("set BOT_CERTIFICATE_KEY");
    expect(problem({ ...without, BOT_CERTIFICATE: "/nowhere.pem" })).toContain(
      "BOT_CERTIFICATE names a file",
    );
    expect(problem({ ...without, BOT_CERTIFICATE: `${key}` })).toContain("BOT_CERTIFICATE is no certificate");
    const other = generateKeyPairSync("rsa", { modulusLength: 2_048 }).privateKey;
    expect(
      problem({
        ...without,
        BOT_CERTIFICATE: FILE,
        BOT_CERTIFICATE_KEY: other.export({ type: "pkcs8", format: "pem" }).toString(),
      }),
    ).toContain("do not belong together");
    expect(problem({ ...TEAMS, BOT_CERTIFICATE: FILE })).toContain("not both");
  });
  it("keeps the key out of what is said", () => {
    const broken = both.replace("MII", "XXX");
    expect(problem({ ...without, BOT_CERTIFICATE: broken })).not.toContain("XXX");
  });
});

describe("a setting that does not fit is named", () => {
  it.each(["0", "65536", "-1", "3978.5", "http", "1e9"])("PORT=%s", (PORT) => {
    expect(problem({ PORT })).toContain("PORT");
  });
  it.each(["Teams", "none", "true"])("AUTH_MODE=%s", (AUTH_MODE) => {
    expect(problem({ AUTH_MODE })).toContain("AUTH_MODE");
  });
  it("LOG_LEVEL", () => {
    expect(problem({ LOG_LEVEL: "loud" })).toContain("LOG_LEVEL");
    expect(readConfig({ LOG_LEVEL: "warn" }).logLevel).toBe("warn");
  });
  it.each(["workspace", "example.org/tabs", "javascript:alert(1)", "ftp://example.org"])(
    "PUBLIC_URL=%s",
    (PUBLIC_URL) => {
      expect(problem({ PUBLIC_URL })).toContain("PUBLIC_URL");
    },
  );
});

it("addresses in messages begin with PUBLIC_URL, without a slash at its end", () => {
  expect(readConfig({ PUBLIC_URL: "https://work.example.org///" }).publicUrl).toBe(
    "https://work.example.org",
  );
  expect(readConfig({ PORT: "4000" }).publicUrl).toBe("http://127.0.0.1:4000");
});

it("an address made of an IPv6 host is one that can be opened", () => {
  expect(readConfig({ HOST: "::1" }).publicUrl).toBe("http://[::1]:3978");
});
