import { expect, it } from "@jest/globals";
import fc from "fast-check";
import type { QuestionId } from "../../kernel/ids.ts";
import { answers } from "../../testing/ballot-box.ts";
import { apart, tellable } from "./anonymous-ballots.ts";
import type { Answers } from "./poll.ts";

const QUESTIONS = ["one", "two"].map((questionId) => ({ questionId: questionId as QuestionId }));

const ballot: fc.Arbitrary<Answers> = fc
  .record({ one: fc.constantFrom("a", "b", "c"), two: fc.constantFrom("a", "b", "c") }, { requiredKeys: [] })
  .map((chosen) =>
    Object.fromEntries(Object.entries(chosen).map(([id, choice]) => [id, answers.one(choice)])),
  );

it("what is told does not depend on who voted when, nor on which answers were given together", () => {
  fc.assert(
    fc.property(
      fc
        .array(ballot, { maxLength: 8 })
        .chain((cast) =>
          fc.tuple(
            fc.constant(cast),
            fc.shuffledSubarray([...cast.keys()], { minLength: cast.length }),
            fc.shuffledSubarray([...cast.keys()], { minLength: cast.length }),
          ),
        ),
      ([cast, first, second]) => {
        // The same answers to each question, given by others and in another order.
        const dealtAnew = cast.map((_, at): Answers => {
          const [one, two] = [
            cast[first[at] ?? 0]?.["one" as QuestionId],
            cast[second[at] ?? 0]?.["two" as QuestionId],
          ];
          return { ...(one && { one }), ...(two && { two }) };
        });
        const told = (ballots: readonly Answers[]) => tellable(QUESTIONS, ballots.flatMap(apart));
        expect(told(dealtAnew)).toEqual(told(cast));
      },
    ),
  );
});

it("nothing is told of a question that fewer than three answered, and all of one that three did", () => {
  fc.assert(
    fc.property(fc.array(ballot, { maxLength: 8 }), (cast) => {
      const told = tellable(QUESTIONS, cast.flatMap(apart));
      for (const { questionId } of QUESTIONS) {
        const given = cast.filter((one) => one[questionId] !== undefined).length;
        const shown = told.filter((one) => one[questionId] !== undefined).length;
        expect(shown).toBe(given < 3 ? 0 : given);
      }
    }),
  );
});
