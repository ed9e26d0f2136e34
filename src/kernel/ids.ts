/** Branded ids: what identifies a poll cannot be handed where a topic is wanted. */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type NetworkId = Branded<"network">;
export type OrganisationId = Branded<"organisation">;
export type PersonId = Branded<"person">;
export type GroupId = Branded<"group">;
export type ProgrammeId = Branded<"programme">;
export type EditionId = Branded<"edition">;
export type ItemId = Branded<"item">;
export type SuggestionId = Branded<"suggestion">;
export type MeetingId = Branded<"meeting">;
export type TopicId = Branded<"topic">;
export type AgendaItemId = Branded<"agenda-item">;
export type ActionId = Branded<"action">;
export type PollId = Branded<"poll">;
export type DecisionId = Branded<"decision">;
export type QuestionId = Branded<"question">;
export type OptionId = Branded<"option">;
export type ConversationId = Branded<"conversation">;
export type CardId = Branded<"card">;

/** Makes a fresh random id; handed in, so that tests and imports can choose theirs. */
export type NewId = <Id extends string>() => Id;

/** A path or card value is only text until here: an id is 1 to 64 letters, digits, `-` or `_`. */
export function asId<Id extends string>(text: string): Id | undefined {
  return /^[\w-]{1,64}$/.test(text) ? (text as Id) : undefined;
}
