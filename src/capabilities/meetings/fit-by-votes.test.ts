import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { TopicId } from "../../kernel/ids.ts";
import { type Candidate, fitByVotes } from "./fit-by-votes.ts";

const topic = (id: string, votes: number, minutes: number, over: Partial<Candidate> = {}): Candidate => ({
  topicId: id as TopicId,
  votes,
  minutes,
  polled: false,
  proposedAt: new Date("2034-03-01T09:00:00Z"),
  ...over,
});
const ids = (list: readonly { readonly topicId: TopicId }[]) => list.map(({ topicId }) => topicId);

test("by votes: what does not fit any more is left out, and the next that fits is taken", () => {
  const fit = fitByVotes([topic("c", 3, 30), topic("a", 9, 60), topic("b", 5, 60)], 100);
  expect(ids(fit.taken)).toEqual(["a", "c"]);
  expect(fit.leftOut).toEqual([{ topicId: "b", votes: 5, because: "no-time", left: 40 }]);
  expect(fit.left).toBe(10);
});

test("the topic with most votes goes first although two others would fill the time better", () => {
  expect(ids(fitByVotes([topic("a", 5, 60), topic("b", 4, 50), topic("c", 4, 50)], 100).taken)).toEqual([
    "a",
  ]);
});

test("at equal votes the one that was proposed earlier", () => {
  const earlier = topic("later-id", 4, 60, { proposedAt: new Date("2034-02-01T09:00:00Z") });
  expect(ids(fitByVotes([topic("an-id", 4, 60), earlier], 60).taken)).toEqual(["later-id"]);
});

test("nobody voted for it: it is left out although there is time; not asked yet, it is not", () => {
  const fit = fitByVotes([topic("asked", 0, 30, { polled: true }), topic("new", 0, 30)], 200);
  expect(ids(fit.taken)).toEqual(["new"]);
  expect(fit.leftOut).toMatchObject([{ topicId: "asked", because: "no-votes" }]);
});

const anyTopics = fc.uniqueArray(
  fc.record({ id: fc.string({ minLength: 1 }), votes: fc.nat(9), minutes: fc.integer({ min: 5, max: 180 }) }),
  { selector: ({ id }) => id, maxLength: 20 },
);

test("never beyond the time, each topic once, and none is left out for one of fewer votes that is not shorter", () => {
  fc.assert(
    fc.property(anyTopics, fc.nat(600), (made, time) => {
      const topics = made.map(({ id, votes, minutes }) => topic(id, votes, minutes));
      const fit = fitByVotes(topics, time);
      const minutes = (id: TopicId) => topics.find(({ topicId }) => topicId === id)?.minutes ?? 0;
      expect(fit.taken.reduce((sum, { topicId }) => sum + minutes(topicId), 0) + fit.left).toBe(time);
      expect([...ids(fit.taken), ...ids(fit.leftOut)].toSorted()).toEqual(ids(topics).toSorted());
      for (const out of fit.leftOut)
        for (const other of fit.taken)
          if (other.votes < out.votes) expect(minutes(other.topicId)).toBeLessThan(minutes(out.topicId));
      expect(fitByVotes(topics.toReversed(), time)).toEqual(fit);
    }),
  );
});
