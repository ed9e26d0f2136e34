import type { Stance } from "../method.ts";
import { type Ballot, ballotsOn, weightOf } from "./ballots.ts";

/** A proposal: how many took which stance. Whether it is adopted is the decision rule's. */
export interface ProposalCount extends Readonly<Record<Stance, number>> {
  readonly kind: "proposal";
  readonly cast: number;
}

export function countProposal(all: readonly Ballot[]): ProposalCount {
  const stances = ballotsOn("proposal", all);
  const of = (stance: Stance) => weightOf(stances.filter(({ answer }) => answer.stance === stance));
  return {
    kind: "proposal",
    cast: weightOf(all),
    agree: of("agree"),
    abstain: of("abstain"),
    disagree: of("disagree"),
    block: of("block"),
  };
}
