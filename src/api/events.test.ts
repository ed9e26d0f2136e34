import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { beforeAll, expect, it } from "@jest/globals";
import type { MeetingDetail } from "../capabilities/meetings/contract.ts";
import type { NetworkId } from "../kernel/ids.ts";
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

/** A page that listens; `until` gives everything it heard once a text is in it. */
async function listen(network: string) {
  const request = get(`${origin}/api/networks/${network}/events`, { headers: { "x-local-person": "sven" } });
  const [answer] = (await once(request, "response")) as [IncomingMessage];
  answer.setEncoding("utf8");
  let heard = "";
  return {
    type: answer.headers["content-type"],
    until: async (text: string) => {
      while (!heard.includes(text)) heard += ((await once(answer, "data")) as [string])[0];
      return heard;
    },
    leave: async () => {
      answer.on("error", () => {});
      request.destroy();
      await new Promise((resolve) => answer.once("close", resolve));
    },
  };
}

it("a page hears of a vote as soon as it is stored, and another network's page does not", async () => {
  const networkId = "ours" as NetworkId;
  const meetingId = await planMeeting(http, networkId, aPlan());
  const ask = <View>(as: string, address: string, method: "POST" | "PUT", body: unknown) =>
    http.viewOf<View>(`/api/networks/ours${address}`, { as, method, body });
  await ask("rasa", `/meetings/${meetingId}/topic-call`, "POST", {});
  for (const title of ["Calls", "Costs"])
    await ask("jonas", `/meetings/${meetingId}/topics`, "POST", {
      title,
      why: "",
      minutes: 30,
      format: "discussion",
    });
  const { poll } = await ask<MeetingDetail>("rasa", `/meetings/${meetingId}/poll`, "POST", {});

  const [ours, theirs] = [await listen("ours"), await listen("theirs")];
  expect(ours.type).toBe("text/event-stream; charset=utf-8");
  await Promise.all([ours.until("retry:"), theirs.until("retry:")]);
  await ask("jonas", `/polls/${poll?.pollId}/vote`, "PUT", {
    choices: [poll?.questions[0]?.options[0]?.optionId],
  });
  const heard = await ours.until(`poll:${poll?.pollId}`);
  expect(heard).toContain(`event: changed\ndata: {"subject":"poll:${poll?.pollId}"}\n\n`);

  // Something of theirs comes after it: had they been told of ours, it would stand before.
  const theirMeeting = await planMeeting(http, "theirs" as NetworkId, aPlan());
  await http.ask(`/api/networks/theirs/meetings/${theirMeeting}/topic-call`, {
    as: "rasa",
    method: "POST",
    body: {},
  });
  expect(await theirs.until(`meeting:${theirMeeting}`)).not.toContain(poll?.pollId);
  await Promise.all([ours.leave(), theirs.leave()]);
});

it("a stream is refused to who is not of the network", async () => {
  const refused = await http.ask("/api/networks/ours/events", { as: "stranger" });
  expect([refused.status, refused.type]).toEqual([403, "application/problem+json"]);
});

it("pages that still listen do not keep the workspace from stopping", async () => {
  const page = await listen("ours");
  await page.until("retry:");
  await http.stop();
});
