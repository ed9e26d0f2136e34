import { type MeetingId, type PollId } from "../../src/kernel/ids.ts";
import { cardAnswer, says } from "../answer.ts";
import { teach } from "../commands.ts";
import { meetingMeant } from "../meetings/meeting-meant.ts";
import { sayInstant } from "../say-date.ts";
import { answerOpened, type CommandHandler, isPrivate, readerFor } from "../turn.ts";
import { resultCard } from "./draw-poll.ts";
import { sayClosed } from "./handlers.ts";
import { managePollCard } from "./manage-poll-card.ts";
import { pollCard } from "./poll-card.ts";

/**
 * `poll`: shows the open one, to the coordinator with closing it by hand. When none is open, the coordinator
 * opens one by saying so; others see the last result, if there is one.
 */
export const pollCommand: CommandHandler = async (turn) => {
  const { services, actor, ctx } = turn;
  const meetingId = (await meetingMeant(turn)).meetingId as MeetingId;
  const own = await services.meetings.detail(actor, meetingId);
  if (own.poll?.state === "open") {
    if (own.poll.abilities.close) return cardAnswer(managePollCard(own.poll, ctx));
    const shown = isPrivate(turn) ? own : await services.meetings.detail(readerFor(turn), meetingId);
    return cardAnswer(pollCard(shown.poll ?? own.poll, ctx));
  }
  // While a tie waits, the tied topics are still free: 'poll' must not put them to a second vote by accident.
  const tied = own.poll?.questions.some(({ verdict }) => verdict?.kind === "tied") === true;
  if (own.poll !== null && (!own.abilities.openPoll || tied))
    return cardAnswer(resultCard(own.poll, own, ctx));

  await services.meetings.openTopicPoll(actor, { meetingId });
  const detail = await services.meetings.detail(readerFor(turn), meetingId);
  const { poll } = detail;
  if (poll === null) throw new Error("a poll was opened and is not there");
  return answerOpened(
    turn,
    {
      elsewhere: ctx.t("cards.poll.opened-elsewhere", {
        meeting: detail.meeting.title,
        deadline: sayInstant(poll.closesAt, ctx),
      }),
      noChannel: ctx.t("cards.poll.no-channel", { word: teach("poll", ctx.t) }),
    },
    () => pollCard(poll, ctx),
  );
};

/** `close`: closes the open poll by hand. */
export const closeCommand: CommandHandler = async (turn) => {
  const { services, actor, ctx } = turn;
  const meeting = await meetingMeant(turn);
  const { poll } = await services.meetings.detail(actor, meeting.meetingId as MeetingId);
  if (poll?.state !== "open")
    return says(ctx.t("cards.manage.none-open", { meeting: meeting.title, word: teach("poll", ctx.t) }));
  const pollId = poll.pollId as PollId;
  await services.polls.close(actor, { pollId });
  return says(sayClosed(await services.polls.view(actor, pollId), turn));
};
