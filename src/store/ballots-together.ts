import type { Answers, Elector, Unit, Vote } from "../capabilities/polls/poll.ts";
import type { BallotPapers, Voter } from "../capabilities/polls/ports.ts";
import type { OrganisationId, PersonId, PollId } from "../kernel/ids.ts";
import type { Tx } from "./database.ts";

type Question = BallotPapers["poll"]["questions"][number];

interface Standing {
  readonly revision: number;
  readonly by: PersonId | null;
  readonly at: string | null;
  readonly answers: Answers | null;
  readonly byProxy: boolean;
}

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
    readonly standing: Standing | null;
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

/**
 * Asked after the hold: a statement sees what was committed before it began. What belongs to an elector is a
 * subquery by its whole key and no join: planned without statistics, as a new poll's are, joins read every vote and
 * organisation once for each elector (8 electors of 500: 1.3 ms, so 0.4).
 */
const ASK = `
  select p.state, p.unit, p.anonymous, p.closes_at,
    (select json_agg(json_build_object('questionId', q.question_id, 'method', q.method, 'seats', q.seats,
       'options', (select coalesce(json_agg(json_build_object('optionId', o.option_id) order by o.position), '[]')
                   from poll_options o
                   where o.network_id = q.network_id and o.poll_id = q.poll_id and o.question_id = q.question_id))
       order by q.position)
     from poll_questions q where q.network_id = p.network_id and q.poll_id = p.poll_id) as questions,
    (select coalesce(json_agg(json_build_object('electorId', e.elector_id, 'country', e.country,
       'name', coalesce(
         (select o.name from organisations o
          where o.network_id = e.network_id and o.organisation_id = e.elector_id),
         (select a.name from people a where a.network_id = e.network_id and a.person_id = e.elector_id), ''),
       'organisationIds', e.organisation_ids, 'weight', e.weight, 'proxyHeldBy', e.proxy_held_by,
       'standing', (select json_build_object('revision', v.revision, 'by', v.cast_by, 'at', v.cast_at,
           'answers', v.answers, 'byProxy', v.by_proxy)
         from votes v
         where v.network_id = e.network_id and v.poll_id = e.poll_id and v.elector_id = e.elector_id))
       order by e.elector_id), '[]')
     from poll_electors e
     where ${MEANT}) as electors,
    (select json_agg(json_build_object('organisationId', meant.id, 'names', (
       select coalesce(json_agg(a.name order by 'delegate' = any(a.roles) desc, a.name), '[]')
       from people a
       where a.network_id = $1 and a.organisation_id = meant.id and a."left" is null
         and a.roles && array['delegate', 'alternate'])))
     from unnest($4::text[]) as meant(id)) as acting_for
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
    electors: row.electors.map(({ name, standing, ...elector }) => ({
      name,
      elector: elector satisfies Elector,
      standing: standing === null ? undefined : toVote(elector.electorId, standing),
    })),
    actingFor: new Map(row.acting_for.map((one) => [one.organisationId, one.names])),
  };
}

function toVote(electorId: string, { revision, by, at, answers, byProxy }: Standing): Vote {
  const cast =
    by === null || at === null || answers === null ? null : { by, at: new Date(at), answers, byProxy };
  return { electorId, cast, revision };
}
