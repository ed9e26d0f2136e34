import type { Actor } from "../../../kernel/actor.ts";
import type { Meeting } from "../../meetings/meeting.ts";
import type { Duty } from "../duty.ts";
import type { DutyPorts } from "../ports.ts";

/** Who asks what they owe, when, and what every source would look up again. */
export interface Asked {
  readonly actor: Actor;
  readonly now: Date;
  /** ISO day in the network's time zone. */
  readonly today: string;
  /** IANA name, of the network. */
  readonly timeZone: string;
  /** Meetings to come, the nearest first. */
  readonly toCome: readonly Meeting[];
  /** Those too whose date is over and of which nobody has said that they were held: what is open about them still is. */
  readonly open: readonly Meeting[];
}

/** Finds the duties of one kind. Another person's are never among them. */
export type Source = (ports: DutyPorts, asked: Asked) => Promise<readonly Duty[]>;
