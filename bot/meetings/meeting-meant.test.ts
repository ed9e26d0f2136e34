import { describe, expect, test } from "@jest/globals";
import { aMeeting } from "../testing/builders.ts";
import { aConversation } from "../testing/conversation.ts";
import { meetingsNamed } from "./meeting-meant.ts";

const meeting = (ordinal: number | null, title: string) => ({ ordinal, title });
const MEETINGS = [
  meeting(7, "7th meeting"),
  meeting(8, "8th meeting"),
  meeting(null, "Learning forum 2024"),
  meeting(null, "Læringsforum om unge"),
];
const named = (...words: readonly string[]) => meetingsNamed(MEETINGS, words).map(({ title }) => title);

describe("which meetings are named", () => {
  test("by a number: the one of that number, not a title that has it", () => {
    expect(named("8")).toEqual(["8th meeting"]);
    expect(named("8th")).toEqual(["8th meeting"]);
    expect(meetingsNamed([...MEETINGS, meeting(null, "8 March")], ["8"])).toHaveLength(1);
  });
  test("by a number that no meeting has: a title that has it", () => {
    expect(named("2024")).toEqual(["Learning forum 2024"]);
    expect(named("9")).toEqual([]);
  });
  test("by words that words of the title begin with, all of them", () => {
    expect(named("læring")).toEqual(["Læringsforum om unge"]);
    expect(named("forum", "learning")).toEqual(["Learning forum 2024"]);
    expect(named("forum", "unge")).toEqual([]);
  });
  test("by words of more than one: all that fit", () => {
    expect(named("meeting")).toHaveLength(2);
  });
});

describe("which meeting is meant where none is named", () => {
  const { bot, lastWords } = aConversation();
  const RASA = 0;
  const called = (title: string) => aMeeting({ title });

  test("none that is past: the earlier ones are named, with what to say", async () => {
    bot().workspace.mean();
    await bot().says(RASA, "topics");
    expect(lastWords()).toContain("No meeting is still to come");
    expect(lastWords()).toContain("8th meeting: learning forum");
    expect(bot().workspace.topics).toEqual([]);
  });
  test("where several ask at once, none: they are named", async () => {
    bot().workspace.mean(called("7th meeting"), called("9th meeting"));
    await bot().says(RASA, "poll");
    expect(lastWords()).toContain("7th meeting, 9th meeting");
  });
});
