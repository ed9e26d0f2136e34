import type { AskRequest } from "../../src/capabilities/polls/contract/requests.ts";
import type { PollId } from "../../src/kernel/ids.ts";
import { type Answer, cardAnswer, says } from "../answer.ts";
import { plain, shortened } from "../card-parts.ts";
import { teach } from "../commands.ts";
import { sayInstant } from "../say-date.ts";
import { type ActionHandler, answerOpened, type Turn } from "../turn.ts";
import type { Fields } from "../untrusted.ts";
import { askCard, draftCard, previewCard } from "./ask-card.ts";
import { type Draft, DRAFT_MOST, draftIn, requestOf, withAnother } from "./draft.ts";
import { pollCard } from "./poll-card.ts";

/** A repeated invoke is the same press of the button, not a second poll. */
const REPEAT_MS = 60_000;

/** `poll.ask`: the first step of asking the network, with what is known of the question. */
export const askPoll: ActionHandler = async (turn, data) =>
  cardAnswer(askCard(await draftFor(turn, data), turn.ctx));

/** `poll.draft`: the second step. */
export const draftPoll: ActionHandler = async (turn, data) => {
  const draft = await draftFor(turn, data);
  return cardAnswer(draft.question === "" ? askCard(draft, turn.ctx) : draftCard(draft, turn.ctx));
};

/** `poll.another`: one more question, once the one in hand could be asked. Refuses what asking that would. */
export const anotherQuestion: ActionHandler = async (turn, data) => {
  const { services, actor, ctx } = turn;
  const draft = await draftFor(turn, data);
  if (draft.question === "") return cardAnswer(askCard(draft, ctx));
  // Said now, where its question is still in hand, and not of all of them at the end.
  await services.polls.preview(actor, requestOf({ ...draft, earlier: [] }, ctx, services.readDate));
  return cardAnswer(askCard(withAnother(draft), ctx));
};

/** `poll.preview`: the very card, before anything is stored. Refuses what opening it would. */
export const previewPoll: ActionHandler = async (turn, data) => {
  const draft = await draftFor(turn, data);
  const { services, actor, ctx } = turn;
  const asked = requestOf(draft, ctx, services.readDate);
  return cardAnswer(previewCard(draft, await services.polls.preview(actor, asked), ctx));
};

/** `poll.open`: asks the network, now or when it was said. */
export const openAsked: ActionHandler = async (turn, data) => {
  const { services, actor, ctx } = turn;
  const asked = requestOf(await draftFor(turn, data), ctx, services.readDate);
  const pollId = (await askedJustNow(asked, turn)) ?? (await services.polls.ask(actor, asked));
  const view = await services.polls.view({ networkId: actor.networkId }, pollId);
  if (view.state === "scheduled")
    return says(ctx.t("cards.ask.scheduled", { at: sayInstant(view.openedAt, ctx) }));
  const opened = await answerOpened(
    turn,
    {
      elsewhere: ctx.t("cards.ask.opened", { deadline: sayInstant(view.closesAt, ctx) }),
      noChannel: ctx.t("cards.poll.no-channel", { word: teach("poll", ctx.t) }),
    },
    () => pollCard(view, ctx),
  );
  // The steps' card is no answer: it says that it is done with.
  return opened.kind === "posted" ? says(opened.sentence) : opened;
};

async function askedJustNow(
  { question, opensAt }: AskRequest,
  { services, actor, ctx }: Turn,
): Promise<PollId | undefined> {
  const { polls } = await services.polls.list(actor, null);
  const same = polls.find(
    (poll) =>
      poll.purpose === "question" &&
      poll.question === question &&
      (poll.state === "scheduled"
        ? poll.openedAt === opensAt
        : poll.state === "open" && ctx.now.getTime() - new Date(poll.openedAt).getTime() < REPEAT_MS),
  );
  return same?.pollId as PollId | undefined;
}

/** The first step from words that somebody wrote; who can't ask the network is told what they can do instead. */
export async function askFrom(words: string, turn: Turn): Promise<Answer> {
  const { services, actor, ctx } = turn;
  const { abilities } = await services.polls.list(actor, null);
  if (!abilities.ask) return says(ctx.t("cards.ask.not-entitled", { word: teach("topics", ctx.t) }));
  return askPoll(turn, { question: shortened(plain(words), DRAFT_MOST.question) });
}

async function draftFor({ services, actor }: Turn, data: Fields): Promise<Draft> {
  return draftIn(data, await services.network(actor.networkId));
}
