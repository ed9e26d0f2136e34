import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { NetworkId, OptionId } from "../kernel/ids.ts";
import { aNetwork, aPlan } from "../testing/builders.ts";
import { type HttpWorkspace, openHttp } from "../testing/http.ts";
import { planMeeting } from "../testing/workspace.ts";

let http: HttpWorkspace;
let origin: string;
beforeAll(async () => {
  http = await openHttp();
  for (const network of ["ours", "theirs"]) await http.setup.loadNetwork(aNetwork(network));
  origin = await http.app.listen({ port: 0, host: "127.0.0.1" });
});
afterAll(() => http.stop());

/** Reads a stream until a text is in it; everything that came with it. */
async function listen(network: string) {
  const stopped = new AbortController();
  const answer = await fetch(`${origin}/api/networks/${network}/events`, {
    headers: { "x-local-person": "sven" },
    signal: stopped.signal,
  });
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  let heard = "";
  const hear = async () => {
    const { value, done } = await reader.read();
    heard += Buffer.from(value ?? []).toString("utf8");
    return !done;
  };
  return {
    answer,
    heard: () => heard,
    until: async (text: string) => {
      while (!heard.includes(text)) if (!(await hear())) throw new Error(`ended without ${text}`);
      return heard;
    },
    stop: () => stopped.abort(),
  };
}

it("a page hears of a vote as soon as it is stored, and another network's page does not", async () => {
  const networkId = "ours" as NetworkId;
  const meetingId = await planMeeting(http, networkId, aPlan());
  const ask = async (as: string, address: string, method: "POST" | "PUT", body: unknown) => {
    const answer = await http.ask(`/api/networks/ours${address}`, { as, method, body });
    expect({ address, status: answer.status }).toEqual({ address, status: 200 });
    return answer.body;
  };
  await ask("rasa", `/meetings/${meetingId}/topic-call`, "POST", {});
  for (const title of ["Calls", "Costs"])
    await ask("jonas", `/meetings/${meetingId}/topics`, "POST", { title, why: "", minutes: 30, format: "discussion" });
  const { poll } = (await ask("rasa", `/meetings/${meetingId}/poll`, "POST", {})) as unknown as {
    poll: { pollId: string; options: { optionId: OptionId }[] };
  };

  const [ours, theirs] = [await listen("ours"), await listen("theirs")];
  expect(ours.answer.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  await Promise.all([ours.until("retry:"), theirs.until("retry:")]);
  await ask("jonas", `/polls/${poll.pollId}/vote`, "PUT", { choices: [poll.options[0]?.optionId] });
  const heard = await ours.until(`poll:${poll.pollId}`);
  expect(heard).toContain(`event: changed\ndata: {"subject":"poll:${poll.pollId}"}\n\n`);

  // Something of theirs comes after it: had they been told of ours, it would stand before.
  const theirMeeting = await planMeeting(http, "theirs" as NetworkId, aPlan());
  await http.ask(`/api/networks/theirs/meetings/${theirMeeting}/topic-call`, { as: "rasa", method: "POST", body: {} });
  expect(await theirs.until(`meeting:${theirMeeting}`)).not.toContain(poll.pollId);
  ours.stop();
  theirs.stop();
});

it("a stream is refused to who is not of the network", async () => {
  const refused = await http.ask("/api/networks/ours/events", { as: "stranger" });
  expect([refused.status, refused.type]).toEqual([403, "application/problem+json"]);
});
