import type { EventLog } from "../../kernel/events.ts";
import type { ActionId, MeetingId } from "../../kernel/ids.ts";
import type { Meeting } from "../meetings/meeting.ts";
import type { MeetingReader } from "../meetings/queries.ts";
import type { NetworkReader } from "../network/queries.ts";
import type { Action } from "./action.ts";
import type { ActionReader } from "./queries.ts";

export interface ActionStore extends ActionReader {
  /** The action, held until the transaction ends: two commands on one action go one after the other. */
  hold(id: ActionId): Promise<Action | undefined>;
  add(action: Action): Promise<void>;
  /** Puts it in the place of what was stored under its id. */
  put(action: Action): Promise<void>;
}

/** Reads a date as people write it into EDTF; served by documents. Null: no date in the words. */
export type ReadDate = (words: string, yearOf: string | null) => string | null;

export interface ActionPorts {
  readonly actions: ActionStore;
  readonly meetings: MeetingReader & {
    /** Held until the transaction ends: the same action cannot be recorded twice at once. */
    hold(id: MeetingId): Promise<Meeting | undefined>;
  };
  readonly network: NetworkReader;
  readonly events: EventLog;
}
