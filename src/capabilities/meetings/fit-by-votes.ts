import type { TopicId } from "../../kernel/ids.ts";

/** A topic that could go on the agenda. */
export interface Candidate {
  readonly topicId: TopicId;
  readonly minutes: number;
  /** Votes of the poll where there was one, else the organisations that support it. */
  readonly votes: number;
  /** It was in a poll, so that no votes means that nobody wanted it. */
  readonly polled: boolean;
  readonly proposedAt: Date;
}
export interface LeftOut {
  readonly topicId: TopicId;
  readonly votes: number;
  readonly because: "no-votes" | "no-time";
  /** Minutes that were left when its turn came. */
  readonly left: number;
}
export interface Fit {
  /** In order of votes. */
  readonly taken: readonly { readonly topicId: TopicId; readonly votes: number }[];
  readonly leftOut: readonly LeftOut[];
  /** Minutes that remain. */
  readonly left: number;
}

/**
 * The topics that fit into the time left. The rule: by votes, at equal votes the one proposed earlier; a topic
 * that does not fit any more is left out, and the next that fits is taken. So no topic ever loses its place to one
 * with fewer votes, as a set chosen to fill the time to the last minute would have it.
 */
export function fitByVotes(candidates: readonly Candidate[], minutesLeft: number): Fit {
  const inOrder = candidates.toSorted(
    (a, b) =>
      b.votes - a.votes ||
      a.proposedAt.getTime() - b.proposedAt.getTime() ||
      (a.topicId < b.topicId ? -1 : 1),
  );
  const taken: Fit["taken"][number][] = [];
  const leftOut: LeftOut[] = [];
  let left = Math.max(0, minutesLeft);
  for (const { topicId, votes, polled, minutes } of inOrder) {
    if (polled && votes === 0) leftOut.push({ topicId, votes, because: "no-votes", left });
    else if (minutes > left) leftOut.push({ topicId, votes, because: "no-time", left });
    else {
      taken.push({ topicId, votes });
      left -= minutes;
    }
  }
  return { taken, leftOut, left };
}
