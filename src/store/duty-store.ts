import { and, asc, eq, inArray, isNotNull, isNull, notInArray, or } from "drizzle-orm";
import type { DutyReader, OpenVote } from "../capabilities/duties/ports.ts";
import type { DecisionId, MeetingId, PollId } from "../kernel/ids.ts";
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
         join poll_electors e
           on e.network_id = p.network_id and e.poll_id = p.poll_id
             and case p.unit when 'person' then e.elector_id = $4 else $5 and $2 = any(e.organisation_ids) end
         where p.network_id = $1 and p.state = 'open' and p.closes_at > $3
           and not exists (select from votes v where v.network_id = p.network_id
                           and v.poll_id = p.poll_id and v.elector_id = e.elector_id)
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
