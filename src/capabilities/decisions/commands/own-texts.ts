import { Refusal } from "../../../kernel/refusal.ts";
import { frozenOwnText, ownTextIn } from "../own-text.ts";
import type { DecidedText } from "../ports.ts";

/** Texts of the coordinator's own: they come with the request, stand in the rounds alone, and bind by being agreed. */
export const ownTexts: DecidedText<unknown> = {
  shownOn: [],
  /** Refuses `silence.title-owed`, `silence.text-owed`, `input.too-long`. */
  freeze: async (_ports, _id, written) => {
    if (written === undefined) throw new Refusal("silence.text-owed", {}, ["text"]);
    const own = ownTextIn(written);
    return { about: own.title, number: null, text: frozenOwnText(own) };
  },
  differences: (before, after) => [{ before, after }],
  whenAgreed: async () => undefined,
};
