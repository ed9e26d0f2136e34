import type { MeetingDetail } from "../../src/capabilities/meetings/contract.ts";
import type { PollView } from "../../src/capabilities/polls/contract.ts";
import type { AdaptiveCard } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { pollCard } from "./poll-card.ts";
import { questionNewsCard, questionResultCard } from "./question-result-card.ts";
import { topicNewsCard } from "./topic-news-card.ts";
import { topicResultCard } from "./topic-result-card.ts";

/** The meeting that a poll is about; only what becomes of its topics needs it. */
type Meeting = MeetingDetail | null;

/** A poll as its reader may see it: open to be voted in, closed with its result. */
export const drawPoll = (view: PollView, meeting: Meeting, ctx: CardContext): AdaptiveCard =>
  view.state === "closed" ? resultCard(view, meeting, ctx) : pollCard(view, ctx);

export const resultCard = (view: PollView, meeting: Meeting, ctx: CardContext): AdaptiveCard =>
  view.purpose === "topics" && meeting !== null
    ? topicResultCard(view, meeting, ctx)
    : questionResultCard(view, ctx);

/** How a poll has ended, in short. */
export const newsCard = (view: PollView, meeting: Meeting, ctx: CardContext): AdaptiveCard =>
  view.purpose === "topics" && meeting !== null
    ? topicNewsCard(view, meeting, ctx)
    : questionNewsCard(view, ctx);
