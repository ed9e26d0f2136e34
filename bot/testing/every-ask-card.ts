import type { AdaptiveCard } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { askCard, draftCard, previewCard } from "../polls/ask-card.ts";
import { aPreview } from "./every-question.ts";
import type { Fields } from "../untrusted.ts";
import { carried, type Draft, draftIn, requestOf, withAnother } from "../polls/draft.ts";
import { type QuestionDraft, WAYS } from "../polls/draft-questions.ts";

/** The steps by which a coordinator asks the network, for every way of answering, and as full as they can be. */
export function everyAskCard(ctx: CardContext): Readonly<Record<string, AdaptiveCard>> {
  const draft = (over: Fields): Draft => draftIn(over, { decisionRule: "simple majority" });
  const preview = (one: Draft) => {
    const asked = requestOf(one, ctx, () => "2026-12-11");
    return previewCard(one, aPreview(asked), ctx);
  };
  const cards: Record<string, AdaptiveCard> = {
    "ask, first step": askCard(draft({}), ctx),
    "ask, first step, again": askCard(draft({ question: "Ω".repeat(200), way: "dots" }), ctx),
  };
  for (const way of WAYS) {
    const options =
      way === "dates" ? "11 December 2026 14:00\n11 December 2026 15:30" : "Vilnius\nDublin\nRoma";
    const written = draft({ question: "Where do we meet?", way, options });
    const full = "Ω".repeat(58);
    const most = draft({
      question: "Ω".repeat(200),
      way,
      options:
        way === "dates"
          ? Array.from({ length: 20 }, (_, at) => `11 December 2026 ${String(at).padStart(2, "0")}:00`).join(
              "\n",
            )
          : Array.from({ length: 20 }, (_, at) => `${at}${full}`)
              .join("\n")
              .slice(0, 1_200),
      opensOn: "2026-12-01",
      repeats: "month",
      anonymous: "anonymous",
    });
    cards[`ask, ${way}, second step`] = draftCard(written, ctx);
    cards[`ask, ${way}, preview`] = preview(written);
    cards[`ask, ${way}, full`] = preview(most);
    cards[`ask, ${way}, full, second step`] = draftCard(most, ctx);
  }
  const first = draft({ question: "Where do we meet?", way: "choose-one", options: "Vilnius\nDublin" });
  const second = { question: "Do we adopt the travel rules?", way: "proposal" };
  const several = draft({ ...carried(withAnother(first)), ...second, title: "After the summer" });
  const full = draft({
    earlier: JSON.stringify(Array.from({ length: 4 }, longQuestion)),
    ...longQuestion(),
    title: "Ω".repeat(200),
  });
  return {
    ...cards,
    "ask, second question, first step": askCard(withAnother(first), ctx),
    "ask, second question, second step": draftCard(several, ctx),
    "ask, two questions, preview": preview(several),
    "ask, five questions, full, first step": askCard(full, ctx),
    "ask, five questions, full, second step": draftCard(full, ctx),
    "ask, five questions, full, preview": preview(full),
  };
}

/** Five of them are as much as cards carry. */
const longQuestion = (): QuestionDraft => ({
  question: "Ω".repeat(100),
  way: "choose-several",
  options: Array.from({ length: 10 }, (_, at) => `${at}${"Ω".repeat(14)}`).join("\n"),
  number: 3,
});
