import type { PollPage } from "../../capabilities/polls/contract.ts";
import { personAt } from "../e2e/http.ts";
import { print, rounded } from "./figure.ts";
import { COORDINATOR, NETWORK, POLLS } from "./network.ts";
import { times } from "./times.ts";
import type { UnderLoad } from "./workspace-under-load.ts";

/** What the list of a network's polls with their results costs, when it has a thousand. */
export async function pollFigures({ engine, server }: UnderLoad): Promise<void> {
  const coordinator = personAt(server.url, COORDINATOR, NETWORK);
  const page = await times(() => coordinator.get<PollPage>("/polls"));
  const note = `50 of ${POLLS}, each with 22 votes counted`;
  print({ name: `polls.${engine}.results.p95`, value: rounded(page.p95, 1), unit: "ms", note });
  const sorted = await times(() => coordinator.get<PollPage>("/polls?sort=-coverage&q=option"));
  print({
    name: `polls.${engine}.search-and-sort.p95`,
    value: rounded(sorted.p95, 1),
    unit: "ms",
    note: `all ${POLLS} searched and sorted, 50 given`,
  });
  const before = performance.now();
  let seen = 0;
  for (let next: number | null = 0; next !== null;) {
    const got: PollPage = await coordinator.get(`/polls?from=${next}`);
    seen += got.polls.length;
    next = got.next;
  }
  const took = rounded(performance.now() - before);
  print({
    name: `polls.${engine}.all-results`,
    value: took,
    unit: "ms",
    note: `all ${seen} polls, page by page`,
  });
}
