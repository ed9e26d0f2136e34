import { type Actor, type Language, SYSTEM, type System } from "../../../kernel/actor.ts";
import type { Clock } from "../../../kernel/clock.ts";
import type { EventType } from "../../../kernel/events.ts";
import type { EditionId, NetworkId, NewId } from "../../../kernel/ids.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import type { Changes, UnitOfWork } from "../../../kernel/unit-of-work.ts";
import { decisionOn } from "../decision-on.ts";
import type { ItemDifference } from "../difference.ts";
import { isOpen } from "../edition.ts";
import type { OpenAdoptionPoll, ProgrammePorts, ReadDate, ReadProgramme, TellSuggester } from "../ports.ts";
import { type Edition, responsibleNamed, type ResponsibleRef } from "../work-programme.ts";

/** What the programme's commands are composed of, in the composition root. */
export interface ProgrammeDeps {
  readonly uow: UnitOfWork<ProgrammePorts>;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly changes: Changes;
  readonly readProgramme: ReadProgramme;
  readonly readDate: ReadDate;
  readonly tellSuggester: TellSuggester;
  /** The secret of a private address, unguessable, and the hash of it that is kept. */
  readonly newSecret: () => string;
  readonly hashSecret: (secret: string) => string;
}

/** Opening a poll needs the polls' own ports: whatever they are, the transaction has them. */
export interface AdoptionDeps<Ports extends ProgrammePorts> extends ProgrammeDeps {
  readonly uow: UnitOfWork<Ports>;
  readonly openPoll: OpenAdoptionPoll<Ports>;
  /** SHA-256, hexadecimal. */
  readonly hash: (text: string) => string;
  /** The proposal that members vote on, in the language of the channel. */
  readonly adoptionQuestion: (
    language: Language,
    edition: { readonly title: string; readonly number: number; readonly hash: string },
  ) => string;
}

/** A person, or the administrator at the server, who needs no role. */
export type Importer = Actor | { readonly networkId: NetworkId; readonly administrator: true };
export const recordedAs = (by: Importer): Actor | System => ("administrator" in by ? SYSTEM : by);

export const programmeChanged = (deps: ProgrammeDeps, networkId: NetworkId): void =>
  deps.changes.changed(networkId, "programme:all");

/** Holds the programme and gives one of its editions. Refuses `edition.not-found`. */
export async function holdEdition(ports: ProgrammePorts, editionId: EditionId): Promise<Edition> {
  await ports.programme.holdProgramme();
  const edition = await ports.programme.edition(editionId);
  if (edition === undefined) throw new Refusal("edition.not-found");
  return edition;
}

/**
 * The same, of an edition whose text can still be changed. Refuses `edition.not-open` and, while members decide on
 * the text, `edition.in-decision` too.
 */
export async function holdOpenEdition(ports: ProgrammePorts, editionId: EditionId): Promise<Edition> {
  const edition = await holdEdition(ports, editionId);
  if (!isOpen(edition)) throw new Refusal("edition.not-open", {}, ["editionId"]);
  if ((await decisionOn(ports, editionId)).binding)
    throw new Refusal("edition.in-decision", {}, ["editionId"]);
  return edition;
}

/**
 * The same, of an edition that can go another step of its way: not while members decide on it. Refuses
 * `edition.not-found`, `edition.in-decision`, `edition.decision-stopped`.
 */
export async function holdFreeEdition(ports: ProgrammePorts, editionId: EditionId): Promise<Edition> {
  const edition = await holdEdition(ports, editionId);
  const { procedure, binding, underWay } = await decisionOn(ports, editionId);
  if (underWay || (binding && isOpen(edition)))
    throw new Refusal(
      procedure?.state === "stopped" ? "edition.decision-stopped" : "edition.in-decision",
      {},
      ["editionId"],
    );
  return edition;
}

/** Makes the differences and writes them into the record, whole: what changed since a date is read from there. */
export async function makeDifferences(
  ports: ProgrammePorts,
  by: Actor | System,
  edition: Edition,
  differences: readonly ItemDifference[],
  because: { readonly type?: EventType; readonly [detail: string]: unknown } = {},
): Promise<void> {
  const { type = "programme.items-changed", ...data } = because;
  await ports.programme.applyDifferences(edition.editionId, differences);
  await ports.events.append({
    type,
    by,
    subject: `programme:${edition.programmeId}`,
    data: { editionId: edition.editionId, number: edition.number, differences, ...data },
  });
}

/** Whom of the network the words name. */
export async function responsibleIn(
  ports: ProgrammePorts,
  words: string | null,
): Promise<ResponsibleRef | null> {
  if (words === null || words === "") return null;
  return responsibleNamed(words, {
    groups: await ports.network.groups(),
    organisations: await ports.network.organisations(),
  });
}
