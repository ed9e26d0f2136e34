import { findDates } from "../date-phrases/read-date-phrase.ts";
import { addGroup, isDenied, isGap, isSubject, nameOf, topicIn, type ToldGroup } from "./groups-in-prose.ts";
import { isHeadingLike } from "./headings.ts";
import { findPhrase, isPhrase, placesOf, startingPhrase } from "./phrases.ts";
import { labelOf } from "./place-card.ts";
import type { Reading } from "./reading.ts";
import { sentencesOf, withoutStop, wordsIn } from "./sentences.ts";
import type { SourceLine } from "./source-lines.ts";

/** What a label stands before is a paragraph at most. */
const LABELLED_LENGTH = 1000;
const WORDS_OF_ROLE = 3;
/** A longer text before a colon is no name. */
const NAME_WORDS = 8;

/** "Steering group: one head from each city" below "Governance": a line of its own names a group and who is in it. */
export function placeGroupLine(reading: Reading, line: SourceLine): boolean {
  const { draft, section, isHeaded, vocabulary } = reading;
  if (section !== "groups" || !isHeaded || line.heading !== undefined || !isHeadingLike(line)) return false;
  const [, name = "", role = ""] = /^(\p{Lu}[^:]{2,80}?)(?:\s?:| [–—-]) (.+)$/u.exec(line.text) ?? [];
  // "Chair: the City of Turku" says more of a group above.
  if (name === "" || wordsIn(name).length > NAME_WORDS || labelOf(name, vocabulary) !== null) return false;
  if (addGroup(draft, { name, role }, line.number, vocabulary)) draft.claim(line);
  return true;
}

/** "Core group: authorities that run the programme", "Task force on visits – prepares the round". */
export function labelledGroup(line: SourceLine, { vocabulary, context }: Reading): ToldGroup | null {
  if (line.text.length > LABELLED_LENGTH) return null;
  const text = withoutStop(line.text.split("*").join(""));
  const match = /^([^:]{4,90}?)(?::| [–—-]) (.{8,})$/su.exec(text);
  const [label, role] = [match?.[1] ?? "", match?.[2] ?? ""];
  const { prose, responsible, events, undecided } = vocabulary;
  const place = placesOf(label, prose.groupNames)[0];
  if (!place || isPhrase(label, responsible.bodies) || isDenied(label, vocabulary)) return null;
  const behind = label.slice(place.end);
  const topic = topicIn(behind, vocabulary);
  if (!isSubject(label.slice(0, place.start), vocabulary) || !isGap(behind, vocabulary)) return null;
  const saysWhen = findDates(role, context).length > 0 || startingPhrase(role, undecided) !== null;
  if (saysWhen || findPhrase(role.slice(0, 40), events) || wordsIn(role).length < WORDS_OF_ROLE) return null;
  return { name: nameOf(label, place, topic, vocabulary), role };
}

/** A heading that is a group's name, over the paragraph that says what the group is. */
export function headedGroup(line: SourceLine, next: SourceLine | null, reading: Reading): ToldGroup | null {
  const { vocabulary, context } = reading;
  const place = placesOf(line.text, vocabulary.prose.groupNames)[0];
  if (!place || !isHeadingLike(line) || next?.cells.length !== 0 || next.marker.kind !== "none") return null;
  if (!isSubject(line.text.slice(0, place.start), vocabulary)) return null;
  const behind = line.text.slice(place.end);
  const topic = topicIn(behind, vocabulary);
  const [role = ""] = sentencesOf(next);
  const isText = !isHeadingLike(next) && /[.]$/.test(next.text) && findDates(role, context).length === 0;
  if (!isText || !isGap(behind, vocabulary)) return null;
  return { name: nameOf(line.text, place, topic, vocabulary), role: withoutStop(role) };
}
