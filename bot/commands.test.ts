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
    ["luk afstemningen", "close"],
    ["agenda?", "agenda"],
    ["Dagsorden", "agenda"],
    ["help", "help"],
    ["hjælp", "help"],
    ["HJÆLP", "help"],
    ["hjælp".normalize("NFD"), "help"],
  ])("%s", (said, command) => {
    expect(commandIn(said, translators)?.command).toBe(command);
  });

  test.each<[string, readonly string[]]>([
    ["topics", []],
    ["poll 8", ["8"]],
    ["Agenda for the 8th meeting, please!", ["8th"]],
    ["dagsorden til møde nr. 8", ["8"]],
    ["emner Læringsforum", ["læringsforum"]],
    ["luk afstemningen", []],
    ["Poll, please", []],
  ])("%s: and about which meeting", (said, about) => {
    expect(commandIn(said, translators)?.about).toEqual(about);
  });

  test("only as the first word: opening a call is no accident", () => {
    expect(commandIn("no topics please", translators)).toBeUndefined();
    expect(commandIn("pollution", translators)).toBeUndefined();
    expect(commandIn("", translators)).toBeUndefined();
    expect(commandIn("???", translators)).toBeUndefined();
  });
});
