import { type Static, Type } from "typebox";

const Id = Type.String({ pattern: "^[\\w-]{1,64}$" });
const Nullable = <T extends ReturnType<typeof Type.String>>(schema: T) => Type.Union([schema, Type.Null()]);

const DateView = Type.Object({
  text: Type.String({ description: "The words as written" }),
  edtf: Nullable(Type.String({ description: "EDTF (ISO 8601-2); null where the words are no date yet" })),
});

export const ItemView = Type.Object({
  itemId: Id,
  kind: Type.Union([
    Type.Literal("objective"),
    Type.Literal("work-package"),
    Type.Literal("activity"),
    Type.Literal("output"),
    Type.Literal("event"),
    Type.Literal("schedule-row"),
  ]),
  parentId: Nullable(Type.String()),
  title: Type.String(),
  date: Type.Union([DateView, Type.Null()]),
  responsible: Nullable(Type.String()),
  status: Type.Union([
    Type.Literal("not started"),
    Type.Literal("under way"),
    Type.Literal("done"),
    Type.Literal("postponed"),
    Type.Literal("cancelled"),
  ]),
  ordinal: Type.Union([Type.Integer(), Type.Null()], {
    description: "Events: number in the network's series",
  }),
  mode: Type.Union([Type.Literal("on site"), Type.Literal("online"), Type.Literal("hybrid"), Type.Null()]),
  place: Nullable(Type.String()),
  output: Nullable(Type.String({ description: "Schedule rows: what comes out of it" })),
  notes: Type.Array(Type.String(), { description: "What the document says about it beyond its name" }),
  meetingId: Nullable(Type.String({ description: "Events: the meeting planned from it" })),
});
export type ItemView = Static<typeof ItemView>;

export const ProgrammeView = Type.Object({
  edition: Type.Union(
    [
      Type.Object({
        editionId: Id,
        number: Type.Integer(),
        state: Type.Union([
          Type.Literal("draft"),
          Type.Literal("consultation"),
          Type.Literal("adopted"),
          Type.Literal("closed"),
        ]),
        title: Type.String(),
        period: DateView,
        importedAt: Type.String({ format: "date-time" }),
      }),
      Type.Null(),
    ],
    { description: "The newest edition; null while the network has no programme" },
  ),
  items: Type.Array(ItemView, { description: "In the order of the document" }),
  unplaced: Type.Array(Type.Object({ text: Type.String(), line: Type.Integer() }), {
    description: "What the import could not place; coordinators only, otherwise empty",
  }),
  abilities: Type.Object({ import: Type.Boolean() }),
});
export type ProgrammeView = Static<typeof ProgrammeView>;

/** A work programme as plain text with tab-separated tables; at most 5 MB. */
export const ImportRequest = Type.Object(
  { fileName: Type.String({ maxLength: 300 }), content: Type.String({ description: "base64 of the file" }) },
  { additionalProperties: false },
);
export type ImportRequest = Static<typeof ImportRequest>;

export const ImportResult = Type.Object({
  changed: Type.Boolean({ description: "false: this very file was imported before" }),
  title: Type.String(),
  found: Type.Object({
    objectives: Type.Integer(),
    workPackages: Type.Integer(),
    events: Type.Integer(),
    schedule: Type.Integer(),
  }),
  unplaced: Type.Array(Type.Object({ text: Type.String(), line: Type.Integer() })),
});
export type ImportResult = Static<typeof ImportResult>;
