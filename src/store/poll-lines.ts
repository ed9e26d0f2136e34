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
 *
 * Each poll is looked up by its key instead of joined to groups of all: PostgreSQL plans this once a connection, for
 * any network, and before its tables have statistics it joined a thousand polls by reading the groups a thousand times.
 */
export const POLL_LINES = `
  select p.poll_id, p.state, p.question,
    concat_ws(' ', p.about, case when $7 then (
      select string_agg(o.title, ' ') from poll_options o where o.network_id = $1 and o.poll_id = p.poll_id
    ) end, p.outcome) as words,
    p.opened_at, p.closes_at, p.closed_at,
    case when $6 or p.state = 'open' then (
      select count(*)::int from poll_electors e where e.network_id = $1 and e.poll_id = p.poll_id
    ) else 0 end as electors,
    case when $6 or p.state = 'open' then (
      select count(*)::int from votes v where v.network_id = $1 and v.poll_id = p.poll_id
    ) else 0 end as answered,
    p.state = 'open' and exists (
      select from poll_electors e
      where e.network_id = $1 and e.poll_id = p.poll_id
        and case p.unit when 'person' then e.elector_id = $2
          else $4 and ($3 = any(e.organisation_ids) or e.proxy_held_by = $3) end
        and not exists (
          select from votes v
          where v.network_id = $1 and v.poll_id = e.poll_id and v.elector_id = e.elector_id)
    ) as owed
  from polls p
  where p.network_id = $1
  order by p.opened_at desc, p.poll_id
  limit $5`;

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
