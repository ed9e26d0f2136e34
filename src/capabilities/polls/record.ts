import type { Actor } from "../../kernel/actor.ts";
import type { Clock } from "../../kernel/clock.ts";
import type { RecordedEvent } from "../../kernel/events.ts";
import type { PersonId, PollId } from "../../kernel/ids.ts";
import { Refusal } from "../../kernel/refusal.ts";
import type { UnitOfWork } from "../../kernel/unit-of-work.ts";
import { refusalNaming } from "../network/queries.ts";
import { tellable } from "./anonymous-ballots.ts";
import { certificateText } from "./certificate.ts";
import type { CertificateView, PollFile } from "./contract/record.ts";
import type { Ballots, ClosedPoll } from "./poll.ts";
import { EXPORT_POLLS, mayExport } from "./policy.ts";
import { pollFor, type PollQueryPorts } from "./queries.ts";
import { namesFor, pollView } from "./views/poll-view.ts";

interface RecordPorts extends PollQueryPorts {
  readonly events: {
    /** All events of a subject, the oldest first. */
    about(subject: `poll:${PollId}`): Promise<readonly RecordedEvent[]>;
  };
}

interface Deps {
  readonly uow: UnitOfWork<RecordPorts>;
  readonly clock: Clock;
  /** SHA-256 in hexadecimal. */
  readonly hash: (text: string) => string;
}

/** What is left of a poll when it is over: its certificate, and all of it as a file. */
export const pollRecordQueries = ({ uow, clock, hash }: Deps) => ({
  /** For everybody in the network. Refuses `poll.not-found`, `poll.not-closed`. */
  certificate: (actor: Actor, pollId: PollId): Promise<CertificateView> =>
    uow.read(actor.networkId, async (ports) => {
      const { poll, ballots } = await closedPoll(ports, actor, pollId);
      return certify(ports, actor, poll, ballots, hash);
    }),

  /** For who may read the record. Refuses `record.not-entitled`, `poll.not-found`, `poll.not-closed`. */
  async exported(actor: Actor, pollId: PollId): Promise<PollFile> {
    if (!mayExport(actor)) throw await refusalNaming(uow, actor, "record.not-entitled", ...EXPORT_POLLS);
    return uow.read(actor.networkId, async (ports) => {
      const { poll, ballots } = await closedPoll(ports, actor, pollId);
      const { networkId, name, timeZone } = await ports.network.network();
      const people = new Map((await ports.network.people()).map((one) => [one.personId, one.name]));
      const organisations = new Map(
        (await ports.network.organisations()).map((one) => [one.organisationId, one.name]),
      );
      const nameOf = await namesFor(ports.network, poll);
      const personName = (id: PersonId | null) => (id === null ? null : (people.get(id) ?? ""));
      const countries = new Map(poll.electors.map((one) => [one.electorId, one.country]));
      return {
        format: "network-workspace/poll",
        version: 1,
        network: { networkId, name, timeZone },
        exportedAt: clock.now().toISOString(),
        certificate: await certify(ports, actor, poll, ballots, hash),
        votes: ballots.votes
          .flatMap(({ electorId, cast }) =>
            cast === null
              ? []
              : [
                  {
                    elector: { electorId, name: nameOf(electorId), country: countries.get(electorId) ?? "" },
                    castBy: personName(cast.by),
                    castAt: cast.at.toISOString(),
                    byProxy: cast.byProxy,
                    answers: cast.answers,
                  },
                ],
          )
          .sort((a, b) => (a.elector.electorId < b.elector.electorId ? -1 : 1)),
        ballots: [...tellable(poll.questions, ballots.box)],
        events: (await ports.events.about(`poll:${pollId}`)).map((event) => ({
          at: event.at.toISOString(),
          type: event.type,
          person: personName(event.personId),
          organisation:
            event.organisationId === null ? null : (organisations.get(event.organisationId) ?? ""),
          data: { ...event.data },
        })),
      };
    });
  },
});
export type PollRecordQueries = ReturnType<typeof pollRecordQueries>;

async function closedPoll(ports: RecordPorts, actor: Actor, pollId: PollId) {
  const poll = await pollFor(ports, actor, pollId);
  if (poll.state !== "closed") throw new Refusal("poll.not-closed");
  return { poll, ballots: await ports.polls.ballots(pollId) };
}

async function certify(
  ports: RecordPorts,
  actor: Actor,
  poll: ClosedPoll,
  ballots: Ballots,
  hash: Deps["hash"],
): Promise<CertificateView> {
  const by = await ports.polls.decidedBy(poll.pollId);
  const text = certificateText(poll, ballots, by);
  const nameOf = async (id: PersonId | null) =>
    id === null ? null : ((await ports.network.person(id))?.name ?? "");
  return {
    poll: await pollView(ports, actor, poll),
    openedBy: await nameOf(poll.openedBy),
    closedBy: await nameOf(by.closed),
    settledBy: await nameOf(by.settled),
    hash: hash(text),
    text,
  };
}
