import { addGroup, groupIn, isSubject, nameOf, topicIn, type ToldGroup } from "./groups-in-prose.ts";
import { placesOf, startingPhrase } from "./phrases.ts";
import type { Reading } from "./reading.ts";
import { saysAllOf, sentencesOf, withoutStop, wordsIn } from "./sentences.ts";
import type { SourceLine } from "./source-lines.ts";
import type { Vocabulary } from "./vocabulary.ts";

const NAME_WORDS = 8;
const FEWEST_WORDS = 2;
/** An article, and a word of the group's own: "The Youth Panel advises …". */
const WORDS_BEFORE = 4;

/**
 * Lines of text below a heading of groups: "Youth Panel – advises the board.", "Uddannelsesgruppen forbereder …".
 * There a name that ends as those of groups do, at the start of a sentence, is one, whatever is said of it.
 */
export function placeGroupText(reading: Reading, line: SourceLine): boolean {
  const { draft, section, isHeaded, vocabulary } = reading;
  if (section !== "groups" || !isHeaded || line.heading !== undefined || line.cells.length > 0) return false;
  const sentences = sentencesOf(line);
  const found = sentences.map((sentence, at) => {
    const told =
      labelled(sentence, sentences.slice(at + 1), reading) ??
      groupIn(sentence, reading) ??
      named(sentence, reading);
    return told && addGroup(draft, told, line.number, vocabulary) ? told : null;
  });
  const told = found.flatMap((one) => (one === null ? [] : [one.name, one.role ?? ""]));
  if (found[0] === null || !saysAllOf(line.text, ...told)) return false;
  draft.claim(line);
  return true;
}

/** "Youth Panel – twelve people under 25 who advise the board."; further sentences tell of it too. */
function labelled(sentence: string, further: readonly string[], { vocabulary }: Reading): ToldGroup | null {
  const [, name = "", role = ""] = /^(\p{Lu}[^:]{2,80}?)(?:\s?:| [–—-]) (.+)$/u.exec(sentence) ?? [];
  if (name === "" || wordsIn(name).length > NAME_WORDS) return null;
  if (placesOf(name, vocabulary.prose.groupWords).length === 0) return null;
  return { name, role: withoutStop([role, ...further].join(" ")) };
}

/** "cellule de communication": the word behind the joint, as far as nobody knows where the verb begins. */
function topicBehind(after: string, vocabulary: Vocabulary): string {
  const joint = startingPhrase(after.trimStart(), vocabulary.prose.topicJoints);
  const word = joint === null ? null : /^\s?\p{L}+/u.exec(after.trimStart().slice(joint.length))?.[0];
  const topic = ` ${joint}${word ?? ""}`;
  return word != null && topicIn(topic, vocabulary) !== null ? topic : "";
}

function named(sentence: string, { vocabulary }: Reading): ToldGroup | null {
  const text = withoutStop(sentence);
  const { prose } = vocabulary;
  const [place] = [...placesOf(text, prose.groupNames), ...placesOf(text, prose.groupWords)].sort(
    (one, other) => one.start - other.start,
  );
  if (
    !place ||
    startingPhrase(text.slice(place.start), prose.noGroups) !== null ||
    /[,:;]/.test(text.slice(0, place.start))
  )
    return null;
  const before = text.slice(0, place.start);
  if (wordsIn(before).length > WORDS_BEFORE || !isSubject(before, vocabulary)) return null;
  const after = text.slice(place.end);
  const own = /^ (?:["„“«][^"”“»]{2,60}["”“»])/u.exec(after)?.[0] ?? topicBehind(after, vocabulary);
  const role = after.slice(own.length).trim();
  if (wordsIn(role).length < FEWEST_WORDS) return null;
  return { name: nameOf(text, place, own === "" ? null : topicIn(own, vocabulary), vocabulary), role };
}
