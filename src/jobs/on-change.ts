import type { CardSubject } from "../capabilities/channel/channel.ts";
import type { ChannelCommands } from "../capabilities/channel/commands.ts";
import type { PollCommands } from "../capabilities/polls/commands.ts";
import type { NetworkId, PollId } from "../kernel/ids.ts";

interface Services {
  readonly polls: Pick<PollCommands, "closeIfDue">;
  readonly channel: Pick<ChannelCommands, "cardsAreStale" | "cardsOfNounsAreStale">;
}

/** Cards that show something of the programme: any change of it, or of a status, may be seen on them. */
const PROGRAMME_CARDS = ["edition", "programme-week", "status"] as const;

/**
 * What a change entails, looked at after its commit and at most ten times a second for each subject: cards
 * are refreshed, and a poll that everybody has answered is closed. Votes that are written at the same time
 * cannot see each other, so none of them can know that it was the last: this look comes after all of them.
 */
export const whenChanged =
  ({ polls, channel }: Services) =>
  async (networkId: NetworkId, subject: string): Promise<void> => {
    const [noun, id] = subject.split(":");
    if (noun === "poll" && id !== undefined) await polls.closeIfDue(networkId, id as PollId);
    if (noun === "programme") await channel.cardsOfNounsAreStale(networkId, PROGRAMME_CARDS);
    if (noun === "status") await channel.cardsOfNounsAreStale(networkId, ["status"]);
    if (noun === "poll" || noun === "meeting" || noun === "edition" || noun === "silence")
      await channel.cardsAreStale(networkId, subject as CardSubject);
  };
