import type {
  ChangesView,
  EditionView,
  ProgrammeView,
} from "../../src/capabilities/work-programme/contract.ts";
import { isMonday } from "../../src/capabilities/work-programme/week.ts";
import { asId, type EditionId, type ItemId } from "../../src/kernel/ids.ts";
import { Refusal } from "../../src/kernel/refusal.ts";
import { dayIn } from "../../src/kernel/time-zone.ts";
import type { AdaptiveCard } from "../adaptive-card.ts";
import { type Answer, cardAnswer, says } from "../answer.ts";
import type { CardContext } from "../card-context.ts";
import { type ActionHandler, type CommandHandler, isPrivate, readerFor, type Turn } from "../turn.ts";
import { textOf } from "../untrusted.ts";
import { changesSinceCard } from "./changes-cards.ts";
import { type Consulted, consultationCard, countMade } from "./consultation-card.ts";
import { nextCard, programmeCard } from "./programme-cards.ts";
import { sinceWhen } from "./since-when.ts";
import { inputsOf, REASON_MOST, SAYABLE, statusCard, WHEN_MOST } from "./status-card.ts";
import { sayDay } from "./words.ts";

/** A repeated invoke is the same press of the button, not a second report or comment. */
const REPEAT_MS = 60_000;

/** A command that shows the edition in force; who has none is told who can bring one in. */
const ofProgramme =
  (
    draw: (view: ProgrammeView & { readonly edition: EditionView }, turn: Turn) => AdaptiveCard,
  ): CommandHandler =>
  async (turn) => {
    const { edition, ...view } = await turn.services.programme.view(readerFor(turn));
    return edition === null
      ? says(turn.ctx.t("cards.programme.none", { network: turn.ctx.networkName }))
      : cardAnswer(draw({ ...view, edition }, turn));
  };

/** `programme`: where it stands. */
export const programmeCommand = ofProgramme((view, { ctx }) => programmeCard(view, ctx));

/** `next`: what is ahead. */
export const nextCommand = ofProgramme((view, { ctx }) => nextCard(view, ctx));

/** `what changed`, or `what changed since 1 May`: the most important first. */
export const changesCommand: CommandHandler = async (turn) => {
  const { ctx, services, since: words } = turn;
  const since = sinceWhen(words, ctx, services.readDate);
  if (since === "no date") return says(ctx.t("cards.changes.no-date", { words: words ?? "" }));
  const said = sayDay(since.day, ctx);
  if (since.begins > ctx.now) return says(ctx.t("cards.changes.not-yet", { since: said }));
  const { programme } = services;
  const changes = await programme.changes(readerFor(turn), { since: since.begins });
  if (changes.to === null) return says(ctx.t("cards.programme.none", { network: ctx.networkName }));
  if (changes.from !== null) return answerChanged(changes, said, "", ctx);
  // Asked about a time before the first programme: everything since that came in is what there is to say.
  const first = new Date((await programme.view(readerFor(turn))).editions.at(-1)?.importedAt ?? ctx.now);
  const came = sayDay(dayIn(ctx.timeZone, first), ctx);
  const before = ctx.t("cards.changes.none-then", { since: said, day: came });
  return answerChanged(await programme.changes(readerFor(turn), { since: first }), came, before, ctx);
};

function answerChanged(changes: ChangesView, since: string, before: string, ctx: CardContext): Answer {
  if (changes.changes.length === 0)
    return says([before, ctx.t("cards.changes.nothing", { since })].join(" ").trim());
  const card = changesSinceCard(changes, since, ctx);
  return before === "" ? cardAnswer(card) : { kind: "card", card, sentence: before };
}

/** `status.report`: stores what became of a piece of work, and says so on the card that asked. */
export const reportStatus: ActionHandler = async (turn, data) => {
  const { services, actor, ctx } = turn;
  const itemId = asId<ItemId>(String(data["itemId"]));
  const monday = String(data["monday"]);
  if (itemId === undefined || !isMonday(monday)) throw new Refusal("item.not-found");
  const inputs = inputsOf(itemId);
  const status = SAYABLE.find((one) => one === data[inputs.status]);
  if (status === undefined) throw new Refusal("input.invalid", {}, ["status"]);
  const words = (value: unknown, most: number, field: string): string => {
    if (value === undefined || value === null || value === "") return "";
    const text = textOf(value, most);
    if (text === undefined) throw new Refusal("input.too-long", { most }, [field]);
    return text.trim();
  };
  const report = {
    itemId,
    status,
    postponedTo: words(data[inputs.postponedTo], WHEN_MOST, "postponedTo"),
    reason: words(data[inputs.reason], REASON_MOST, "reason"),
  };
  const read = () => services.programme.statusQuestions(readerFor(turn), monday);
  const before = (await read()).find(({ item }) => item.itemId === itemId)?.said;
  const repeated =
    before?.person === actor.name &&
    before.status === status &&
    before.reason === report.reason &&
    ctx.now.getTime() - (before.at?.getTime() ?? 0) < REPEAT_MS;
  if (!repeated) await services.programme.reportStatus(actor, report);
  const card = statusCard(await read(), monday, ctx, itemId);
  return isPrivate(turn)
    ? cardAnswer(card)
    : says(ctx.t("cards.status.stored-quiet", { person: actor.name }));
};

/** `programme.comment`: stores what a member writes about an item of an edition in consultation. */
export const comment: ActionHandler = async (turn, data) => {
  const { services, actor, ctx } = turn;
  const editionId = asId<EditionId>(String(data["editionId"]));
  const itemId = asId<ItemId>(String(data["itemId"]));
  if (editionId === undefined) throw new Refusal("edition.not-found");
  if (itemId === undefined) throw new Refusal("item.not-found");
  const text = typeof data["text"] === "string" ? data["text"].trim() : "";
  const { suggestions } = await services.programme.suggestions(actor, editionId);
  const repeated = suggestions.some(
    (one) =>
      one.own &&
      one.itemId === itemId &&
      one.text === text &&
      ctx.now.getTime() - new Date(one.createdAt).getTime() < REPEAT_MS,
  );
  if (!repeated) await services.programme.suggest(actor, { editionId, itemId, change: null, text });
  const consulted = await readConsulted(turn, editionId);
  const item = consulted.items.find((one) => one.itemId === itemId)?.title ?? "";
  return storedComment(turn, consulted, item);
};

function storedComment(turn: Turn, consulted: Consulted, item: string): Answer {
  const stored = { item, person: turn.actor.name };
  return isPrivate(turn)
    ? cardAnswer(consultationCard(consulted, turn.ctx, stored))
    : says(turn.ctx.t("cards.consultation.stored", stored));
}

async function readConsulted(turn: Turn, editionId: EditionId): Promise<Consulted> {
  const reader = readerFor(turn);
  const { programme } = turn.services;
  const { edition, items } = await programme.view(reader, editionId);
  if (edition === null) throw new Refusal("edition.not-found");
  return { edition, items, suggestions: countMade(await programme.suggestions(reader, editionId)) };
}
