import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { networkPath, ProblemError, send } from "./api.ts";
import { keys } from "./queries.ts";

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
const DUTIES_WAIT_MS = 400;

/**
 * What others do shows here within a second. The stream is read through fetch, since EventSource cannot send
 * the person's header. After a break everything is read again, for what was missed meanwhile.
 */
export function useLive(networkId: string): void {
  const client = useQueryClient();
  useEffect(() => {
    const stop = new AbortController();
    void follow(networkId, client, stop.signal);
    return () => stop.abort();
  }, [networkId, client]);
}

async function follow(networkId: string, client: QueryClient, signal: AbortSignal): Promise<void> {
  let wait = FIRST_WAIT_MS;
  let broken = false;
  const dutiesChanged = dutiesAgain(networkId, client, signal);
  while (!signal.aborted) {
    try {
      const response = await send("GET", networkPath(networkId, "/events"), undefined, {
        signal,
        headers: { accept: "text/event-stream" },
      });
      if (broken) void client.invalidateQueries({ queryKey: [networkId] });
      wait = FIRST_WAIT_MS;
      for await (const subject of subjects(response)) {
        invalidate(client, networkId, subject);
        dutiesChanged();
      }
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 404) return;
    }
    broken = true;
    await pause(wait * (0.5 + Math.random()), signal);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  }
}

async function* subjects(response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) return;
  let pending = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    pending += value.replaceAll("\r", "");
    const messages = pending.split("\n\n");
    pending = messages.pop() ?? "";
    for (const message of messages) {
      const subject = subjectOf(message);
      if (subject) yield subject;
    }
  }
}

/** A comment line, sent every 20 s, has no data and no subject. */
function subjectOf(message: string): string | undefined {
  const data = message
    .split("\n")
    .filter((line) => line.startsWith("data:"))
    .map((line) => line.slice(5).trim())
    .join("\n");
  if (!data) return undefined;
  try {
    const { subject } = JSON.parse(data) as { subject?: unknown };
    return typeof subject === "string" ? subject : undefined;
  } catch {
    return undefined;
  }
}

function invalidate(client: QueryClient, networkId: string, subject: string): void {
  const [kind, id = ""] = subject.split(":");
  if (kind === "programme") void client.invalidateQueries({ queryKey: keys.programme(networkId) });
  if (kind === "silence") void client.invalidateQueries({ queryKey: keys.decisions(networkId) });
  if (kind === "action") void client.invalidateQueries({ queryKey: keys.actions(networkId) });
  if (kind === "meeting") void client.invalidateQueries({ queryKey: keys.meeting(networkId, id) });
  if (kind === "poll") {
    // A poll is part of its meeting's view; which one, only the open pages know.
    void client.invalidateQueries({ queryKey: [networkId, "cards", id] });
    void client.invalidateQueries({ queryKey: keys.polls(networkId) });
    void client.invalidateQueries({ queryKey: keys.meetings(networkId) });
  } else {
    void client.invalidateQueries({ queryKey: keys.meetings(networkId), exact: true });
  }
}

/** Any change may be about what somebody owes: that is asked for again, in a burst of votes once for all of them. */
function dutiesAgain(networkId: string, client: QueryClient, signal: AbortSignal): () => void {
  let waits = false;
  return () => {
    if (waits) return;
    waits = true;
    // At another moment in every window: all of them hear of a vote at the same one.
    setTimeout(
      () => {
        waits = false;
        if (!signal.aborted) void client.invalidateQueries({ queryKey: keys.duties(networkId) });
      },
      DUTIES_WAIT_MS * (0.5 + Math.random()),
    );
  };
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
