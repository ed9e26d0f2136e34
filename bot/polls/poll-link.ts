import type { BallotView } from "../../src/capabilities/polls/contract.ts";
import type { CardContext } from "../card-context.ts";

/** Where exactly this poll is in the tab; one on topics is part of its meeting. */
export const pollLink = (
  { purpose, meetingId, pollId }: Pick<BallotView, "purpose" | "meetingId" | "pollId">,
  ctx: Pick<CardContext, "link">,
): string =>
  purpose === "topics" && meetingId !== null ? ctx.link("meetings", meetingId) : ctx.link("polls", pollId);

/** What the grey line says beside the network; nothing where the poll is about the network itself. */
export const aboutOf = ({ subject, about }: Pick<BallotView, "subject" | "about">): string =>
  subject.startsWith("network:") ? "" : about;

/** The poll's question; that of a poll on topics is said in the reader's language. */
export const questionOf = (
  { purpose, question }: Pick<BallotView, "purpose" | "question">,
  { t }: Pick<CardContext, "t">,
): string => (purpose === "topics" ? t("cards.poll.topic-question") : question);
