import { describe, expect, test } from "@jest/globals";
import { translator } from "../src/i18n/translator.ts";
import { type Command, commandIn } from "./commands.ts";

const translators = [translator("en"), translator("da")];

describe("a command is understood", () => {
  test.each<[string, Command]>([
    ["topics", "topics"],
    ["Topics", "topics"],
    ["EMNER", "topics"],
    ["emner.", "topics"],
    ["poll", "poll"],
    ["afstemning", "poll"],
    ["  Poll,  please ", "poll"],
    ["close", "close"],
    ["luk", "close"],
    ["topics close", "close-call"],
    ["Close the call!", "close-call"],
    ["emner luk", "close-call"],
    ["afslut emner", "close-call"],
    ["luk afstemningen", "close"],
    ["agenda?", "agenda"],
    ["Dagsorden", "agenda"],
    ["help", "help"],
    ["hjælp", "help"],
    ["HJÆLP", "help"],
    ["hjælp".normalize("NFD"), "help"],
    ["programme", "programme"],
    ["Arbejdsprogrammet?", "programme"],
    ["next", "next"],
    ["næste", "next"],
    ["What changed?", "changes"],
    ["what’s changed since 1 May", "changes"],
    ["Hvad er ændret?", "changes"],
    ["ændringer siden 1. maj", "changes"],
    ["Open actions?", "actions"],
    ["opfølgning", "actions"],
  ])("%s", (said, command) => {
    expect(commandIn(said, translators)?.command).toBe(command);
  });

  test.each<[string, readonly string[]]>([
    ["topics", []],
    ["poll 8", ["8"]],
    ["topics close 8", ["8"]],
    ["Agenda for the 8th meeting, please!", ["8th"]],
    ["dagsorden til møde nr. 8", ["8"]],
    ["emner Læringsforum", ["læringsforum"]],
    ["luk afstemningen", []],
    ["Poll, please", []],
  ])("%s: and about which meeting", (said, about) => {
    expect(commandIn(said, translators)?.about).toEqual(about);
  });

  test.each<[string, string | undefined]>([
    ["what changed since 1 May?", "1 May"],
    ["ændringer siden 1. maj 2026", "1. maj 2026"],
    ["changes Since 2026-05-01", "2026-05-01"],
    ["what changed", undefined],
    ["what changed since", undefined],
  ])("%s: and since when", (said, since) => {
    expect(commandIn(said, translators)?.since).toBe(since);
  });

  test("words of the programme in a meeting's title still name the meeting", () => {
    expect(commandIn("agenda of the programme committee", translators)).toMatchObject({
      command: "agenda",
      about: ["programme", "committee"],
    });
  });

  test("what is said about nothing we know is no command", () => {
    expect(commandIn("what is the time", translators)).toBeUndefined();
  });

  test("only as the first word: opening a call is no accident", () => {
    expect(commandIn("no topics please", translators)).toBeUndefined();
    expect(commandIn("pollution", translators)).toBeUndefined();
    expect(commandIn("", translators)).toBeUndefined();
    expect(commandIn("???", translators)).toBeUndefined();
  });
});
