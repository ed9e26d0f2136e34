import type { PollLine } from "../capabilities/polls/poll-list.ts";
import type { PollId } from "../kernel/ids.ts";
import type { SqlRow } from "./database.ts";

export interface PollLineRow extends SqlRow {
  readonly poll_id: string;
  readonly state: string;
  readonly question: string;
  readonly words: string;
  readonly opened_at: Date;
  readonly closes_at: Date;
  readonly closed_at: Date | null;
  readonly electors: number;
  readonly answered: number;
  readonly owed: boolean;
}

/**
 * The newest polls of a network, without their questions and ballots; $2 to $4 say who asks, so that an open poll
 * says whether it waits for them (as `votesAs` in the polls' policy does). What the closed ones have is only read
 * where the list is sorted ($6) or searched ($7) by it: of a thousand it would be most of the work.
 */
export const POLL_LINES = `
  with newest as (
    select * from polls where network_id = $1 order by opened_at desc, poll_id limit $5
  ), titles as (
    select poll_id, string_agg(title, ' ') as words from poll_options where network_id = $1 and $7 group by poll_id
  ), counted as (
    select e.poll_id, count(*)::int as electors, count(v.elector_id)::int as answered,
      bool_or(v.elector_id is null and case newest.unit
        when 'person' then e.elector_id = $2
        else $4 and ($3 = any(e.organisation_ids) or e.proxy_held_by is not distinct from $3) end) as owed
    from newest
    join poll_electors e on e.network_id = $1 and e.poll_id = newest.poll_id and ($6 or newest.state = 'open')
    left join votes v on v.network_id = $1 and v.poll_id = e.poll_id and v.elector_id = e.elector_id
    group by e.poll_id
  )
  select newest.poll_id, newest.state, newest.question,
    concat_ws(' ', newest.about, titles.words, newest.outcome) as words,
    newest.opened_at, newest.closes_at, newest.closed_at,
    coalesce(counted.electors, 0) as electors, coalesce(counted.answered, 0) as answered,
    newest.state = 'open' and coalesce(counted.owed, false) as owed
  from newest
  left join titles on titles.poll_id = newest.poll_id
  left join counted on counted.poll_id = newest.poll_id`;

export const toPollLine = (row: PollLineRow): PollLine => ({
  pollId: row.poll_id as PollId,
  state: row.state as PollLine["state"],
  question: row.question,
  words: row.words,
  openedAt: row.opened_at,
  closesAt: row.closes_at,
  closedAt: row.closed_at,
  electors: row.electors,
  answered: row.answered,
  owed: row.owed,
});
