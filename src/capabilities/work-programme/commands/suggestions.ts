import type { Actor } from "../../../kernel/actor.ts";
import type { EventType } from "../../../kernel/events.ts";
import type { EditionId, ItemId, NetworkId, SuggestionId } from "../../../kernel/ids.ts";
import { plainText } from "../../../kernel/plain-text.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { checkedFields, parentsOf } from "../check-fields.ts";
import { differingFields, type FieldChange, fieldsOf } from "../item-fields.ts";
import { mayEditProgramme, maySuggest } from "../policy.ts";
import type { ProgrammePorts } from "../ports.ts";
import { type Suggestion, SUGGESTION_MOST_LETTERS } from "../suggestion.ts";
import {
  holdEdition,
  holdOpenEdition,
  makeDifferences,
  type ProgrammeDeps,
  programmeChanged,
} from "./deps.ts";
import { changedItem, itemIn } from "./edit-items.ts";

/** Members' suggestions and comments, and what the coordinator answers. */
export const suggestionCommands = (deps: ProgrammeDeps) => ({
  /**
   * Suggests a change of an item, with a reason, or comments on it (no change). Comments are welcome at any
   * time, changes while the edition is open. Gives the id. Refuses `suggestion.not-entitled`,
   * `suggestion.nothing`, `edition.not-found`, `edition.not-open`, `item.not-found`, `item.field-invalid`,
   * `input.too-large`.
   */
  async suggest(
    actor: Actor,
    input: {
      readonly editionId: EditionId;
      readonly itemId: ItemId;
      readonly change: FieldChange | null;
      readonly text: string;
    },
  ): Promise<SuggestionId> {
    if (!maySuggest(actor)) throw new Refusal("suggestion.not-entitled");
    const text = plainText(input.text).trim();
    if (text.length > SUGGESTION_MOST_LETTERS)
      throw new Refusal("input.too-long", { most: SUGGESTION_MOST_LETTERS }, ["text"]);
    const suggestionId = deps.newId<SuggestionId>();
    await deps.uow.write(actor.networkId, async (ports) => {
      const edition =
        input.change === null
          ? await holdEdition(ports, input.editionId)
          : await holdOpenEdition(ports, input.editionId);
      const items = await ports.programme.items(edition.editionId);
      const item = itemIn(items, input.itemId);
      const current = fieldsOf(item);
      const wanted = input.change === null ? {} : checkedFields(item, input.change.now, parentsOf(items));
      const names = differingFields({ ...current, ...wanted }, current);
      if (input.change === null ? text === "" : names.length === 0)
        throw new Refusal("suggestion.nothing", {}, [input.change === null ? "text" : "now"]);
      const change =
        input.change === null
          ? null
          : {
              was: Object.fromEntries(names.map((name) => [name, current[name]])),
              now: Object.fromEntries(names.map((name) => [name, wanted[name]])),
            };
      const suggestion: Suggestion = {
        suggestionId,
        editionId: edition.editionId,
        itemId: item.itemId,
        personId: actor.personId,
        organisationId: actor.organisationId,
        change,
        text,
        state: change === null ? "comment" : "open",
        answer: null,
        decidedBy: null,
        createdAt: deps.clock.now(),
        decidedAt: null,
      };
      await ports.programme.addSuggestion(suggestion);
      await ports.events.append({
        type: change === null ? "comment.made" : "suggestion.made",
        by: actor,
        subject: `programme:${edition.programmeId}`,
        data: { suggestionId, itemId: item.itemId, title: item.title, change, text },
      });
    });
    told(deps, actor.networkId, suggestionId);
    return suggestionId;
  },

  /**
   * Makes the suggested change and tells the member. Where the item changed since, `item.changed-meanwhile` names
   * the fields. Refuses `programme.not-entitled`, `suggestion.not-found`, `suggestion.not-open`, and as
   * `changeItem` does.
   */
  async acceptSuggestion(
    actor: Actor,
    input: { readonly suggestionId: SuggestionId; readonly answer?: string | undefined },
  ): Promise<void> {
    if (!mayEditProgramme(actor)) throw new Refusal("programme.not-entitled");
    await decide(deps, actor, input.suggestionId, async (ports, suggestion) => {
      const edition = await holdOpenEdition(ports, suggestion.editionId);
      const { itemId, change } = suggestion;
      if (change === null) throw new Refusal("suggestion.not-open");
      const difference = await changedItem(deps, ports, edition, { itemId, change });
      if (difference !== undefined)
        await makeDifferences(ports, actor, edition, [difference], { suggestionId: suggestion.suggestionId });
      return { type: "suggestion.accepted", state: "accepted", answer: answerOf(input.answer) };
    });
  },

  /**
   * Declines a suggestion, with the reason that its author is told. Refuses `programme.not-entitled`,
   * `suggestion.reason-owed`, `suggestion.not-found`, `suggestion.not-open`.
   */
  async declineSuggestion(
    actor: Actor,
    input: { readonly suggestionId: SuggestionId; readonly reason: string },
  ): Promise<void> {
    if (!mayEditProgramme(actor)) throw new Refusal("programme.not-entitled");
    const answer = answerOf(input.reason);
    if (answer === null) throw new Refusal("suggestion.reason-owed", {}, ["reason"]);
    await decide(deps, actor, input.suggestionId, () =>
      Promise.resolve({ type: "suggestion.declined", state: "declined", answer }),
    );
  },

  /** Takes one's own suggestion back. Refuses `suggestion.not-found`, `suggestion.not-open`, `suggestion.not-yours`. */
  async withdrawSuggestion(actor: Actor, input: { readonly suggestionId: SuggestionId }): Promise<void> {
    if (!maySuggest(actor)) throw new Refusal("suggestion.not-entitled");
    await decide(deps, actor, input.suggestionId, (_ports, suggestion) => {
      if (suggestion.personId !== actor.personId) throw new Refusal("suggestion.not-yours");
      return Promise.resolve({ type: "suggestion.withdrawn", state: "withdrawn", answer: null });
    });
  },

  /** Tells the member what became of a suggestion. Safe to repeat: once it has arrived it is not sent again. */
  async sendSuggestionReceipt(networkId: NetworkId, suggestionId: SuggestionId): Promise<void> {
    const suggestion = await deps.uow.read(networkId, async ({ programme }) =>
      (await programme.receiptDue(suggestionId)) ? programme.suggestion(suggestionId) : undefined,
    );
    if (suggestion === undefined || !(await deps.tellSuggester(networkId, suggestion))) return;
    await deps.uow.write(networkId, ({ programme }) =>
      programme.recordSuggestionReceipt(suggestionId, deps.clock.now()),
    );
  },
});

function answerOf(text: string | undefined): string | null {
  const answer = plainText(text ?? "").trim();
  if (answer.length > SUGGESTION_MOST_LETTERS)
    throw new Refusal("input.too-long", { most: SUGGESTION_MOST_LETTERS }, ["answer"]);
  return answer || null;
}

const told = (deps: ProgrammeDeps, networkId: NetworkId, suggestionId: SuggestionId): void => {
  programmeChanged(deps, networkId);
  deps.changes.changed(networkId, `suggestion:${suggestionId}`);
};

interface Decision {
  readonly type: EventType;
  readonly state: "accepted" | "declined" | "withdrawn";
  readonly answer: string | null;
}

async function decide(
  deps: ProgrammeDeps,
  actor: Actor,
  suggestionId: SuggestionId,
  make: (ports: ProgrammePorts, suggestion: Suggestion) => Promise<Decision>,
): Promise<void> {
  await deps.uow.write(actor.networkId, async (ports) => {
    await ports.programme.holdProgramme();
    const suggestion = await ports.programme.suggestion(suggestionId);
    if (suggestion === undefined) throw new Refusal("suggestion.not-found");
    if (suggestion.state !== "open") throw new Refusal("suggestion.not-open");
    const { type, state, answer } = await make(ports, suggestion);
    await ports.programme.setSuggestion({
      ...suggestion,
      state,
      answer,
      decidedBy: actor.personId,
      decidedAt: deps.clock.now(),
    });
    const edition = await ports.programme.edition(suggestion.editionId);
    await ports.events.append({
      type,
      by: actor,
      subject: `programme:${edition?.programmeId}`,
      data: { suggestionId, itemId: suggestion.itemId, change: suggestion.change, answer },
    });
    if (state !== "withdrawn")
      await ports.jobs.add(
        "send-suggestion-receipt",
        { networkId: actor.networkId, suggestionId },
        { key: suggestionId },
      );
  });
  told(deps, actor.networkId, suggestionId);
}
