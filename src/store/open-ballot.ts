import type { Poll, Vote } from "../capabilities/polls/poll.ts";
import type { OpenBallot } from "../capabilities/polls/queries.ts";
import type { OptionId, OrganisationId, PersonId, PollId, TopicId } from "../kernel/ids.ts";

/**
 * Everything that the card of an open poll shows, in one round trip: it is drawn after every vote, and with 500
 * organisations the lists of who has answered would cost more than the vote. $3 is null for everybody's card.
 * Who has voted is a subquery of its own and no join: it is hashed whatever the planner knows, and PGlite never
 * gathers statistics. As a join, 500 electors took 65 ms without them and 0.5 ms with them.
 */
export const OPEN_BALLOT = `
  select p.subject, p.about, p.question, p.max_choices, p.seats, p.opened_by, p.opened_at, p.closes_at,
    (select json_agg(json_build_object('optionId', o.option_id, 'title', o.title, 'note', o.note, 'minutes', o.minutes, 'topicId', o.topic_id)
       order by o.position)
     from poll_options o where o.network_id = p.network_id and o.poll_id = p.poll_id) as options,
    c.organisations, c.of_organisations, c.countries, c.of_countries, c.has_vote,
    v.cast_by, v.choices, v.cast_at, v.revision, caster.name as caster,
    array(select a.name from people a
      where a.network_id = p.network_id and a.organisation_id = $3 and a.left is null
        and a.roles && array['delegate', 'alternate'] and c.has_vote
      order by 'delegate' = any(a.roles) desc, a.name) as acting_for
  from polls p
  cross join lateral (
    select coalesce(sum(g.voted), 0)::int as organisations, coalesce(sum(g.electors), 0)::int as of_organisations,
      count(*) filter (where g.voted > 0)::int as countries, count(*)::int as of_countries,
      coalesce(bool_or(g.own), false) as has_vote
    from (
      select count(*) as electors, bool_or(e.organisation_id = $3) as own,
        count(*) filter (where e.organisation_id in (
          select w.organisation_id from votes w where w.network_id = $1 and w.poll_id = $2)) as voted
      from poll_electors e
      where e.network_id = $1 and e.poll_id = $2
      group by e.country
    ) g
  ) c
  left join votes v on v.network_id = p.network_id and v.poll_id = p.poll_id and v.organisation_id = $3
  left join people caster on caster.network_id = v.network_id and caster.person_id = v.cast_by
  where p.network_id = $1 and p.poll_id = $2 and p.state = 'open'`;

export type OpenBallotRow = {
  subject: string;
  about: string;
  question: string;
  max_choices: number;
  seats: number;
  opened_by: string;
  opened_at: Date;
  closes_at: Date;
  options: {
    optionId: OptionId;
    title: string;
    note: string;
    minutes: number | null;
    topicId: TopicId | null;
  }[];
  organisations: number;
  of_organisations: number;
  countries: number;
  of_countries: number;
  has_vote: boolean;
  cast_by: string | null;
  choices: string[] | null;
  cast_at: Date | null;
  revision: number | null;
  caster: string | null;
  acting_for: string[];
};

export function toOpenBallot(
  pollId: PollId,
  organisationId: OrganisationId | null,
  row: OpenBallotRow,
): OpenBallot {
  const vote: Vote | undefined =
    row.revision === null || organisationId === null
      ? undefined
      : {
          organisationId,
          castBy: row.cast_by as PersonId,
          choices: row.choices as OptionId[],
          castAt: row.cast_at as Date,
          revision: row.revision,
        };
  return {
    poll: {
      state: "open",
      pollId,
      subject: row.subject as Poll["subject"],
      about: row.about,
      question: row.question,
      method: "choose-several",
      maxChoices: row.max_choices,
      seats: row.seats,
      openedBy: row.opened_by as PersonId,
      openedAt: row.opened_at,
      closesAt: row.closes_at,
      options: row.options,
    },
    coverage: {
      organisations: row.organisations,
      ofOrganisations: row.of_organisations,
      countries: row.countries,
      ofCountries: row.of_countries,
    },
    own: { hasVote: row.has_vote, vote, castBy: row.caster, actingFor: row.acting_for },
  };
}
