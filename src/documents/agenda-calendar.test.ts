import { expect, it } from "@jest/globals";
import type { NetworkId } from "../kernel/ids.ts";
import { Refusal } from "../kernel/refusal.ts";
import { agendaCalendar, type MeetingWithAgenda } from "./agenda-calendar.ts";

const network = { networkId: "alma" as NetworkId, name: "ALMA network", timeZone: "Europe/Brussels" };
const calendar = (
  meeting: Partial<MeetingWithAgenda["meeting"]>,
  state: MeetingWithAgenda["agenda"]["state"] = "confirmed",
  items: MeetingWithAgenda["agenda"]["items"] = [],
) =>
  agendaCalendar(
    network,
    {
      meeting: {
        meetingId: "m",
        title: "7th meeting",
        date: { edtf: "2024-06-11" },
        startTime: "09:30",
        lengthMinutes: 90,
        place: null,
        ...meeting,
      },
      agenda: { state, revision: 2, items },
    },
    "https://example.org/tabs/meetings",
    {
      item: ({ title }) => title || "Velkomst",
      duration: (minutes) => `${minutes} minutter`,
      atTheSameTime: "samtidig",
    },
  );

it("a draft is tentative, a confirmed agenda is not", () => {
  expect(calendar({}, "draft")).toContain("STATUS:TENTATIVE");
  expect(calendar({})).toContain("STATUS:CONFIRMED");
});

it("the agenda is in the words that it is given, each item with when it begins, how long it takes, who presents it", () => {
  const items = [
    { title: "", format: "welcome", minutes: 15, presenter: "Rasa", parallel: false },
    { title: "Costs", format: "workshop", minutes: 60, presenter: "", parallel: false },
    { title: "Needs", format: "workshop", minutes: 90, presenter: "", parallel: true },
    { title: "End", format: "next steps", minutes: 15, presenter: "", parallel: false },
  ] as const;
  const file = calendar({}, "draft", items).replaceAll("\r\n ", "");
  expect(file).toContain(
    [
      "09:30 · 15 minutter · Velkomst · Rasa",
      "09:45 · 60 minutter · Costs",
      "09:45 · samtidig · 90 minutter · Needs",
      "11:15 · 15 minutter · End",
    ].join("\\n"),
  );
  const undated = calendar({ startTime: null }, "draft", items).replaceAll("\r\n ", "");
  expect(undated).toContain("DESCRIPTION:15 minutter · Velkomst");
});

it("a start is said in the network's time zone, for as long as the meeting takes", () => {
  expect(calendar({})).toMatch(/DTSTART:20240611T073000Z[^]*DTEND:20240611T090000Z/);
});

it("days without a start are whole days, the end being the day after the last", () => {
  const days = calendar({ date: { edtf: "2024-04-23/2024-04-24" }, startTime: null });
  expect(days).toMatch(/DTSTART;VALUE=DATE:20240423[^]*DTEND;VALUE=DATE:20240425/);
});

it("an uncertain date is no appointment", () => {
  expect(() => calendar({ date: { edtf: "2024-06" } })).toThrow(new Refusal("meeting.date-not-exact"));
});
