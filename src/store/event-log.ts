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
    append: async ({ type, by, subject, data }) => {
      const who = by === SYSTEM ? undefined : by;
      await executeSql(
        `insert into events (network_id, at, type, person_id, organisation_id, subject, data)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          networkId,
          clock.now(),
          type,
          who?.personId ?? null,
          who?.organisationId ?? null,
          subject,
          JSON.stringify(data),
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
