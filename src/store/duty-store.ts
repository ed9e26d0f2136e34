import { and, asc, eq, inArray, isNotNull, isNull, notInArray, or } from "drizzle-orm";
import type { DutyReader, OpenVote, OwedAction } from "../capabilities/duties/ports.ts";
import type { ActionId, DecisionId, MeetingId, PollId } from "../kernel/ids.ts";
import type { Tx } from "./database.ts";
import { toItem } from "./programme-rows.ts";
import { programmeItems } from "./schema/programme.ts";

/** More than a network has open at once; whoever had them all would be shown the first to close. */
const MOST = 200;

/** What may wait for a person, asked over all polls and procedures of the transaction's network at once. */
export function dutyStore({ db, executeSql, networkId }: Tx): DutyReader {
  return {
    openVotes: async ({ personId, organisationId, acts }, now) => {
      const { rows } = await executeSql<{
        poll_id: string;
        question: string;
        about: string;
        meeting_id: string | null;
        closes_at: Date;
      }>(
        `select p.poll_id, p.question, p.about, case p.purpose when 'topics' then substr(p.subject, 9) end as meeting_id, p.closes_at
         from polls p
         where p.network_id = $1 and p.state = 'open' and p.closes_at > $3
           and exists (
             select from poll_electors e
             where e.network_id = $1 and e.poll_id = p.poll_id
               and case p.unit when 'person' then e.elector_id = $4
                 else $5 and ($2 = any(e.organisation_ids) or e.proxy_held_by = $2) end
               and not exists (
                 select from votes v
                 where v.network_id = $1 and v.poll_id = e.poll_id and v.elector_id = e.elector_id))
         order by p.closes_at, p.poll_id
         limit ${MOST}`,
        [networkId, organisationId, now, personId, acts],
      );
      return rows.map((row): OpenVote => ({
        pollId: row.poll_id as PollId,
        question: row.question,
        about: row.about,
        meetingId: row.meeting_id as MeetingId | null,
        closesAt: row.closes_at,
      }));
    },
    openProcedures: async (now) => {
      const { rows } = await executeSql<{ decision_id: string }>(
        `select p.decision_id from silence_procedures p
         join silence_rounds r on r.network_id = p.network_id and r.decision_id = p.decision_id
         where p.network_id = $1 and p.state = 'open'
         group by p.decision_id having max(r.closes_at) > $2
         order by max(r.closes_at), p.decision_id
         limit ${MOST}`,
        [networkId, now],
      );
      return rows.map((row) => row.decision_id as DecisionId);
    },
    openActions: async ({ personId, organisationId, acts, nobodys }) => {
      const { rows } = await executeSql<{
        action_id: string;
        what: string;
        due_text: string;
        due_edtf: string | null;
        meeting: string;
      }>(
        `select a.action_id, a.what, a.due_text, a.due_edtf, m.title as meeting
         from actions a
         join meetings m on m.network_id = a.network_id and m.meeting_id = a.meeting_id
         left join people p on p.network_id = a.network_id and p.person_id = a.person_id and p."left" is null
         where a.network_id = $1 and a.state = 'open'
           and case when p.person_id is not null then p.person_id = $2
             else $4 and a.organisation_id = $3
               or $5 and not exists (select from people d where d.network_id = a.network_id
                                     and d.organisation_id = a.organisation_id and d."left" is null
                                     and d.roles && array['delegate', 'alternate']) end
         order by a.added_at, a.action_id
         limit ${MOST}`,
        [networkId, personId, organisationId, acts, nobodys],
      );
      return rows.map((row): OwedAction => ({
        actionId: row.action_id as ActionId,
        what: row.what,
        dueText: row.due_text,
        dueEdtf: row.due_edtf,
        meeting: row.meeting,
      }));
    },
    unfinishedWork: async (editionId, { refs, nobodys }) => {
      const { editionId: edition, responsibleRef, status, dateEdtf, position, itemId } = programmeItems;
      const rows = await db
        .select()
        .from(programmeItems)
        .where(
          and(
            eq(edition, editionId),
            or(inArray(responsibleRef, [...refs]), nobodys ? isNull(responsibleRef) : undefined),
            notInArray(status, ["done", "cancelled"]),
            isNotNull(dateEdtf),
          ),
        )
        .orderBy(asc(position), asc(itemId));
      return rows.map(toItem);
    },
  };
}
