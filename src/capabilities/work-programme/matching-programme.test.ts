import { describe, expect, it } from "@jest/globals";
import type { ProgrammeId } from "../../kernel/ids.ts";
import { editionGoneOnWith } from "./matching-programme.ts";

const edition = (programmeId: string, title: string, periodText = "2025") => ({
  programmeId: programmeId as ProgrammeId,
  title,
  periodText,
  periodEdtf: periodText,
});
const period = { text: "2025", edtf: "2025" };
const goesOnWith = (title: string, ...editions: ReturnType<typeof edition>[]) =>
  editionGoneOnWith(editions, { title, period })?.programmeId ?? null;

describe("a document goes on with a programme of its period", () => {
  it.each([
    [
      "Nordic-Baltic Skills Network – Work programme 2025",
      "Nordic-Baltic Skills Network, draft work programme 2025",
    ],
    ["ALMA network work programme", "Work programme of the ALMA network 2025 (revised)"],
    ["ALMA-netværkets arbejdsprogram 2025", "Udkast til ALMA-netværkets arbejdsprogram"],
    ["Draft work programme", "ALMA network work programme"],
    ["Work programme 2025", "Draft work programme"],
  ])("'%s', and then '%s'", (before, now) => expect(goesOnWith(now, edition("one", before))).toBe("one"));
});

describe("a document is a programme of its own", () => {
  it.each([
    ["Nordic-Baltic Skills Network – Work programme 2025", "Big network 2025"],
    ["Nordic-Baltic 2025", "Nordisk netværk 2025"],
    ["Work programme of the ALMA network", "Work programme of the EaSI network"],
  ])("'%s', and then '%s'", (before, now) => expect(goesOnWith(now, edition("one", before))).toBeNull());

  it("where its period is another one", () => {
    expect(goesOnWith("Skills network", edition("one", "Skills network", "2024"))).toBeNull();
  });
});

it("of several programmes of a period it goes on with the one that is called most alike, whichever is newer", () => {
  const editions = [
    edition("work", "Work programme 2025"),
    edition("skills", "Nordic skills"),
    edition("youth", "Nordic youth and skills"),
  ];
  expect(goesOnWith("Nordic skills 2025", ...editions)).toBe("skills");
});
