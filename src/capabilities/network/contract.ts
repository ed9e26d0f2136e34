import { type Static, Type } from "typebox";
import { Id, Instant } from "../../kernel/schema.ts";

/** Who is looking, and what of the network they may do; the first request of every page. */
export const Session = Type.Object({
  network: Type.Object({
    networkId: Id,
    name: Type.String(),
    languages: Type.Array(Type.String({ description: "ISO 639-1; the channel's cards are in the first" })),
    timeZone: Type.String({ description: "IANA name" }),
    workPackageLabel: Type.String({ description: "What the network calls its work packages" }),
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

const ProxyEnd = Type.Object({
  organisationId: Id,
  name: Type.String(),
  canVote: Type.Boolean({ description: "It has somebody who votes for it: a delegate or alternate" }),
});
/** Standing proxies: `to` may vote for `from` until it votes itself. */
export const Proxies = Type.Object({
  proxies: Type.Array(Type.Object({ from: ProxyEnd, to: ProxyEnd })),
});
export type Proxies = Static<typeof Proxies>;
export const GiveProxyRequest = Type.Object({ from: Id, to: Id }, { additionalProperties: false });
export const EndProxyQuery = Type.Object({ from: Id }, { additionalProperties: false });

const Named = Type.Object({ personId: Id, name: Type.String() });
/** The network's organisations, by country and name, and what may be settled about each. */
export const Organisations = Type.Object({
  timeZone: Type.String({ description: "The network's, IANA name" }),
  organisations: Type.Array(
    Type.Object({
      organisationId: Id,
      name: Type.String(),
      country: Type.String({ description: "ISO 3166-1 alpha-2" }),
      group: Type.Union([Type.Literal("core"), Type.Literal("extended"), Type.Literal("projects")]),
      votingWeight: Type.Integer({ description: "How many votes it has: 1 to 100" }),
      timeZone: Type.Union([Type.String(), Type.Null()], { description: "Its own; null: its country's" }),
      worksIn: Type.String({ description: "The time zone it is written to in, IANA name" }),
      delegates: Type.Array(Named),
      alternates: Type.Array(Named),
      proxyTo: Type.Union([ProxyEnd, Type.Null()], { description: "Who may vote for it" }),
      proxyFrom: Type.Union([ProxyEnd, Type.Null()], { description: "For whom it may vote" }),
      abilities: Type.Object({ giveProxy: Type.Boolean() }),
    }),
  ),
  abilities: Type.Object({ settle: Type.Boolean({ description: "Weights and time zones" }) }),
});
export type Organisations = Static<typeof Organisations>;
export const WeightRequest = Type.Object(
  { votingWeight: Type.Number({ description: "Whole, 1 to 100; otherwise refused as `network.weight`" }) },
  { additionalProperties: false },
);
export const TimeZoneRequest = Type.Object(
  {
    timeZone: Type.Union([Type.String({ maxLength: 64 }), Type.Null()], {
      description: "IANA name, otherwise refused as `network.time-zone`; null: its country's",
    }),
  },
  { additionalProperties: false },
);

export const RecordPage = Type.Object({
  events: Type.Array(
    Type.Object({
      position: Type.Integer({ description: "Its place in the record: later events have greater ones" }),
      at: Instant,
      type: Type.String({ description: "What happened, as `poll.opened`" }),
      person: Type.Union([Type.Object({ personId: Id, name: Type.String() }), Type.Null()]),
      organisation: Type.Union([Type.Object({ organisationId: Id, name: Type.String() }), Type.Null()]),
      subject: Type.String({ description: "What it happened to: `<kind>:<id>`" }),
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
    before: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: Number.MAX_SAFE_INTEGER,
        description: "Only events with a smaller position",
      }),
    ),
    limit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 200, default: 50, description: "Events of a page" }),
    ),
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
