import { createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from "jose";
import type { Identity } from "../../capabilities/network/network.ts";

export interface TokenRules {
  /** The tab's client id; `api://…/<client id>` is taken too. */
  readonly clientId: string;
  readonly allowedTenants: readonly string[];
}

/** Microsoft's signing keys, fetched when first needed and kept. */
export const microsoftKeys = (): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL("https://login.microsoftonline.com/common/discovery/v2.0/keys"));

/**
 * Proves a token of the tab's single sign-on: RS256 by Microsoft's keys, our audience, an issuer of an allowed
 * tenant, version 2.0, scope `access_as_user`, not expired. Undefined for anything else.
 */
export function tokenVerifier(keys: JWTVerifyGetKey, { clientId, allowedTenants }: TokenRules) {
  const tenants = new Set(allowedTenants);
  return async (token: string): Promise<Identity | undefined> => {
    try {
      const { payload } = await jwtVerify(token, keys, { algorithms: ["RS256"], clockTolerance: 60 });
      const { tid, oid, ver, scp, iss, aud, exp } = payload;
      if (typeof tid !== "string" || typeof oid !== "string" || !tenants.has(tid) || exp === undefined)
        return undefined;
      if (ver !== "2.0" || iss !== `https://login.microsoftonline.com/${tid}/v2.0`) return undefined;
      if (
        typeof aud !== "string" ||
        (aud !== clientId && !(aud.startsWith("api://") && aud.endsWith(`/${clientId}`)))
      )
        return undefined;
      if (typeof scp !== "string" || !scp.split(" ").includes("access_as_user")) return undefined;
      return { tenantId: tid, objectId: oid };
    } catch {
      // Expired, forged or of another key: which of them is nobody's business outside.
      return undefined;
    }
  };
}
