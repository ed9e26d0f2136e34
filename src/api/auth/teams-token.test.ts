import { beforeAll, describe, expect, it } from "@jest/globals";
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";
import type { PersonId } from "../../kernel/ids.ts";
import { directory as openDirectory } from "../../store/directory.ts";
import { aNetwork } from "../../testing/builders.ts";
import { testDatabase } from "../../testing/database.ts";
import { openHttp } from "../../testing/http.ts";
import { composeWorkspace, loadNetwork, newId, refusalOf } from "../../testing/workspace.ts";
import { teamsGate } from "./gate.ts";
import { tokenVerifier } from "./teams-token.ts";

const CLIENT = "5d1f7ab4-0000-4000-8000-00000000aaaa";
const TENANT = "11111111-0000-4000-8000-000000000001";
type Keys = Awaited<ReturnType<typeof generateKeyPair>>;
let ours: Keys;
let foreign: Keys;
let verify: ReturnType<typeof tokenVerifier>;
beforeAll(async () => {
  ours = await generateKeyPair("RS256");
  foreign = await generateKeyPair("RS256");
  const keys = createLocalJWKSet({
    keys: [{ ...(await exportJWK(ours.publicKey)), kid: "key", alg: "RS256", use: "sig" }],
  });
  verify = tokenVerifier(keys, { clientId: CLIENT, allowedTenants: [TENANT, "second-tenant"] });
});

type Claims = Readonly<Record<string, unknown>>;
const now = () => Math.floor(Date.now() / 1_000);
/** A token as Microsoft gives the tab, with what a test has changed about it. */
const claims = (over: Claims = {}) => ({
  aud: CLIENT,
  iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
  iat: now(),
  nbf: now(),
  exp: now() + 3_600,
  tid: TENANT,
  oid: "object",
  ver: "2.0",
  scp: "access_as_user",
  preferred_username: "rasa@example.org",
  ...over,
});
const signed = (over: Claims = {}, key = ours.privateKey) =>
  new SignJWT(claims(over)).setProtectedHeader({ alg: "RS256", kid: "key" }).sign(key);

describe("a token proves who somebody is", () => {
  it("by its tenant and object id, for our audience in either form", async () => {
    for (const aud of [CLIENT, `api://work.example.org/${CLIENT}`])
      expect(await verify(await signed({ aud }))).toEqual({ tenantId: TENANT, objectId: "object" });
  });
  it("of any tenant that is allowed, when the issuer is that tenant's", async () => {
    const iss = "https://login.microsoftonline.com/second-tenant/v2.0";
    expect(await verify(await signed({ tid: "second-tenant", iss }))).toMatchObject({
      tenantId: "second-tenant",
    });
  });
  it("with other scopes beside ours, and a clock that is up to a minute off", async () => {
    expect(await verify(await signed({ scp: "openid access_as_user profile" }))).toBeDefined();
    expect(await verify(await signed({ exp: now() - 30 }))).toBeDefined();
  });
});

describe("a token proves nothing", () => {
  const cases: readonly (readonly [string, () => Claims])[] = [
    ["that has expired", () => ({ exp: now() - 120 })],
    ["that never expires", () => ({ exp: undefined })],
    ["that is not valid yet", () => ({ nbf: now() + 600 })],
    ["for another audience", () => ({ aud: "another-app" })],
    ["for an audience that only ends like ours", () => ({ aud: `x${CLIENT}` })],
    ["for an api whose last part only ends like ours", () => ({ aud: `api://work.example.org/x${CLIENT}` })],
    ["for several audiences", () => ({ aud: [CLIENT, "another-app"] })],
    ["of another issuer", () => ({ iss: `https://login.example.org/${TENANT}/v2.0` })],
    ["of another tenant's issuer", () => ({ iss: "https://login.microsoftonline.com/second-tenant/v2.0" })],
    ["of the old version", () => ({ ver: "1.0", iss: `https://sts.windows.net/${TENANT}/` })],
    [
      "of a tenant that is not allowed",
      () => ({ tid: "third", iss: "https://login.microsoftonline.com/third/v2.0" }),
    ],
    ["without a tenant", () => ({ tid: undefined })],
    ["without an object id", () => ({ oid: undefined })],
    ["without a scope, as an app's own", () => ({ scp: undefined, roles: ["access_as_user"] })],
    ["with a scope that only begins like ours", () => ({ scp: "access_as_user.read" })],
  ];
  it.each(cases)("%s", async (_name, over) => {
    expect(await verify(await signed(over()))).toBeUndefined();
  });

  it("signed by another key, by none, or with a secret that everybody knows", async () => {
    expect(await verify(await signed({}, foreign.privateKey))).toBeUndefined();
    expect(await verify(new UnsecuredJWT(claims() as JWTPayload).encode())).toBeUndefined();
    const publicKey = new TextEncoder().encode(JSON.stringify(await exportJWK(ours.publicKey)));
    const confused = await new SignJWT(claims())
      .setProtectedHeader({ alg: "HS256", kid: "key" })
      .sign(publicKey);
    expect(await verify(confused)).toBeUndefined();
  });

  it("whose content was changed after it was signed", async () => {
    const [header, , signature] = (await signed()).split(".");
    const payload = Buffer.from(JSON.stringify(claims({ oid: "somebody-else" }))).toString("base64url");
    expect(await verify(`${header}.${payload}.${signature}`)).toBeUndefined();
  });

  it("that is none", async () => {
    for (const text of ["", "x", "a.b.c", "....", "Bearer"]) expect(await verify(text)).toBeUndefined();
  });
});

describe("the gate of Teams mode", () => {
  const workspace = composeWorkspace();
  const gate = teamsGate(openDirectory(testDatabase()), workspace.network, (token) => verify(token));
  const request = (authorization?: string) => ({
    headers: { ...(authorization && { authorization }), "x-local-person": "rasa" },
  });
  const withIdentity = async (person: string, objectId: string) =>
    loadNetwork(workspace, {
      ...aNetwork(`net-${newId()}`),
      identities: [{ personId: person as PersonId, identity: { tenantId: TENANT, objectId } }],
    });

  it("lets in the network's person of the token, whatever name or header comes with it", async () => {
    const { networkId } = await withIdentity("jonas", "jonas-object");
    const bearer = request(`Bearer ${await signed({ oid: "jonas-object" })}`);
    expect(await gate.actor(bearer, networkId)).toMatchObject({ personId: "jonas", networkId });
  });

  it("answers alike for a network of others and for none, and lists only one's own", async () => {
    const own = await withIdentity("jonas", "own-object");
    const others = await withIdentity("marta", "others-object");
    const bearer = request(`Bearer ${await signed({ oid: "own-object" })}`);
    for (const networkId of [others.networkId, "nowhere" as typeof others.networkId])
      expect((await refusalOf(gate.actor(bearer, networkId))).code).toBe("actor.not-in-network");
    expect((await gate.networks(bearer)).map((one) => one.networkId)).toEqual([own.networkId]);
  });

  it("knows nobody without a good token", async () => {
    const { networkId } = await withIdentity("rasa", "rasa-object");
    const good = await signed({ oid: "rasa-object" });
    const expired = await signed({ oid: "rasa-object", exp: now() - 120 });
    for (const header of [
      undefined,
      "",
      good,
      `Basic ${good}`,
      `Bearer ${expired}`,
      `Bearer ${good} ${good}`,
    ]) {
      expect((await refusalOf(gate.actor(request(header), networkId))).code).toBe("actor.unknown");
      expect((await refusalOf(gate.networks(request(header)))).code).toBe("actor.unknown");
    }
  });

  it("is the app's in Teams mode: the header of local mode opens nothing, on any host", async () => {
    const { networkId } = await withIdentity("rasa", "header-object");
    const http = await openHttp({
      AUTH_MODE: "teams",
      BOT_ID: "bot",
      BOT_PASSWORD: "secret",
      TEAMS_APP_ID: "app",
      BOT_TENANT_ID: TENANT,
      TAB_CLIENT_ID: CLIENT,
    });
    for (const address of [
      "/api/entry",
      `/api/networks/${networkId}/session`,
      `/api/networks/${networkId}/events`,
    ]) {
      const answer = await http.ask(address, { as: "rasa", headers: { host: "work.example.org" } });
      expect([answer.status, answer.body["code"]]).toEqual([401, "actor.unknown"]);
    }
    await http.stop();
  });
});
