import { desc, lt } from "drizzle-orm";
import { SYSTEM } from "../kernel/actor.ts";
import type { Clock } from "../kernel/clock.ts";
import type { EventLog, EventType, RecordedEvent, Subject } from "../kernel/events.ts";
import type { OrganisationId, PersonId } from "../kernel/ids.ts";
import type { EventReader } from "../capabilities/network/ports.ts";
import type { Tx } from "./database.ts";
import { events } from "./schema/record.ts";

/** The record of the transaction's network. */
export function eventLog({ db, executeSql, networkId }: Tx, clock: Clock): EventLog & EventReader {
  return {
    append: async (...list) => {
      await executeSql(
        `insert into events (network_id, at, type, person_id, organisation_id, subject, data)
         select $1, $2, r.type, r.person_id, r.organisation_id, r.subject, r.data
         from jsonb_to_recordset($3::jsonb) with ordinality
           as r(type text, person_id text, organisation_id text, subject text, data jsonb, place bigint)
         order by r.place`,
        [
          networkId,
          clock.now(),
          JSON.stringify(
            list.map(({ type, by, subject, data }) => ({
              type,
              person_id: by === SYSTEM ? null : by.personId,
              organisation_id: by === SYSTEM ? null : by.organisationId,
              subject,
              data,
            })),
          ),
        ],
      );
    },
    page: async ({ before, limit }) => {
      const rows = await db
        .select()
        .from(events)
        .where(before === undefined ? undefined : lt(events.position, before))
        .orderBy(desc(events.position))
        .limit(limit);
      return rows.map((row): RecordedEvent => ({
        position: row.position,
        at: row.at,
        type: row.type as EventType,
        personId: row.personId as PersonId | null,
        organisationId: row.organisationId as OrganisationId | null,
        subject: row.subject as Subject,
        data: row.data as Record<string, unknown>,
      }));
    },
  };
}
