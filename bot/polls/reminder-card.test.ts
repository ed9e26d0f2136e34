import { describe, expect, it } from "@jest/globals";
import type { UnreachedView } from "../../src/capabilities/polls/queries/reminders.ts";
import type { PollView } from "../../src/capabilities/polls/contract.ts";
import { CARD_MOST_BYTES, cardBytes } from "../adaptive-card.ts";
import { aContext, aPoll } from "../testing/builders.ts";
import { reminderCard, unreachedCard } from "./reminder-card.ts";

const poll: PollView = aPoll({ closesAt: "2034-03-24T16:00:00.000Z" });
const said = (card: object): string => JSON.stringify(card);

describe("a reminder", () => {
  it("names the organisation, says the deadline on the clocks of who reads it, and can be stopped", () => {
    const brussels = reminderCard(poll, { organisation: "Swedish ESF Council", round: 1 }, aContext());
    expect(said(brussels)).toContain("Swedish ESF Council has not voted yet.");
    expect(said(brussels)).toContain("17:00");
    const azores = reminderCard(
      poll,
      { organisation: "Governo dos Açores", round: 1 },
      { ...aContext(), timeZone: "Atlantic/Azores" },
    );
    expect(said(azores)).toContain("15:00");
    expect(said(azores)).toContain("poll.stop-reminders");
  });

  it("asks the second time for an answer for us, and a person for their own", () => {
    expect(said(reminderCard(poll, { organisation: "Council", round: 2 }, aContext()))).toContain(
      "please answer for us",
    );
    expect(said(reminderCard(poll, { organisation: "", round: 2 }, aContext()))).toContain(
      "You have not voted yet.",
    );
  });
});

describe("the channel's message about those who cannot be written to", () => {
  const view = (organisations: readonly string[], over: Partial<UnreachedView> = {}): UnreachedView => ({
    pollId: "poll" as UnreachedView["pollId"],
    about: "ALMA network",
    question: "Shall we?",
    open: true,
    closesAt: "2034-03-24T16:00:00.000Z",
    organisations,
    ...over,
  });

  it("names organisations, twelve at most, and says when there is nobody any more", () => {
    const many = Array.from({ length: 500 }, (_, at) => `Organisation ${at} ${"x".repeat(100)}`);
    const card = unreachedCard(view(many), aContext());
    expect(said(card)).toContain("and 488 more");
    expect(cardBytes(card)).toBeLessThan(CARD_MOST_BYTES);
    expect(said(unreachedCard(view(["Council", "Agency"]), aContext()))).toContain("Council and Agency");
    expect(said(unreachedCard(view([]), aContext()))).toContain("has voted by now");
    expect(said(unreachedCard(view(["Council"], { open: false }), aContext()))).toContain(
      "The poll is closed.",
    );
  });
});
