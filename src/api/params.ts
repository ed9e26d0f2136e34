import { Type } from "typebox";
import { Refusal } from "../kernel/refusal.ts";
import type {
  ActionId,
  DecisionId,
  EditionId,
  ItemId,
  MeetingId,
  NetworkId,
  OrganisationId,
  PollId,
  SuggestionId,
  TopicId,
} from "../kernel/ids.ts";

/** What an address names: checked to have an id's form, so that it may be called one. */
export const id = <Id extends string>() => Type.Unsafe<Id>(Type.String({ pattern: "^[\\w-]{1,64}$" }));

const networkId = id<NetworkId>();
const editionId = id<EditionId>();
const itemId = id<ItemId>();

export const NetworkParams = Type.Object({ networkId });
export const OrganisationParams = Type.Object({ networkId, organisationId: id<OrganisationId>() });
export const EditionParams = Type.Object({ networkId, editionId });
export const ItemParams = Type.Object({ networkId, editionId, itemId });
/** An item in whichever edition. */
export const ItemOfAnyParams = Type.Object({ networkId, itemId });
export const SuggestionParams = Type.Object({ networkId, suggestionId: id<SuggestionId>() });
export const MeetingParams = Type.Object({ networkId, meetingId: id<MeetingId>() });
export const TopicParams = Type.Object({ networkId, topicId: id<TopicId>() });
export const PollParams = Type.Object({ networkId, pollId: id<PollId>() });
export const ActionParams = Type.Object({ networkId, actionId: id<ActionId>() });
export const DecisionParams = Type.Object({ networkId, decisionId: id<DecisionId>() });

/**
 * An instant (ISO 8601) as a request has it. Refuses `input.invalid` at its field for a leap second and for a year of
 * five digits: they fit the format and are none that can be stored.
 */
export function instantIn(text: string, field: string): Date {
  const at = new Date(text);
  if (Number.isNaN(at.getTime()) || at.getUTCFullYear() > 9_999)
    throw new Refusal("input.invalid", {}, [field]);
  return at;
}
