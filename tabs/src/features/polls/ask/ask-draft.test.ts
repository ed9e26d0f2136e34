import { describe, expect, it } from "@jest/globals";
import type { AskedSubject, MeetingId } from "../../../../../src/capabilities/polls/contract/for-pages.ts";
import { canBeShown, meantBy, NEW_DRAFT, newQuestionDraft, optionLines, requestOf } from "./ask-draft.ts";

const question = (over: Partial<ReturnType<typeof newQuestionDraft>> = {}) => ({
  ...newQuestionDraft("1"),
  text: "Where do we meet?",
  options: "Riga\nGhent",
  ...over,
});

const SUBJECT: AskedSubject = `meeting:${"m" as MeetingId}`;

describe("options, one a line", () => {
  it("come without the marks of a pasted list", () => {
    expect(optionLines("- Riga\n• Ghent\n3) Tallinn\r\n\n  4. Lisbon  ")).toEqual([
      "Riga",
      "Ghent",
      "Tallinn",
      "Lisbon",
    ]);
  });

  it("keep a number that belongs to them", () => {
    expect(optionLines("2027 in Riga\n3.5 days")).toEqual(["2027 in Riga", "3.5 days"]);
  });
});

describe("what is asked", () => {
  it("has one question's text as the poll's title, and the network's own ways unless told", () => {
    const asked = requestOf({ ...NEW_DRAFT, title: "left over", questions: [question()] }, null);
    expect(asked.question).toBe("Where do we meet?");
    expect(asked.questions[0]?.options).toEqual([{ title: "Riga" }, { title: "Ghent" }]);
    expect(asked).not.toHaveProperty("rule");
    expect(asked).not.toHaveProperty("unit");
    expect(asked).not.toHaveProperty("closesAt");
  });

  it("has a title of its own over several questions", () => {
    const questions = [question(), question({ key: "2", text: "And when?" })];
    expect(requestOf({ ...NEW_DRAFT, title: "The next meeting", questions }, null).question).toBe(
      "The next meeting",
    );
  });

  it("says how many win only where several can", () => {
    const seatsOf = (over: Parameters<typeof question>[0]) =>
      requestOf({ ...NEW_DRAFT, questions: [question({ seats: 2, ...over })] }, null).questions[0]?.seats;
    expect(seatsOf({ kind: "choose-several" })).toBe(2);
    expect(seatsOf({ kind: "ranked", count: "borda" })).toBe(2);
    expect(seatsOf({ kind: "ranked", count: "instant-runoff" })).toBeUndefined();
    expect(seatsOf({ kind: "choose-one" })).toBeUndefined();
  });

  it("has the dates that were given, each as long as the others", () => {
    const dates = [
      { key: "1", startsAt: "2026-12-03T08:00:00.000Z" },
      { key: "2", startsAt: null },
    ];
    const asked = requestOf(
      { ...NEW_DRAFT, questions: [question({ kind: "dates", dates, minutes: 60 })] },
      SUBJECT,
    );
    expect(asked.questions[0]?.options).toEqual([{ startsAt: "2026-12-03T08:00:00.000Z", minutes: 60 }]);
    expect(asked.subject).toBe(SUBJECT);
  });

  it("asks a group or a role by its name", () => {
    const electorate = (chosen: string) =>
      requestOf({ ...NEW_DRAFT, electorate: chosen, questions: [question()] }, null).electorate;
    expect(electorate("group:evaluators")).toEqual({ kind: "group", groupId: "evaluators" });
    expect(electorate("role:steering-group")).toEqual({ kind: "role", role: "steering-group" });
    expect(electorate("role:nobody")).toEqual({ kind: "core-group" });
  });
});

it("a card is drawn once every question has words and, if it needs them, two options", () => {
  expect(canBeShown({ ...NEW_DRAFT, questions: [question()] })).toBe(true);
  expect(canBeShown({ ...NEW_DRAFT, questions: [question({ options: "Riga" })] })).toBe(false);
  expect(canBeShown({ ...NEW_DRAFT, questions: [question({ kind: "proposal", options: "" })] })).toBe(true);
  expect(canBeShown({ ...NEW_DRAFT, questions: [question(), question({ key: "2" })] })).toBe(false);
});

it("a refusal stands at the question that it can be about", () => {
  const questions = [
    question(),
    question({ key: "2", options: "Riga\nriga" }),
    question({ key: "3", text: "" }),
  ];
  expect(meantBy("options", { ...NEW_DRAFT, questions })).toEqual(["2"]);
  expect(meantBy("question", { ...NEW_DRAFT, questions })).toEqual(["3"]);
});
