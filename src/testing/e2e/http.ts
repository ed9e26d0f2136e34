import type { User } from "./playground.ts";

/** One person of the sample network at the workspace's own HTTP API, as the tabs are. */
export function personAt(url: string, person: User | (string & {}), networkId = "alma") {
  async function ask<View>(method: string, address: string, body?: object): Promise<View> {
    const response = await fetch(`${url}/api/networks/${networkId}${address}`, {
      method,
      headers: {
        "x-local-person": person,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${address} answered ${response.status}: ${text}`);
    return JSON.parse(text) as View;
  }
  return {
    get: <View>(address: string) => ask<View>("GET", address),
    post: <View>(address: string, body: object = {}) => ask<View>("POST", address, body),
    put: <View>(address: string, body: object) => ask<View>("PUT", address, body),
    patch: <View>(address: string, body: object) => ask<View>("PATCH", address, body),
  };
}
