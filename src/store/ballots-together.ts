import type { Answers, Elector, Unit } from "../capabilities/polls/poll.ts";
import type { BallotPapers, Voter } from "../capabilities/polls/ports.ts";
import type { OrganisationId, PersonId, PollId } from "../kernel/ids.ts";
import type { Tx } from "./database.ts";

type Question = BallotPapers["poll"]["questions"][number];

interface PaperRow {
  readonly [column: string]: unknown;
  readonly state: BallotPapers["poll"]["state"];
  readonly unit: Unit;
  readonly anonymous: boolean;
  readonly closes_at: Date;
  readonly questions: readonly Question[];
  readonly electors: readonly {
    readonly electorId: string;
    readonly name: string;
    readonly country: string;
    readonly organisationIds: OrganisationId[];
    readonly weight: number;
    readonly proxyHeldBy: OrganisationId | null;
    readonly revision: number | null;
    readonly castBy: PersonId | null;
    readonly castAt: string | null;
    readonly answers: Answers | null;
    readonly byProxy: boolean | null;
  }[];
  readonly acting_for: readonly { readonly organisationId: OrganisationId; readonly names: string[] }[];
}

/** Electors whom one of the voters may mean: themselves, their organisation or country, or a proxy that they name. */
const MEANT = `e.network_id = $1 and e.poll_id = $2 and (e.elector_id = any($3) or e.organisation_ids && $4)`;

/**
 * Held in one order, the poll before its electors, so that instances that write several votes at once wait for
 * each other and never in a ring.
 */
const HOLD = `
  select e.elector_id from polls p
  join poll_electors e on e.network_id = p.network_id and e.poll_id = p.poll_id
  where ${MEANT}
  order by e.elector_id
  for share of p for no key update of e`;

/** Asked after the hold: a statement sees what was committed before it began. */
const ASK = `
  select p.state, p.unit, p.anonymous, p.closes_at,
    (select json_agg(json_build_object('questionId', q.question_id, 'method', q.method, 'seats', q.seats,
       'options', (select coalesce(json_agg(json_build_object('optionId', o.option_id) order by o.position), '[]')
                   from poll_options o
                   where o.network_id = q.network_id and o.poll_id = q.poll_id and o.question_id = q.question_id))
       order by q.position)
     from poll_questions q where q.network_id = p.network_id and q.poll_id = p.poll_id) as questions,
    (select coalesce(json_agg(json_build_object('electorId', e.elector_id, 'country', e.country,
       'name', coalesce(o.name, a.name, ''), 'organisationIds', e.organisation_ids, 'weight', e.weight, 'proxyHeldBy', e.proxy_held_by,
       'revision', v.revision, 'castBy', v.cast_by, 'castAt', v.cast_at, 'answers', v.answers,
       'byProxy', v.by_proxy) order by e.elector_id), '[]')
     from poll_electors e
     left join organisations o on o.network_id = e.network_id and o.organisation_id = e.elector_id
     left join people a on a.network_id = e.network_id and a.person_id = e.elector_id
     left join votes v on v.network_id = e.network_id and v.poll_id = e.poll_id and v.elector_id = e.elector_id
     where ${MEANT}) as electors,
    (select coalesce(json_agg(json_build_object('organisationId', a.organisation_id, 'names', a.names)), '[]')
     from (select organisation_id,
             array_agg(name order by 'delegate' = any(roles) desc, name) as names
           from people
           where network_id = $1 and organisation_id = any($4) and "left" is null
             and roles && array['delegate', 'alternate']
           group by organisation_id) a) as acting_for
  from polls p
  where p.network_id = $1 and p.poll_id = $2`;

/** What must be known to take the votes of these people, held until the transaction ends. */
export async function ballotsFor(
  { executeSql, networkId }: Pick<Tx, "executeSql" | "networkId">,
  pollId: PollId,
  voters: readonly Voter[],
): Promise<BallotPapers | undefined> {
  const organisations = [...new Set(voters.map((voter) => voter.organisationId))];
  const meant = [
    ...new Set(
      voters.flatMap(({ personId, forElector }) => [personId, ...(forElector === null ? [] : [forElector])]),
    ),
  ];
  const values = [networkId, pollId, meant, organisations];
  const [{ rows: held }, { rows }] = await Promise.all([
    executeSql(HOLD, values),
    executeSql<PaperRow>(ASK, values),
  ]);
  const [row] = rows;
  if (row === undefined || held.length === 0) return undefined;
  return {
    poll: {
      state: row.state,
      unit: row.unit,
      anonymous: row.anonymous,
      closesAt: row.closes_at,
      questions: row.questions,
    },
    electors: row.electors.map(({ name, revision, castBy, castAt, answers, byProxy, ...elector }) => ({
      name,
      elector: elector satisfies Elector,
      standing:
        revision === null
          ? undefined
          : {
              electorId: elector.electorId,
              revision,
              cast:
                castBy === null || castAt === null || answers === null
                  ? null
                  : { by: castBy, at: new Date(castAt), answers, byProxy: byProxy === true },
            },
    })),
    actingFor: new Map(row.acting_for.map((one) => [one.organisationId, one.names])),
  };
}
