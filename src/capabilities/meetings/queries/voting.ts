import type { MeetingId } from "../../../kernel/ids.ts";
import type { Poll } from "../../polls/poll.ts";
import { isLeftOpen, topicPollOf } from "../../polls/queries.ts";
import type { MeetingQueryPorts } from "../queries.ts";

/** Where the vote on a meeting's topics stands. */
export interface Voting {
  /** The newest poll on the meeting's topics. */
  readonly poll: Poll | undefined;
  /** Equals for the last place wait for the coordinator. */
  readonly tied: boolean;
}

/** Members vote just now, or a tie waits for the coordinator. */
export const isOpen = ({ poll, tied }: Voting): boolean => poll?.state === "open" || tied;

export async function votingOn(
  ports: Pick<MeetingQueryPorts, "polls">,
  meetingId: MeetingId,
): Promise<Voting> {
  const poll = await topicPollOf(ports, meetingId);
  return { poll, tied: poll !== undefined && (await isLeftOpen(ports, poll)) };
}
