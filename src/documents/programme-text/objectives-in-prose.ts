import type { Draft } from "./draft.ts";
import { findPhrase, isPhrase, placesOf, startingPhrase, type PhrasePlace } from "./phrases.ts";
import { withCapital, withoutStop, wordsIn } from "./sentences.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What stands before "is to" is the subject, no story. */
const SUBJECT_WORDS = 14;
const FEWEST_WORDS = 3;
/** "scambiare spettacoli" beside others. */
const FEWEST_OF_PART = 2;
const SHORTEST_NAME = 4;

/**
 * The objectives that a sentence gives the network: "The general objective of the network is to …", "The platform
 * aims to … and to …". The aim of a visit or a plan is none of the network's; none in any other sentence.
 * @param isBelowHeading the sentence stands under "Objectives", where what the network shall do is one
 */
export function objectivesIn(
  sentence: string,
  draft: Draft,
  vocabulary: Vocabulary,
  isBelowHeading = false,
): readonly string[] {
  const text = withoutStop(sentence);
  const { aimsTo, will } = vocabulary.prose;
  const verb =
    aimOfNetwork(text, draft, vocabulary) ??
    networkAims(text, draft, vocabulary, aimsTo) ??
    (isBelowHeading ? networkAims(text, draft, vocabulary, will) : null);
  if (!verb) return [];
  const particle = /(?:^| )(\p{L}{1,2}|d')$/u.exec(text.slice(verb.start, verb.end).toLowerCase())?.[1];
  const whole = text.slice(verb.end).replace(/^[\s,:]+/u, "");
  const parts = partsOf(whole, particle, vocabulary);
  const isEach = parts.every((part) => wordsIn(part).length >= FEWEST_OF_PART);
  const titles = isEach ? parts : wordsIn(whole).length >= FEWEST_WORDS ? [whole] : [];
  return titles.map(withCapital);
}

/** "…connect ports, to train pilots and to …": what follows the verb's own word, or else an infinitive, is another aim. */
function partsOf(text: string, particle: string | undefined, { and, prose }: Vocabulary): readonly string[] {
  // "de" and "d'", "a" and "ad" are one word.
  const own = particle === undefined ? [] : [particle, `${particle.slice(0, 1)}'`, `${particle}d`];
  const starts = own.length > 0 ? own : prose.infinitives;
  const joints = [...placesOf(text, and), ...[...text.matchAll(/,/g)].map(({ index }) => at(index, 1))];
  const begins = [...joints]
    .sort((one, other) => one.start - other.start)
    .map(({ end }) => end + (/^\s+/u.exec(text.slice(end))?.[0].length ?? 0))
    .filter((start) => startingPhrase(text.slice(start), starts) !== null);
  if (begins.length === 0) return clausesOf(text, and, prose.lastInfinitives);
  const literal = starts.filter((word) => !word.includes("*"));
  return [0, ...begins].map((start, index) => {
    const part = text.slice(start, begins[index]);
    const word = startingPhrase(part, literal);
    const rest = start === 0 || word === null ? part : part.slice(word.length);
    return withoutJoint(rest.trim(), and);
  });
}

/** "den Zugang verbessern und den Austausch ausweiten": where the verb stands last, each half ends with one. */
function clausesOf(text: string, and: readonly string[], infinitives: readonly string[]): readonly string[] {
  const joint = placesOf(text, and).find(({ start }) => {
    const last = wordsIn(text.slice(0, start)).at(-1) ?? "";
    return /^\p{Ll}/u.test(last) && isPhrase(last, infinitives);
  });
  const last = wordsIn(text).at(-1) ?? "";
  if (!joint || !isPhrase(last, infinitives)) return [withoutJoint(text.trim(), and)];
  const [first, other] = [text.slice(0, joint.start), text.slice(joint.end)].map((part) => part.trim());
  return [first ?? "", ...clausesOf(other ?? "", and, infinitives)];
}

const at = (start: number, length: number) => ({ start, end: start + length });

/** Without the comma or the "and" that led on to the next. */
function withoutJoint(part: string, and: readonly string[]): string {
  const last = placesOf(part, and).at(-1);
  const isEnd = last?.end === part.length;
  return (isEnd ? part.slice(0, last.start) : part).replace(/[\s,]+$/u, "");
}

/** The verb behind which the aim stands: "The objective of the network is to". */
function aimOfNetwork(text: string, draft: Draft, vocabulary: Vocabulary): PhrasePlace | null {
  const { prose, sections } = vocabulary;
  for (const verb of placesOf(text, prose.isTo)) {
    const subject = text.slice(0, verb.start);
    const noun = findPhrase(subject, sections.objectives);
    if (!noun || subject.includes(",") || wordsIn(subject).length > SUBJECT_WORDS) continue;
    const [before, behind] = [subject.slice(0, noun.start), subject.slice(noun.end)];
    const ofWhom = behind.trim();
    const isGeneral = findPhrase(before, prose.general) !== null || namesNetwork(before, draft, vocabulary);
    const isBare = ofWhom === "" || findPhrase(ofWhom, prose.general)?.end === ofWhom.length;
    const isOurs = namesNetwork(ofWhom, draft, vocabulary);
    if (isOurs || (isBare && (isGeneral || ofWhom !== ""))) return verb;
  }
  return null;
}

/** "The network aims to" */
function networkAims(
  text: string,
  draft: Draft,
  vocabulary: Vocabulary,
  verbs: readonly string[],
): PhrasePlace | null {
  const [verb] = placesOf(text, verbs);
  const subject = verb ? text.slice(0, verb.start) : "";
  const isShort = wordsIn(subject).length <= 6 && !subject.includes(",");
  return verb && isShort && namesNetwork(subject, draft, vocabulary) ? verb : null;
}

/** The network by its kind or its name; where there is a portfolio, "the project" is one of it. */
function namesNetwork(words: string, { organisation, projects }: Draft, { prose }: Vocabulary): boolean {
  // "RiverWork – Network of River Regions" is called by either.
  const names =
    organisation?.split(/ [–—|-] |: | \(|\)/u).filter((name) => name.length >= SHORTEST_NAME) ?? [];
  if (names.some((name) => words.toLowerCase().includes(name.toLowerCase()))) return true;
  if (findPhrase(words, prose.networks) !== null) return true;
  return projects.length === 0 && findPhrase(words, prose.projects) !== null;
}
