import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { MeetingDetail, MeetingList } from "../capabilities/meetings/contract.ts";
import type { PollView } from "../capabilities/polls/contract.ts";
import { loadSample } from "../sample/load-sample.ts";
import { type HttpWorkspace, openHttp } from "../testing/http.ts";
import { onlyQuestion } from "../testing/only-question.ts";

let http: HttpWorkspace;
beforeAll(async () => {
  http = await openHttp();
  await loadSample(http);
  await http.start();
});
afterAll(() => http.stop());

const AT = "/api/networks/alma";
const ask = <View>(
  as: string,
  address: string,
  method: "GET" | "POST" | "PUT" | "PATCH" = "GET",
  body?: unknown,
) => http.viewOf<View>(`${AT}${address}`, { as, method, body });

/** Without the breaks that a calendar file has in long lines. */
const unfolded = (text: string) => text.replaceAll(/\r\n[ \t]/g, "");

it("from a proposed topic to a calendar entry: call, topics, poll, votes, agenda", async () => {
  const entry = await http.ask("/api/entry");
  expect(entry.body).toMatchObject({
    mode: "local",
    networks: [{ networkId: "alma", name: "ALMA network" }],
  });

  const session = await ask<object>("rasa@example.org", "/session");
  expect(session).toMatchObject({
    person: {
      personId: "rasa",
      organisation: "European Social Fund Agency",
      roles: ["coordinator", "steering-group"],
    },
    abilities: { coordinate: true, readRecord: true },
  });

  const { meetings } = await ask<MeetingList>("rasa", "/meetings");
  const series = meetings.filter((one) => one.ordinal !== null).map((one) => one.ordinal);
  expect(series.toSorted((a, b) => Number(a) - Number(b))).toEqual([6, 7, 8, 9]);
  const ninth = meetings.find((one) => one.ordinal === 9);
  const meeting = `/meetings/${ninth?.meetingId}`;
  const programme = await ask<{ items: { meetingId: string | null }[] }>("jonas", "/programme");
  expect(programme.items.map((item) => item.meetingId)).toContain(ninth?.meetingId);

  const moved = {
    was: { dateText: ninth?.date.text, startTime: null, place: null },
    now: { dateText: "4 December 2034", startTime: "09:30", place: "Riga" },
  };
  await ask("rasa", meeting, "PATCH", moved);
  await ask("rasa", `${meeting}/topic-call`, "POST", {});
  const propose = (as: string, title: string, minutes: number) =>
    ask<MeetingDetail>(as, `${meeting}/topics`, "POST", { title, why: "", minutes, format: "discussion" });
  for (const [as, title, minutes] of [
    ["jonas", "Calls", 30],
    ["marta", "Costs", 45],
    ["piotr", "Needs", 60],
    ["uwe", "Taken back", 30],
    ["anja", "Declined", 30],
  ] as const) {
    http.clock.pass(60_000);
    await propose(as, title, minutes);
  }
  const topicId = async (title: string) =>
    (await ask<MeetingDetail>("rasa", meeting)).topics.find((topic) => topic.title === title)?.topicId;
  await ask("uwe", `/topics/${await topicId("Taken back")}/withdraw`, "POST");
  await ask("rasa", `/topics/${await topicId("Declined")}/decline`, "POST", {
    reason: "Was discussed in April",
  });

  const { poll } = await ask<MeetingDetail>("rasa", `${meeting}/poll`, "POST", { seats: 2 });
  const at = `/polls/${poll?.pollId}`;
  const idOf = (title: string) =>
    poll && onlyQuestion(poll).options.find((option) => option.title === title)?.optionId;
  const vote = (as: string, ...titles: readonly string[]) =>
    ask<PollView>(as, `${at}/vote`, "PUT", { choices: titles.map(idOf) });
  await vote("jonas", "Needs", "Calls");
  await vote("marta", "Costs");
  const changed = await vote("piotr", "Needs", "Costs");
  expect(changed).toMatchObject({
    mine: { castBy: "Piotr Zieliński" },
    coverage: { organisations: 2, ofOrganisations: 22 },
  });
  await vote("lukas", "Costs", "Needs");
  await vote("elena", "Needs");

  const card = await ask<{ card: { type: string; version: string } }>("mette", `${at}/card?language=da`);
  expect(card.card).toMatchObject({ type: "AdaptiveCard", version: "1.5" });

  const closed = await ask<PollView>("rasa", `${at}/close`, "POST");
  expect(onlyQuestion(closed).options.map(({ title, votes, result }) => [title, votes, result])).toEqual([
    ["Needs", 4, "chosen"],
    ["Costs", 2, "chosen"],
    ["Calls", 1, "not-chosen"],
  ]);
  await http.queue.settled();

  const { agenda, topics } = await ask<MeetingDetail>("jonas", meeting);
  expect(agenda.items.map(({ title, minutes, presenter }) => [title, minutes, presenter])).toEqual([
    ["", 10, ""],
    ["", 20, ""],
    ["Needs", 60, "Piotr Zieliński"],
    ["Costs", 45, "Marta Kowalczyk"],
    ["", 15, ""],
  ]);
  expect(Object.fromEntries(topics.map(({ title, state }) => [title, state]))).toEqual({
    Calls: "deferred",
    Costs: "scheduled",
    Needs: "scheduled",
    "Taken back": "withdrawn",
    Declined: "declined",
  });

  await ask("rasa", `${meeting}/agenda`, "PUT", {
    revision: agenda.revision,
    items: agenda.items.toReversed(),
  });
  const confirmed = await ask<MeetingDetail>("rasa", `${meeting}/agenda/confirm`, "POST", {
    revision: agenda.revision + 1,
  });
  expect(confirmed).toMatchObject({ agenda: { state: "confirmed", minutes: 150, calendar: true } });

  const calendar = await http.ask(`${AT}${meeting}/agenda.ics`, { as: "jonas" });
  expect([calendar.status, calendar.type]).toEqual([200, "text/calendar"]);
  const lines = unfolded(calendar.text).split("\r\n");
  expect(lines[0]).toBe("BEGIN:VCALENDAR");
  // 09:30 in Brussels in winter; a meeting on site has 5 and a half hours.
  expect(lines).toContain("DTSTART:20341204T083000Z");
  expect(lines).toContain("DTEND:20341204T140000Z");
  expect(lines).toContain("LOCATION:Riga");
  const description = lines.find((line) => line.startsWith("DESCRIPTION:")) ?? "";
  expect(description.indexOf("Costs")).toBeGreaterThan(0);
  expect(description.indexOf("Needs")).toBeGreaterThan(description.indexOf("Costs"));

  const danish = await http.ask(`${AT}${meeting}/agenda.ics`, {
    as: "jonas",
    headers: { "accept-language": "da" },
  });
  expect(unfolded(danish.text)).toContain("min. · Costs");
  expect(unfolded(calendar.text)).toContain("min · Costs");

  const record = await ask<{ events: { type: string }[] }>("claire", "/record?limit=200");
  expect(record.events.slice(0, 2).map((event) => event.type)).toEqual(["agenda.confirmed", "agenda.edited"]);
});
