import type { Problem } from "../../../src/capabilities/network/contract.ts";
import { identityHeaders, renewToken } from "./identity.ts";
import { reportReached } from "./connection.ts";
import { currentLanguage } from "./i18n.ts";

/** The server said no: `problem.title` is the sentence for the person, in their language. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

/** Whether the server said no for this very reason. */
export const isRefused = (error: unknown, code: string): boolean =>
  error instanceof ProblemError && error.problem.code === code;

/** The request did not reach the server; what was typed is still on the page. */
export class OfflineError extends Error {
  constructor() {
    super("offline");
    this.name = "OfflineError";
  }
}

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Paths below a network: `/meetings/…` becomes `/api/networks/<id>/meetings/…`. */
export const networkPath = (networkId: string, path: string): string =>
  `/api/networks/${encodeURIComponent(networkId)}${path}`;

export async function request<Answer>(method: Method, path: string, body?: unknown): Promise<Answer> {
  const response = await send(method, path, body);
  return (await response.json()) as Answer;
}

/** For answers that are no JSON: calendar files and the stream of changes. */
export async function send(
  method: Method,
  path: string,
  body?: unknown,
  init: RequestInit = {},
): Promise<Response> {
  const first = await attempt(method, path, body, init);
  // A Teams token lives about an hour; one silent renewal, then the refusal stands.
  const response =
    first.status === 401 && (await renewToken()) ? await attempt(method, path, body, init) : first;
  if (!response.ok) throw new ProblemError(await readProblem(response));
  return response;
}

async function attempt(method: Method, path: string, body: unknown, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set("accept-language", currentLanguage());
  if (body !== undefined) headers.set("content-type", "application/json");
  for (const [name, value] of Object.entries(await identityHeaders())) headers.set(name, value);
  const askedAt = performance.now();
  try {
    const response = await fetch(path, {
      ...init,
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    reportReached(true, askedAt);
    return response;
  } catch (error) {
    if (init.signal?.aborted) throw error;
    reportReached(false);
    throw new OfflineError();
  }
}

async function readProblem(response: Response): Promise<Problem> {
  const unknown = { type: "about:blank", status: response.status, code: "unknown", title: "" };
  try {
    return { ...unknown, ...((await response.json()) as Partial<Problem>) };
  } catch {
    // A proxy's page, not ours: the page says it in general words.
    return unknown;
  }
}
