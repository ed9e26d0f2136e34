import type { TellDuties } from "../../src/capabilities/duties/ports.ts";
import type { Conversation } from "../../src/capabilities/network/network.ts";
import type { Language } from "../../src/kernel/actor.ts";
import type { NetworkId, PersonId } from "../../src/kernel/ids.ts";
import type { CardWriter } from "../card-writer.ts";
import type { Notifier } from "../notifier.ts";
import { MessageGone, SendFailed } from "../send-failure.ts";
import { owedCard } from "./owed-card.ts";

interface Deps {
  readonly notifier: Pick<Notifier, "post">;
  readonly cards: Pick<CardWriter, "contextFor">;
  readonly howToReach: (
    networkId: NetworkId,
    personId: PersonId,
  ) => Promise<{ readonly language: Language; readonly chat: Conversation | undefined }>;
}

/** Writes a digest into the chat that somebody has with the bot; none is begun for it. */
export const createTellDuties =
  ({ notifier, cards, howToReach }: Deps): TellDuties =>
  async ({ networkId, personId }, { duties, timeZone }, before) => {
    const { language, chat } = await howToReach(networkId, personId);
    if (chat === undefined) return false;
    const ctx = { ...(await cards.contextFor(networkId, language)), timeZone };
    let leaves = false;
    try {
      await notifier.post(chat.address, { card: owedCard(duties, ctx) }, async () => {
        await before();
        leaves = true;
      });
      return true;
    } catch (error) {
      if (error instanceof MessageGone) return false;
      // Without an answer it may have arrived: a digest that is missing is made up for by the next, a second one is not.
      if (leaves && error instanceof SendFailed && error.status === undefined) return true;
      throw error;
    }
  };
