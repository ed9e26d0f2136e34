import { edtfBounds } from "../../../kernel/edtf/edtf-bounds.ts";
import { parseEdtf } from "../../../kernel/edtf/parse-edtf.ts";
import { plainText } from "../../../kernel/plain-text.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { isUndecided } from "../../../kernel/undecided.ts";
import { isMember } from "../../network/network.ts";
import { DUE_MOST, type DueDate, type Evidence, LINK_MOST, type Owner, WHAT, WORDS } from "../action.ts";
import type { ActionPorts, ReadDate } from "../ports.ts";

/** What a person fills in. */
export interface ActionFields extends Owner {
  readonly what: string;
  /** As people write it. */
  readonly due: string;
}

const oneLine = (words: string): string => plainText(words).replace(/\s+/gu, " ").trim();

/** As it is stored. Refuses `action.what`, `action.due-owed`, `input.too-long`. */
export function checkedFields({ what, due }: Pick<ActionFields, "what" | "due">): {
  readonly what: string;
  readonly due: string;
} {
  const words = oneLine(what);
  if (words.length < WHAT.least || words.length > WHAT.most)
    throw new Refusal("action.what", { ...WHAT }, ["what"]);
  const until = oneLine(due);
  if (until === "") throw new Refusal("action.due-owed", {}, ["due"]);
  if (until.length > DUE_MOST) throw new Refusal("input.too-long", { most: DUE_MOST }, ["due"]);
  return { what: words, due: until };
}

/** Two wordings that differ only in case, accents or spacing are the same action. */
export const sameWords = (a: string, b: string): boolean =>
  a.localeCompare(b, "en", { sensitivity: "base" }) === 0;

/** Who is meant, if they are in the network. Refuses `action.owner-unknown`, `action.person-unknown`. */
export async function ownerOf(
  { network }: Pick<ActionPorts, "network">,
  { organisationId, personId }: Owner,
): Promise<Owner> {
  const organisation = await network.organisation(organisationId);
  if (organisation === undefined || !isMember(organisation))
    throw new Refusal("action.owner-unknown", {}, ["organisationId"]);
  if (personId === null) return { organisationId, personId };
  const person = await network.person(personId);
  if (person === undefined || person.left !== null || person.organisationId !== organisationId)
    throw new Refusal("action.person-unknown", { organisation: organisation.name }, ["personId"]);
  return { organisationId, personId };
}

/**
 * The date that the words mean; null in EDTF where they say that it is not decided. Without a year they mean the first
 * such date after the meeting began: what is agreed in December for 'January' is due in the next one. Refuses
 * `action.due-unread`.
 */
export function dueOf(
  readDate: ReadDate,
  words: string,
  { after, now }: { /** EDTF of the meeting. */ readonly after: string | null; readonly now: Date },
): DueDate {
  if (isUndecided(words)) return { dueText: words, dueEdtf: null };
  const meeting = after === null ? null : parseEdtf(after);
  const begins = (meeting && edtfBounds(meeting).earliest) ?? now.toISOString().slice(0, 10);
  const year = Number(begins.slice(0, 4));
  const read = (inYear: number) => {
    const edtf = readDate(words, String(inYear));
    return edtf === null || parseEdtf(edtf) === null ? null : edtf;
  };
  const first = read(year);
  if (first === null) throw new Refusal("action.due-unread", { words }, ["due"]);
  return { dueText: words, dueEdtf: endsBefore(first, begins) ? read(year + 1) : first };
}

/** Its own year, if the words have one, stays what it is whichever year is offered. */
function endsBefore(edtf: string, day: string): boolean {
  const date = parseEdtf(edtf);
  const latest = date === null ? null : edtfBounds(date).latest;
  return latest !== null && latest < day;
}

/** What shows that it was done. Refuses `action.evidence-owed`, `action.link`, `input.too-long`. */
export function evidenceIn(shown: Evidence): Evidence {
  const link = plainText(shown.link ?? "").trim();
  const note = plainText(shown.note ?? "").trim();
  if (link === "" && note.length < WORDS.least) throw new Refusal("action.evidence-owed", {}, ["link"]);
  if (note.length > WORDS.most) throw new Refusal("input.too-long", { most: WORDS.most }, ["note"]);
  if (link.length > LINK_MOST) throw new Refusal("input.too-long", { most: LINK_MOST }, ["link"]);
  if (link !== "" && !isAddress(link)) throw new Refusal("action.link", {}, ["link"]);
  return { link: link || null, note: note || null };
}

/** An address that a browser opens, that runs nothing, and carries nobody's password. */
function isAddress(link: string): boolean {
  if (/\s/u.test(link)) return false;
  try {
    const { protocol, username, password } = new URL(link);
    return ["https:", "http:"].includes(protocol) && username === "" && password === "";
  } catch {
    return false;
  }
}

/** Why it is dropped or opened again; it is owed. Refuses `action.reason-owed`, `input.too-long`. */
export function reasonIn(words: string): string {
  const reason = plainText(words).trim();
  if (reason.length < WORDS.least) throw new Refusal("action.reason-owed", {}, ["reason"]);
  if (reason.length > WORDS.most) throw new Refusal("input.too-long", { most: WORDS.most }, ["reason"]);
  return reason;
}
