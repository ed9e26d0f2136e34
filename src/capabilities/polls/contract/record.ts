import { type Static, Type } from "typebox";
import { orNull } from "../../../kernel/schema.ts";
import { ElectorName, PollView } from "../contract.ts";
import type { Answers } from "../poll.ts";

const Name = orNull(Type.String());

/** A closed poll with what it takes to trust it. */
export const CertificateView = Type.Object({
  poll: PollView,
  openedBy: Name,
  closedBy: orNull(Type.String({ description: "Null where a timer or the last vote closed it" })),
  settledBy: Name,
  hash: Type.String({ description: "SHA-256 of `text`, in hexadecimal" }),
  text: Type.String({
    description: "What the hash is of: the poll, its electors and its result as one JSON",
  }),
});
export type CertificateView = Static<typeof CertificateView>;

/** A poll taken out whole, with its record. */
export const PollFile = Type.Object({
  format: Type.Literal("network-workspace/poll"),
  version: Type.Literal(1),
  network: Type.Object({ networkId: Type.String(), name: Type.String(), timeZone: Type.String() }),
  exportedAt: Type.String({ format: "date-time" }),
  certificate: CertificateView,
  votes: Type.Array(
    Type.Object({
      elector: ElectorName,
      castBy: Name,
      castAt: Type.String(),
      byProxy: Type.Boolean(),
      answers: Type.Unsafe<Answers>(Type.Any({ description: "By question" })),
    }),
    { description: "Who voted what; empty in an anonymous poll" },
  ),
  ballots: Type.Array(
    Type.Unsafe<Answers>(
      Type.Any({
        description:
          "Of an anonymous poll, sorted, linked to nobody; none where they would say how somebody voted",
      }),
    ),
  ),
  events: Type.Array(
    Type.Object({
      at: Type.String({ format: "date-time" }),
      type: Type.String(),
      person: Name,
      organisation: Name,
      data: Type.Record(Type.String(), Type.Unknown()),
    }),
    { description: "What the record has of it, the oldest first" },
  ),
});
export type PollFile = Static<typeof PollFile>;
