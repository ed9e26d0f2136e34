import { type Static, Type } from "typebox";

const Id = Type.String({ pattern: "^[\\w-]{1,64}$" });

/** Who is looking, and what of the network they may do; the first request of every page. */
export const Session = Type.Object({
  network: Type.Object({
    networkId: Id,
    name: Type.String(),
    languages: Type.Array(Type.String()),
    timeZone: Type.String({ description: "IANA name" }),
    workPackageLabel: Type.String(),
  }),
  person: Type.Object({
    personId: Id,
    name: Type.String(),
    organisation: Type.String(),
    country: Type.String({ description: "ISO 3166-1 alpha-2" }),
    language: Type.Union([Type.Literal("en"), Type.Literal("da")]),
    roles: Type.Array(Type.String()),
  }),
  abilities: Type.Object({ coordinate: Type.Boolean(), readRecord: Type.Boolean() }),
});
export type Session = Static<typeof Session>;

/** What a page needs before anybody is known: how to sign in, and in local mode whom to be. */
export const Entry = Type.Object({
  mode: Type.Union([Type.Literal("local"), Type.Literal("teams")]),
  networks: Type.Array(
    Type.Object({
      networkId: Id,
      name: Type.String(),
      people: Type.Array(
        Type.Object({
          personId: Id,
          name: Type.String(),
          organisation: Type.String(),
          country: Type.String(),
          roles: Type.Array(Type.String()),
        }),
        { description: "Local mode only; otherwise empty" },
      ),
    }),
    { description: "In local mode all; otherwise those of the token's person" },
  ),
});
export type Entry = Static<typeof Entry>;

/** Both what is answered and what is sent. */
export const Holidays = Type.Object(
  { holidays: Type.Array(Type.String({ description: "ISO day" }), { maxItems: 1_000 }) },
  { additionalProperties: false },
);
export type Holidays = Static<typeof Holidays>;

export const RecordPage = Type.Object({
  events: Type.Array(
    Type.Object({
      position: Type.Integer(),
      at: Type.String({ format: "date-time" }),
      type: Type.String(),
      person: Type.Union([Type.Object({ personId: Id, name: Type.String() }), Type.Null()]),
      organisation: Type.Union([Type.Object({ organisationId: Id, name: Type.String() }), Type.Null()]),
      subject: Type.String(),
      data: Type.Record(Type.String(), Type.Unknown()),
    }),
    { description: "Newest first" },
  ),
  next: Type.Union([Type.Integer(), Type.Null()], {
    description: "Hand it in as `before` for the next page",
  }),
});
export type RecordPage = Static<typeof RecordPage>;

export const RecordQuery = Type.Object(
  {
    before: Type.Optional(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  },
  { additionalProperties: false },
);
export type RecordQuery = Static<typeof RecordQuery>;

export const Problem = Type.Object({
  type: Type.String(),
  status: Type.Integer(),
  code: Type.String({ description: "The refusal code" }),
  title: Type.String({ description: "What happened and what to do instead, in the person's language" }),
  fields: Type.Optional(Type.Array(Type.String())),
});
export type Problem = Static<typeof Problem>;
