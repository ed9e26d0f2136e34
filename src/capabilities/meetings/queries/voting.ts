import type { MeetingId } from "../../../kernel/ids.ts";
import { outcome, type Poll } from "../../polls/poll.ts";
import type { MeetingQueryPorts } from "../queries.ts";

export interface Voting {
  /** The newest poll on the meeting's topics. */
  readonly poll: Poll | undefined;
  /** Places that a tie leaves open. */
  readonly openSeats: number;
}

/** Members vote just now, or a tie waits for the coordinator. */
export const isOpen = ({ poll, openSeats }: Voting): boolean => poll?.state === "open" || openSeats > 0;

/** The vote on a meeting's topics, under way or over. */
export async function votingOn(
  ports: Pick<MeetingQueryPorts, "polls">,
  meetingId: MeetingId,
): Promise<Voting> {
  const [poll] = await ports.polls.pollsAbout(`meeting:${meetingId}`);
  const openSeats =
    poll?.state === "closed" ? outcome(poll, await ports.polls.votes(poll.pollId)).openSeats : 0;
  return { poll, openSeats };
}
