import type { EditionId } from "../../kernel/ids.ts";
import type { SilenceReader } from "../decisions/queries.ts";
import { isBinding, isUnderWay, type SilenceProcedure } from "../decisions/silence-procedure.ts";
import type { Poll } from "../polls/poll.ts";
import type { PollReader } from "../polls/queries.ts";
import { resultsOf } from "../polls/result.ts";

/** How the members decide on an edition, or decided last. */
export interface DecisionOn {
  readonly procedure: SilenceProcedure | undefined;
  /** The poll on its adoption, as long as it is open or waits for what the coordinator rules. */
  readonly poll: Poll | undefined;
  /** Members decide on the text, or have adopted it and that is being carried out: it must not change. */
  readonly binding: boolean;
  /** Somebody still has something to do about it; a text that somebody objected to may be amended meanwhile. */
  readonly underWay: boolean;
}

/** The one place that knows whether an edition's text is before the members, by silence or by a poll. */
export async function decisionOn(
  ports: { readonly silence: SilenceReader; readonly polls: PollReader },
  editionId: EditionId,
): Promise<DecisionOn> {
  const procedure = await ports.silence.procedureAbout(`edition:${editionId}`);
  const newest = (await ports.polls.pollsAbout(`edition:${editionId}`)).find(
    (poll) => poll.purpose === "adoption",
  );
  const standing = newest === undefined ? "over" : await standingOf(ports.polls, newest);
  return {
    procedure,
    poll: standing === "under-way" ? newest : undefined,
    binding: isBinding(procedure) || standing !== "over",
    underWay: isUnderWay(procedure) || standing === "under-way",
  };
}

/** `adopted`: the edition is about to be. Rejected, blocked, without a quorum: nothing is decided any more. */
async function standingOf(polls: PollReader, poll: Poll): Promise<"under-way" | "adopted" | "over"> {
  if (poll.state !== "closed") return "under-way";
  const [result] = resultsOf(poll, await polls.ballots(poll.pollId));
  if (result?.open != null) return "under-way";
  return result?.verdict.kind === "adopted" ? "adopted" : "over";
}
