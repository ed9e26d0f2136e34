import type { ActionPorts } from "../capabilities/actions/ports.ts";
import type { ChannelPorts } from "../capabilities/channel/ports.ts";
import type { DecisionPorts } from "../capabilities/decisions/ports.ts";
import type { DigestPorts, DutyPorts } from "../capabilities/duties/ports.ts";
import type { MeetingPorts } from "../capabilities/meetings/ports.ts";
import type { NetworkPorts } from "../capabilities/network/ports.ts";
import type { ReminderPorts } from "../capabilities/polls/ports.ts";
import type { ProgrammePorts } from "../capabilities/work-programme/ports.ts";
import type { Clock } from "../kernel/clock.ts";
import type { NewId } from "../kernel/ids.ts";
import type { UnitOfWork } from "../kernel/unit-of-work.ts";
import { actionStore } from "./action-store.ts";
import { cardStore } from "./card-store.ts";
import type { Database, Tx } from "./database.ts";
import { digestStore } from "./digest-store.ts";
import { dutyStore } from "./duty-store.ts";
import { eventLog } from "./event-log.ts";
import { meetingStore } from "./meeting-store.ts";
import { networkStore } from "./network-store.ts";
import { pollStore } from "./poll-store.ts";
import { programmeStore } from "./programme-store.ts";
import type { Queue } from "./queue.ts";
import { reminderStore } from "./reminder-store.ts";
import { silenceStore } from "./silence-store.ts";

/** Every capability's ports, served by one transaction. */
export type AllPorts = NetworkPorts &
  ProgrammePorts &
  MeetingPorts &
  ActionPorts &
  ReminderPorts &
  DecisionPorts &
  DutyPorts &
  DigestPorts &
  ChannelPorts;

export function unitOfWork(
  database: Database,
  {
    queue,
    clock,
    newId,
  }: { readonly queue: Pick<Queue, "outbox">; readonly clock: Clock; readonly newId: NewId },
): UnitOfWork<AllPorts> {
  /** Each is made when it is asked for: a transaction uses one or two of them. */
  const portsOf = (tx: Tx): AllPorts => ({
    get network() {
      return networkStore(tx);
    },
    get programme() {
      return programmeStore(tx);
    },
    get meetings() {
      return meetingStore(tx);
    },
    get actions() {
      return actionStore(tx);
    },
    get polls() {
      return pollStore(tx);
    },
    get reminders() {
      return reminderStore(tx);
    },
    get silence() {
      return silenceStore(tx);
    },
    get duties() {
      return dutyStore(tx);
    },
    get digests() {
      return digestStore(tx);
    },
    get cards() {
      return cardStore(tx, { clock, newId, jobs: queue.outbox(tx) });
    },
    get events() {
      return eventLog(tx, clock);
    },
    get jobs() {
      return queue.outbox(tx);
    },
  });
  return {
    write: (networkId, work) => database.inNetwork(networkId, (tx) => work(portsOf(tx)), "write"),
    read: (networkId, work) => database.inNetwork(networkId, (tx) => work(portsOf(tx)), "read"),
  };
}
