import type {
  Coverage,
  Poll,
  PollOption,
  PollQuestion,
  PollRules,
  Purpose,
  Unit,
} from "../capabilities/polls/poll.ts";
import type { BallotPaper } from "../capabilities/polls/queries.ts";
import type { MeetingId, PersonId, PollId } from "../kernel/ids.ts";
import { meetingOfPoll } from "./poll-rows.ts";

/**
 * Everything that the card of an open poll shows to all, in one round trip: with 500 organisations the lists of
 * who has answered would cost more than a vote. Who has voted is a subquery of its own and no join: it is hashed
 * whatever the planner knows, and PGlite never gathers statistics. As a join, 500 electors took 65 ms without
 * them and 0.5 ms with them.
 */
export const BALLOT_PAPER = `
  with e as materialized (
    select country, weight, proxy_held_by,
      case cardinality(organisation_ids) when 1 then organisation_ids[1] else elector_id end as organisation, elector_id in (
      select w.elector_id from votes w where w.network_id = $1 and w.poll_id = $2) as voted
    from poll_electors where network_id = $1 and poll_id = $2
  )
  select p.purpose, p.subject, ${meetingOfPoll("p")} as meeting_id, p.about, p.question, p.unit, p.anonymous, p.rules, p.opened_by, p.opened_at, p.closes_at,
    p.state = 'open' as open,
    (select json_agg(json_build_object('questionId', q.question_id, 'text', q.text, 'method', q.method,
       'seats', q.seats, 'settled', null, 'ruling', null, 'settlement', null,
       'options', (select coalesce(json_agg(json_build_object('optionId', o.option_id, 'title', o.title,
           'note', o.note, 'minutes', o.minutes, 'topicId', o.topic_id, 'startsAt', o.starts_at,
           'addedBy', o.added_by) order by o.position), '[]')
         from poll_options o
         where o.network_id = q.network_id and o.poll_id = q.poll_id and o.question_id = q.question_id))
       order by q.position)
     from poll_questions q where q.network_id = p.network_id and q.poll_id = p.poll_id) as questions,
    (select json_build_object('electors', count(*) filter (where voted), 'ofElectors', count(*),
       'countries', count(distinct country) filter (where voted), 'ofCountries', count(distinct country)) from e)
      as of_all,
    (select json_build_object('organisations', count(distinct organisation) filter (where voted),
       'ofOrganisations', count(distinct organisation)) from e) as of_organisations,
    (select coalesce(sum(weight), 0)::int from e) as weight,
    (select count(proxy_held_by)::int from e) as proxies
  from polls p
  where p.network_id = $1 and p.poll_id = $2`;

export type BallotPaperRow = {
  purpose: Purpose;
  subject: string;
  meeting_id: string | null;
  about: string;
  question: string;
  unit: Unit;
  anonymous: boolean;
  rules: PollRules;
  opened_by: string;
  opened_at: Date;
  closes_at: Date;
  open: boolean;
  questions: (Omit<PollQuestion, "options"> & {
    options: (Omit<PollOption, "startsAt"> & { startsAt: string | null })[];
  })[];
  of_all: Pick<Coverage, "electors" | "ofElectors" | "countries" | "ofCountries">;
  of_organisations: Pick<Coverage, "organisations" | "ofOrganisations">;
  weight: number;
  proxies: number;
};

export const toBallotPaper = (pollId: PollId, row: BallotPaperRow): BallotPaper => ({
  open: row.open,
  poll: {
    state: "open",
    pollId,
    purpose: row.purpose,
    subject: row.subject as Poll["subject"],
    meetingId: row.meeting_id as MeetingId | null,
    about: row.about,
    question: row.question,
    unit: row.unit,
    anonymous: row.anonymous,
    rules: row.rules,
    openedBy: row.opened_by as PersonId,
    openedAt: row.opened_at,
    closesAt: row.closes_at,
    questions: row.questions.map((question) => ({
      ...question,
      options: question.options.map((option) => ({
        ...option,
        startsAt: option.startsAt === null ? null : new Date(option.startsAt),
      })),
    })),
  },
  coverage: { ...row.of_all, ...row.of_organisations },
  weight: row.weight,
  proxies: row.proxies,
});
