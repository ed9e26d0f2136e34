import type { MeetingSummary } from "../../src/capabilities/meetings/contract.ts";
import { hasBegun } from "../../src/capabilities/meetings/next-meeting.ts";
import { type ActionId, asId, type MeetingId, type OrganisationId } from "../../src/kernel/ids.ts";
import { Refusal } from "../../src/kernel/refusal.ts";
import { dayIn } from "../../src/kernel/time-zone.ts";
import { type Answer, cardAnswer, says } from "../answer.ts";
import { type ActionHandler, type CommandHandler, isPrivate, readerFor, type Turn } from "../turn.ts";
import { textOf } from "../untrusted.ts";
import {
  actionsCard,
  DUE_MOST,
  inputsOf,
  LINK_MOST,
  NOTE_MOST,
  type Recording,
  WHAT_MOST,
} from "./actions-card.ts";

/** A repeated invoke is the same press of the button, not a second action. */
const REPEAT_MS = 60_000;
/** At these something was agreed lately; for another one there is the tab. */
const MEETINGS_OFFERED = 5;

/** `actions`: what is open; the form to add one, and to close one's own, for the one who asks alone. */
export const actionsCommand: CommandHandler = (turn) => answer(turn);

async function answer(turn: Turn, stored?: string): Promise<Answer> {
  const { actions } = turn.services;
  const alone = isPrivate(turn);
  const list = await actions.open(readerFor(turn));
  return cardAnswer(
    actionsCard(list, turn.ctx, {
      ...(stored === undefined ? {} : { stored }),
      ...(alone && list.abilities.add ? { recording: await recordingFor(turn) } : {}),
      // An old client's button answers in the thread each time: one that asks again would lead in a circle.
      asks: !alone && turn.askedBy === "words",
    }),
  );
}

/** The last meetings that have begun, the latest first, and the one that comes next. */
async function recordingFor({ services, actor, ctx }: Turn): Promise<Recording> {
  const today = dayIn(ctx.timeZone, ctx.now);
  const known = (await services.meetings.list(actor)).filter(({ state }) => state !== "cancelled");
  const begun = (one: MeetingSummary) => hasBegun({ state: one.state, dateEdtf: one.date.edtf }, today);
  const next = known.filter((one) => !begun(one)).slice(0, 1);
  const meetings = [
    ...known
      .filter(begun)
      .toReversed()
      .slice(0, MEETINGS_OFFERED - next.length),
    ...next,
  ];
  return { owners: await services.actions.owners(actor), meetings };
}

/** `action.add`: records an action, and says so on the card it was written on. */
export const addAction: ActionHandler = async (turn, data) => {
  const { services, actor, ctx } = turn;
  const meetingId = asId<MeetingId>(String(data["meetingId"]));
  const organisationId = asId<OrganisationId>(String(data["organisationId"]));
  if (meetingId === undefined) throw new Refusal("meeting.not-found");
  if (organisationId === undefined) throw new Refusal("action.owner-unknown", {}, ["organisationId"]);
  const what = wordsOf(data["what"], WHAT_MOST, "what");
  const due = wordsOf(data["due"], DUE_MOST, "due");
  try {
    await services.actions.addAction(actor, {
      meetingId,
      agendaItemId: null,
      what,
      organisationId,
      personId: null,
      due,
    });
  } catch (refusal) {
    if (!(refusal instanceof Refusal) || refusal.code !== "action.already-added") throw refusal;
    const { actions } = await services.actions.open(actor);
    const repeated = actions.some(
      (one) =>
        one.meeting.meetingId === meetingId &&
        one.what === what &&
        one.addedBy === actor.name &&
        ctx.now.getTime() - new Date(one.addedAt).getTime() < REPEAT_MS,
    );
    if (!repeated) throw refusal;
  }
  return answerStored(turn, ctx.t("cards.actions.added", { what }));
};

/** `action.close`: closes an action with what shows that it is done. */
export const closeAction: ActionHandler = async (turn, data) => {
  const { services, actor, ctx } = turn;
  const actionId = asId<ActionId>(String(data["actionId"]));
  if (actionId === undefined) throw new Refusal("action.not-found");
  const inputs = inputsOf(actionId);
  await services.actions.closeAction(actor, {
    actionId,
    link: wordsOf(data[inputs.link], LINK_MOST, "link") || null,
    note: wordsOf(data[inputs.note], NOTE_MOST, "note") || null,
  });
  const { what } = await services.actions.view(actor, actionId);
  return answerStored(turn, ctx.t("cards.actions.closed", { what, person: actor.name }));
};

const answerStored = (turn: Turn, stored: string): Promise<Answer> =>
  isPrivate(turn) ? answer(turn, stored) : Promise.resolve(says(stored));

/** As it was written, without spaces around; none is none. Refuses `input.too-long`. */
function wordsOf(value: unknown, most: number, field: string): string {
  if (value === undefined || value === null || value === "") return "";
  const words = textOf(value, most);
  if (words === undefined) throw new Refusal("input.too-long", { most }, [field]);
  return words.trim();
}
