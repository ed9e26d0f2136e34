import { type Static, Type } from "typebox";
import { body, Id, Instant, words } from "../../../kernel/schema.ts";
import { RuleSchema } from "../../polls/contract/schemas.ts";
import { DateView, FieldChangeBody, SomeFields, text, UnplacedView } from "../contract.ts";
import { ITEM_KINDS, ITEM_STATUSES } from "../work-programme.ts";

const EditionOf = Type.Union([Id, Type.Null()], {
  description:
    "The programme of which it becomes the next edition; null: a new programme. Absent: told by its title",
});

/** A work programme as DOCX or as text with tab-separated tables; at most 20 MB, of text 5 MB. */
export const ImportRequest = Type.Object(
  {
    fileName: Type.String({ maxLength: 300 }),
    content: Type.String({ description: "base64 of the file" }),
    editionOf: Type.Optional(EditionOf),
  },
  { additionalProperties: false },
);
export type ImportRequest = Static<typeof ImportRequest>;

/** Words that may be a date, and the period (EDTF) whose year a date without one takes. */
export const WordsOfDate = Type.Object(
  { words: Type.String({ maxLength: 2_000 }), period: Type.Optional(Type.String({ maxLength: 100 })) },
  { additionalProperties: false },
);

/**
 * A reading as the coordinator left it after the review. Beside the words as they are now stands what was read:
 * words that are still the same keep the meaning that the review showed.
 */
export const ReviewedRequest = Type.Object(
  {
    fileName: Type.String({ maxLength: 300 }),
    hash: Type.String({ pattern: "^[0-9a-f]{64}$" }),
    editionOf: EditionOf,
    title: Type.String({ maxLength: 500 }),
    period: Type.String({ maxLength: 200 }),
    readPeriod: DateView,
    items: Type.Array(
      Type.Object({
        itemId: Id,
        kind: words(ITEM_KINDS),
        fields: SomeFields,
        readDate: Type.Union([DateView, Type.Null()], {
          description: "The date as it was read; null for none, and for what was added by hand",
        }),
        reviewedOn: text("ISO day on which the document says that the status was last said"),
      }),
    ),
    unplaced: UnplacedView,
  },
  { additionalProperties: false },
);
export type ReviewedRequest = Static<typeof ReviewedRequest>;

const Words = Type.String({ maxLength: 2_000 });

export const AddItemRequest = body({
  kind: words(ITEM_KINDS),
  afterId: Type.Optional(Id),
  fields: SomeFields,
});
export type AddItemRequest = Static<typeof AddItemRequest>;
const EditionNameBody = body({
  title: Type.Optional(Type.String({ maxLength: 500 })),
  period: Type.Optional(Type.String({ maxLength: 200 })),
});
/** What its author saw in an edition's title and period, and what they want there. */
export const ChangeEditionRequest = body({ was: EditionNameBody, now: EditionNameBody });
export type ChangeEditionRequest = Static<typeof ChangeEditionRequest>;
export const MoveItemRequest = body({ afterId: Type.Union([Id, Type.Null()]) });
export const ConsultRequest = body({ until: Instant });
export const AdoptRequest = body({
  decidedOn: Type.String({ format: "date", description: "ISO day of the decision" }),
  decidedAt: Type.String({ maxLength: 300 }),
  pollId: Type.Optional(Id),
});
export type AdoptRequest = Static<typeof AdoptRequest>;
const named = { title: Type.String({ maxLength: 500 }), period: Type.String({ maxLength: 200 }) };
export const BeginProgrammeRequest = body(named);
export type BeginProgrammeRequest = Static<typeof BeginProgrammeRequest>;
export const PutToPollRequest = body({
  rule: Type.Optional(RuleSchema),
  closesAt: Type.Optional(Instant),
});
export type PutToPollRequest = Static<typeof PutToPollRequest>;
export const BeginEditionRequest = body({
  from: Id,
  newPeriod: Type.Optional(
    Type.Object(named, {
      additionalProperties: false,
      description: "Next year's programme: what is not done is carried over",
    }),
  ),
});
export type BeginEditionRequest = Static<typeof BeginEditionRequest>;
export const StatusRequest = body({
  status: words(ITEM_STATUSES),
  postponedTo: Type.Optional(
    Type.String({ maxLength: 200, description: "When it is expected now, in words" }),
  ),
  reason: Type.Optional(Words),
});
export type StatusRequest = Static<typeof StatusRequest>;
export const SuggestRequest = body({ change: Type.Union([FieldChangeBody, Type.Null()]), text: Words });
export type SuggestRequest = Static<typeof SuggestRequest>;
export const AcceptRequest = body({ answer: Type.Optional(Words) });
export const DeclineRequest = body({ reason: Words });
