import type { ConfigurationBotFrameworkAuthentication } from "botbuilder";
import { SendFailed, sendFailure } from "./send-failure.ts";

type ConnectorOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
type HttpClient = NonNullable<ConnectorOptions["httpClient"]>;

/** Teams answers within a second or two; a send that takes longer is tried again by whoever wanted it. */
const TIMEOUT_MS = 10_000;

/**
 * Sends to Teams for botbuilder. Its own client would sleep and try again three times inside the process, up
 * to as long as Retry-After says, and hide what happened; here every failure is thrown as what it is, so that
 * the queue decides.
 */
export const connectorHttp: HttpClient = {
  async sendRequest(request) {
    const response = await send(request.url, {
      method: request.method,
      headers: request.headers.rawHeaders(),
      ...(typeof request.body === "string" ? { body: request.body } : {}),
      // A connector never redirects; a redirect would carry our token elsewhere.
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const bodyAsText = await response.text();
    if (!response.ok) {
      const retryAfter = response.headers.get("retry-after");
      throw sendFailure({ status: response.status, retryAfter, said: bodyAsText.slice(0, 200) }, new Date());
    }
    const headers = request.headers.clone();
    for (const name of headers.headerNames()) headers.remove(name);
    for (const [name, value] of response.headers) headers.set(name, value);
    return { request, headers, status: response.status, bodyAsText };
  },
};

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (cause) {
    throw new SendFailed(undefined, { retryable: true, cause });
  }
}
