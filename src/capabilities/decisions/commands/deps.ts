import { type Actor, SYSTEM } from "../../../kernel/actor.ts";
import type { Clock } from "../../../kernel/clock.ts";
import type { DecisionId, NetworkId, NewId } from "../../../kernel/ids.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import type { Changes, UnitOfWork } from "../../../kernel/unit-of-work.ts";
import type { DecidedTexts, DecisionPorts } from "../ports.ts";
import { type SilenceProcedure, subjectParts } from "../silence-procedure.ts";

export interface DecisionDeps<Ports extends DecisionPorts> {
  readonly uow: UnitOfWork<Ports>;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly changes: Changes;
  readonly texts: DecidedTexts<Ports>;
  /** SHA-256, hexadecimal. */
  readonly hash: (text: string) => string;
}

/** Tells pages and cards what changed: the procedure, and whatever its subject is shown on. */
export function tellChange<Ports extends DecisionPorts>(
  { changes, texts }: DecisionDeps<Ports>,
  networkId: NetworkId,
  { decisionId, subject }: Pick<SilenceProcedure, "decisionId" | "subject">,
): void {
  for (const one of [`silence:${decisionId}`, ...texts[subjectParts(subject).kind].shownOn])
    changes.changed(networkId, one);
}

/** Writes what happened into the record: on which text, by whom in which roles. */
export const recordSilence = (
  ports: DecisionPorts,
  type: "silence.opened" | "silence.objected" | "silence.resumed" | "silence.agreed" | "silence.ended",
  by: Actor | typeof SYSTEM,
  procedure: SilenceProcedure,
  data: Readonly<Record<string, unknown>>,
): Promise<void> =>
  ports.events.append({
    type,
    by,
    subject: `silence:${procedure.decisionId}`,
    data: {
      about: procedure.subject,
      title: procedure.about,
      number: procedure.number,
      hash: procedure.current.hash,
      roles: by === SYSTEM ? [] : [...by.roles],
      ...data,
    },
  });

/** The procedure, held until the transaction ends. Refuses `silence.not-found`. */
export async function heldProcedure(ports: DecisionPorts, decisionId: DecisionId): Promise<SilenceProcedure> {
  const procedure = await ports.silence.holdProcedure(decisionId);
  if (procedure === undefined) throw new Refusal("silence.not-found");
  return procedure;
}
