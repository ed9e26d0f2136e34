import { asId, type PollId } from "../../src/kernel/ids.ts";
import { Refusal } from "../../src/kernel/refusal.ts";
import { says } from "../answer.ts";
import type { ActionHandler } from "../turn.ts";

/** `poll.stop-reminders`: who pressed it hears no more of this poll; the others still do. */
export const stopReminders: ActionHandler = async ({ services, actor, ctx }, data) => {
  const pollId = asId<PollId>(String(data["pollId"]));
  if (pollId === undefined) throw new Refusal("poll.not-found");
  await services.reminders.stop(actor, { pollId, whose: "mine" });
  return says(ctx.t("cards.reminder.stopped"));
};
