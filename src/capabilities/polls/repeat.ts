import { dayIn, timeIn, zonedInstant } from "../../kernel/time-zone.ts";
import type { NewId, OptionId, PollId, QuestionId } from "../../kernel/ids.ts";
import type { PollRules, ScheduledPoll } from "./poll.ts";

/**
 * The same wall-clock time a week or a month later, whatever the clocks do meanwhile. A month that has no such day
 * takes its last: 31 January is followed by 28 February.
 */
export function later(at: Date, every: NonNullable<PollRules["repeat"]>["every"], timeZone: string): Date {
  const [year = 0, month = 0, day = 0] = dayIn(timeZone, at).split("-").map(Number);
  const next =
    every === "week"
      ? new Date(Date.UTC(year, month - 1, day + 7))
      : new Date(Date.UTC(year, month, Math.min(day, new Date(Date.UTC(year, month + 1, 0)).getUTCDate())));
  return zonedInstant(next.toISOString().slice(0, 10), timeIn(timeZone, at), timeZone);
}

/** The next of a repeated poll, with the options it began with; undefined when it was the last. */
export function nextOf(poll: ScheduledPoll, timeZone: string, newId: NewId): ScheduledPoll | undefined {
  const { repeat } = poll.rules;
  if (repeat === null || repeat.times < 1) return undefined;
  return {
    ...poll,
    pollId: newId<PollId>(),
    openedAt: later(poll.openedAt, repeat.every, timeZone),
    closesAt: later(poll.closesAt, repeat.every, timeZone),
    rules: { ...poll.rules, repeat: { ...repeat, times: repeat.times - 1 } },
    questions: poll.questions.map((question) => ({
      ...question,
      questionId: newId<QuestionId>(),
      options: question.options.map((option) => ({ ...option, optionId: newId<OptionId>() })),
    })),
  };
}
