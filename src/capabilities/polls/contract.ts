import { type Static, Type } from "typebox";

const Instant = Type.String({ format: "date-time", description: "UTC instant, ISO 8601" });
const Id = Type.String({ pattern: "^[\\w-]{1,64}$" });

/** An organisation as statistics and lists name it. */
export const OrganisationName = Type.Object({
  organisationId: Id,
  name: Type.String(),
  country: Type.String({ description: "ISO 3166-1 alpha-2" }),
});
export type OrganisationName = Static<typeof OrganisationName>;

export const PollView = Type.Object({
  pollId: Id,
  meetingId: Id,
  about: Type.String({ description: "Title of the meeting that it is about" }),
  question: Type.String({ description: "As it was put, in the network's language" }),
  state: Type.Union([Type.Literal("open"), Type.Literal("closed")]),
  maxChoices: Type.Integer({ description: "How many options one organisation may choose" }),
  seats: Type.Integer({ description: "How many options go through" }),
  openedAt: Instant,
  closesAt: Instant,
  closedAt: Type.Union([Instant, Type.Null()]),
  closedBecause: Type.Union([
    Type.Literal("deadline"),
    Type.Literal("all-answered"),
    Type.Literal("by-hand"),
    Type.Null(),
  ]),
  options: Type.Array(
    Type.Object({
      optionId: Id,
      title: Type.String(),
      note: Type.String({ description: "Proposer's organisation" }),
      minutes: Type.Union([Type.Integer(), Type.Null()]),
      votes: Type.Union([Type.Integer(), Type.Null()], { description: "null until the poll is closed" }),
      result: Type.Union([
        Type.Literal("chosen"),
        Type.Literal("tied"),
        Type.Literal("not-chosen"),
        Type.Null(),
      ]),
    }),
    { description: "While open in the order of proposal, when closed in order of votes" },
  ),
  openSeats: Type.Integer({ description: "Seats that the coordinator gives among the tied options; else 0" }),
  coverage: Type.Object({
    organisations: Type.Integer(),
    ofOrganisations: Type.Integer(),
    countries: Type.Integer(),
    ofCountries: Type.Integer(),
  }),
  answered: Type.Array(OrganisationName, { description: "Who has voted, never how" }),
  silent: Type.Array(OrganisationName),
  mine: Type.Union(
    [
      Type.Object({
        choices: Type.Array(Id),
        castBy: Type.String({ description: "Name of the delegate or alternate" }),
        castAt: Instant,
      }),
      Type.Null(),
    ],
    { description: "The standing vote of the reader's organisation" },
  ),
  whoVotesForUs: Type.Array(Type.String(), {
    description: "Names of delegates and alternates of the reader's organisation; empty if it has no vote",
  }),
  abilities: Type.Object({ vote: Type.Boolean(), close: Type.Boolean(), settle: Type.Boolean() }),
});
export type PollView = Static<typeof PollView>;
/** What a card shows while the poll is open: everything but the lists of organisations. */
export type BallotView = Omit<PollView, "answered" | "silent">;

export const VoteRequest = Type.Object(
  { choices: Type.Array(Id, { maxItems: 50 }) },
  { additionalProperties: false },
);
export type VoteRequest = Static<typeof VoteRequest>;

export const SettleRequest = Type.Object(
  { chosen: Type.Array(Id, { maxItems: 50 }) },
  { additionalProperties: false },
);
export type SettleRequest = Static<typeof SettleRequest>;
