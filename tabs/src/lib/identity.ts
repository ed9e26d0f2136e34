/**
 * Who asks: a chosen person in local mode, a Teams token otherwise. Kept per browser tab, so that two tabs can
 * be two people; the last choice is what a new tab begins with.
 */
type Identity =
  | { readonly kind: "none" }
  | { readonly kind: "local"; readonly person: string }
  | { readonly kind: "teams"; readonly token: TokenSource };
type TokenSource = (fresh: boolean) => Promise<string>;

const PERSON_KEY = "workspace.person";
const NETWORK_KEY = "workspace.network";

let identity: Identity = { kind: "none" };
let fresh = false;

export function actAsPerson(person: string): void {
  identity = { kind: "local", person };
  remember(PERSON_KEY, person, { forNewTabs: true });
}

export function actByToken(token: TokenSource): void {
  identity = { kind: "teams", token };
}

export async function identityHeaders(): Promise<Record<string, string>> {
  if (identity.kind === "local") return { "x-local-person": identity.person };
  if (identity.kind === "none") return {};
  const token = await identity.token(fresh);
  fresh = false;
  return { authorization: `Bearer ${token}` };
}

/** True when a new token will be sent with the next request. */
export async function renewToken(): Promise<boolean> {
  if (identity.kind !== "teams") return false;
  fresh = true;
  return Promise.resolve(true);
}

export const rememberedPerson = (): string | undefined => fromAddress("person") ?? recall(PERSON_KEY);
export const rememberedNetwork = (): string | undefined => fromAddress("network") ?? recall(NETWORK_KEY);
export const rememberNetwork = (networkId: string): void =>
  remember(NETWORK_KEY, networkId, { forNewTabs: true });

export const fromAddress = (name: string): string | undefined =>
  new URLSearchParams(window.location.search).get(name) ?? undefined;

/** Storage can be switched off in a frame; then the choice lasts as long as the page. */
export function recall(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(key: string, value: string, { forNewTabs }: { forNewTabs: boolean }): void {
  try {
    sessionStorage.setItem(key, value);
    if (forNewTabs) localStorage.setItem(key, value);
  } catch {
    // Nothing to do: see recall.
  }
}
