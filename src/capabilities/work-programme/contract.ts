import { type Static, Type } from "typebox";
import { Id, Instant, words } from "../../kernel/schema.ts";
import { SilenceView } from "../decisions/contract.ts";
import { EDITION_STATES, ITEM_KINDS, ITEM_STATUSES, MODES, PROJECT_STATES } from "./work-programme.ts";
import { FINDING_CODES } from "./consistency.ts";
import { SUGGESTION_STATES } from "./suggestion.ts";
import { CHANGE_CODES, IMPORTANCES } from "./what-changed.ts";

/** A union of schemas would be tried one by one for every value of a large programme. */
const orNull = <Value>(type: "string" | "integer", description?: string) =>
  Type.Unsafe<Value | null>({ type: [type, "null"], ...(description === undefined ? {} : { description }) });
export const text = (description?: string) => orNull<string>("string", description);
const whole = (description: string) => orNull<number>("integer", description);
const Text = text();
const wordsOrNull = <const List extends readonly string[]>(list: List) =>
  Type.Unsafe<List[number] | null>({ enum: [...list, null] });

export const DateView = Type.Object({
  text: Type.String({ description: "The words as written" }),
  edtf: text("EDTF (ISO 8601-2); null where the words are no date yet"),
});

export type DateView = Static<typeof DateView>;

/** What a person can write in an item; null or an empty list is 'nothing'. */
const itemFields = {
  parentId: Type.Union([Id, Type.Null()]),
  title: Type.String(),
  responsible: Text,
  status: words(ITEM_STATUSES),
  label: text("What the document calls it: topic, action, stage, deliverable"),
  notes: Type.Array(Type.String(), { description: "What the document says about it beyond its name" }),
  ordinal: whole("Events: number in the network's series"),
  mode: wordsOrNull(MODES),
  place: Text,
  output: text("Schedule rows: what comes out of it"),
  measure: Text,
  likelihood: Text,
  impact: Text,
  value: Text,
  target: Text,
  asOf: text("Indicators: for when the value holds, EDTF"),
  fundingProgramme: Text,
  coordinator: Text,
  grantEU: whole("Whole euros"),
  grantOwn: whole("Whole euros"),
  projectState: wordsOrNull(PROJECT_STATES),
  role: Text,
  country: Text,
};

export const ItemView = Type.Object({
  itemId: Id,
  kind: words(ITEM_KINDS),
  date: Type.Union([DateView, Type.Null()]),
  responsibleRef: text("group:<id> or organisation:<id> of the network that the words mean"),
  reviewedOn: text("ISO day on which the status was last said"),
  meetingId: text("Events: the meeting planned from it"),
  meetingDate: Type.Union([DateView, Type.Null()], {
    description: "Events: when the meeting planned from it is by now; the programme's own words stay in date",
  }),
  ...itemFields,
});
export type ItemView = Static<typeof ItemView>;

/** Some fields of an item; a field left out is not meant. */
export const SomeFields = Type.Partial(Type.Object({ ...itemFields, dateText: Text }), {
  additionalProperties: false,
});
/** What its author saw in some fields, and what they want there. */
export const FieldChangeBody = Type.Object(
  { was: SomeFields, now: SomeFields },
  { additionalProperties: false },
);

export type FieldChangeView = Static<typeof FieldChangeBody>;

export const EditionView = Type.Object({
  editionId: Id,
  programmeId: Id,
  number: Type.Integer(),
  state: words(EDITION_STATES),
  title: Type.String(),
  period: DateView,
  consultedUntil: Type.Union([Instant, Type.Null()]),
  adoption: Type.Union([
    Type.Object({
      decidedOn: Type.String(),
      decidedAt: Type.String(),
      pollId: Text,
      decisionId: text("The silence procedure in which it was agreed"),
    }),
    Type.Null(),
  ]),
  importedAt: Instant,
});
export type EditionView = Static<typeof EditionView>;

export const FindingView = Type.Object({
  code: words(FINDING_CODES),
  itemIds: Type.Array(Id, { description: "The items that show it" }),
  values: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
  fix: Type.Union([Type.Object({ itemId: Id, change: FieldChangeBody }), Type.Null()], {
    description: "What would mend it, where one mend is clear",
  }),
});
export type FindingView = Static<typeof FindingView>;

export const UnplacedView = Type.Array(
  Type.Object({
    text: Type.String(),
    line: Type.Integer({ description: "Of the document; the first is 1" }),
  }),
);

export const ProgrammeView = Type.Object({
  edition: Type.Union([EditionView, Type.Null()], {
    description: "The edition in force, or the one asked for; null while the network has no programme",
  }),
  decision: Type.Union([SilenceView, Type.Null()], {
    description: "The last silence procedure on this edition",
  }),
  adoptionPoll: Type.Union(
    [
      Type.Object({
        pollId: Id,
        question: Type.String({ description: "With the beginning of the frozen text's hash" }),
        open: Type.Boolean({ description: "False: closed, and the coordinator has to rule" }),
        closesAt: Instant,
      }),
      Type.Null(),
    ],
    { description: "The poll under way on whether this edition is adopted" },
  ),
  editions: Type.Array(EditionView, { description: "All editions, newest first" }),
  items: Type.Array(ItemView, { description: "In the order of the document" }),
  /** What the import could not place; coordinators only, otherwise empty. */
  unplaced: UnplacedView,
  findings: Type.Array(FindingView, { description: "Coordinators only, otherwise empty" }),
  talk: Type.Array(
    Type.Object({
      itemId: Id,
      open: Type.Integer({ description: "Suggestions that nobody has answered" }),
      comments: Type.Integer({ description: "Comments, which want no answer" }),
    }),
    {
      description: "Items with open suggestions or comments",
    },
  ),
  mine: Type.Array(Type.String(), { description: "The responsibleRefs for which the reader answers" }),
  answering: Type.Array(
    Type.Object({ ref: Type.String(), name: Type.String(), people: Type.Array(Type.String()) }),
    {
      description:
        "Who answers for items: each group and organisation that one names, with its people's names",
    },
  ),
  abilities: Type.Object({
    import: Type.Boolean(),
    edit: Type.Boolean({ description: "Change items of this edition now" }),
    suggest: Type.Boolean(),
  }),
});
export type ProgrammeView = Static<typeof ProgrammeView>;

export const SuggestionView = Type.Object({
  suggestionId: Id,
  editionId: Id,
  itemId: Id,
  itemTitle: Type.String(),
  person: Type.String(),
  organisation: Type.String(),
  country: Type.String(),
  own: Type.Boolean({ description: "Made by the reader" }),
  change: Type.Union([FieldChangeBody, Type.Null()], { description: "null: a comment" }),
  text: Type.String(),
  state: words(SUGGESTION_STATES),
  answer: Text,
  createdAt: Instant,
  decidedAt: Type.Union([Instant, Type.Null()]),
  decidedBy: text("Whoever accepted, declined or withdrew it, by name"),
});
export type SuggestionView = Static<typeof SuggestionView>;
export const SuggestionList = Type.Object({ suggestions: Type.Array(SuggestionView) });
export type SuggestionList = Static<typeof SuggestionList>;

export const ChangeView = Type.Object({
  itemId: Id,
  kind: words(ITEM_KINDS),
  title: Type.String(),
  importance: words(IMPORTANCES),
  code: words(CHANGE_CODES),
  values: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()])),
});
export type ChangeView = Static<typeof ChangeView>;
export const ChangesView = Type.Object({
  from: Type.Union([EditionView, Type.Null()]),
  since: Type.Union([Instant, Type.Null()]),
  to: Type.Union([EditionView, Type.Null()]),
  changes: Type.Array(ChangeView, { description: "The most important first" }),
});
export type ChangesView = Static<typeof ChangesView>;

/** A document as it was read, for review; nothing is stored. */
export const Reading = Type.Object({
  fileName: Type.String(),
  hash: Type.String(),
  title: Type.String(),
  period: DateView,
  items: Type.Array(Type.Intersect([ItemView, Type.Object({ line: Type.Integer() })])),
  unplaced: UnplacedView,
  findings: Type.Array(FindingView),
  source: Type.Array(Type.Object({ text: Type.String(), line: Type.Integer() }), {
    description: "The document's lines that have something on them",
  }),
  editionOf: Type.Union([Id, Type.Null()], {
    description: "The programme of which it is clearly the next edition",
  }),
  knownAs: Type.Union([Id, Type.Null()], {
    description: "The edition that was made of this very file before; storing it again changes nothing",
  }),
});
export type Reading = Static<typeof Reading>;

export const ImportResult = Type.Object({
  changed: Type.Boolean({ description: "false: this very file was imported before" }),
  editionId: Id,
  programmeId: Id,
  number: Type.Integer(),
  openEditions: Type.Array(Type.Integer(), {
    description: "The numbers of the programme's other editions that are still a draft or in consultation",
  }),
  title: Type.String(),
  found: Type.Object({
    objectives: Type.Integer(),
    workPackages: Type.Integer(),
    events: Type.Integer(),
    schedule: Type.Integer(),
  }),
  unplaced: UnplacedView,
});
export type ImportResult = Static<typeof ImportResult>;

export const FeedAddress = Type.Object({
  path: Type.String({ description: "Address of the private calendar, to be kept secret; shown once" }),
});
export type FeedAddress = Static<typeof FeedAddress>;
