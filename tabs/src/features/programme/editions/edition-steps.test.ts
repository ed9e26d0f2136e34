import { expect, it } from "@jest/globals";
import { editionBefore, numberAfter } from "./edition-steps.ts";

const edition = (editionId: string, programmeId: string, number: number) => ({
  editionId,
  programmeId,
  number,
});
/** Newest first; two programmes, of which one was imported between the editions of the other. */
const skills3 = edition("skills 3", "skills", 3);
const youth = edition("youth 1", "youth", 1);
const skills1 = edition("skills 1", "skills", 1);
const editions = [skills3, youth, skills1];

it("an edition is compared with the one before it of the same programme, and a first one with none", () => {
  expect(editionBefore(editions, skills3)).toBe(skills1);
  expect(editionBefore(editions, youth)).toBeUndefined();
  expect(editionBefore(editions, skills1)).toBeUndefined();
});

it("the next edition of a programme has the next number of that programme", () => {
  expect(numberAfter(editions, "skills")).toBe(4);
  expect(numberAfter(editions, "youth")).toBe(2);
  expect(numberAfter(editions, null)).toBe(1);
});
