import { resultsOf } from "../../polls/result.ts";
import type { Duty } from "../duty.ts";
import { runsTheNetwork } from "../policy.ts";
import type { Source } from "./asked.ts";
import { ties as topicTies } from "./meetings.ts";

/** The newest polls; what was left undecided longer ago was let lie. */
const NEWEST = 50;

/** Closed polls of which something waits for the coordinator: equals for the last place, or a ruling. */
export const ties: Source = async (ports, asked) => {
  if (!runsTheNetwork(asked.actor)) return [];
  const newest = await ports.polls.page({ before: null, limit: NEWEST });
  const found = newest.flatMap(([poll, ballots]): Duty[] =>
    poll.state === "closed" &&
    poll.purpose !== "topics" &&
    resultsOf(poll, ballots).some((result) => result.open !== null)
      ? [
          {
            kind: "tie",
            subject: `poll:${poll.pollId}`,
            title: poll.question,
            about: poll.about,
            count: null,
            due: null,
            link: { page: "polls", query: { item: poll.pollId } },
            optional: false,
          },
        ]
      : [],
  );
  return [...(await topicTies(ports, asked)), ...found];
};
