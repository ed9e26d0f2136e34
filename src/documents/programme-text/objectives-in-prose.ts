import type { Draft } from "./draft.ts";
import { findPhrase, placesOf } from "./phrases.ts";
import { withCapital, withoutStop, wordsIn } from "./sentences.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What stands before "is to" is the subject, no story. */
const SUBJECT_WORDS = 14;
const FEWEST_WORDS = 3;

/**
 * The objective that a sentence gives the network: "The general objective of the network is to …", "The platform
 * aims to …". The aim of a visit or a plan is none of the network's. `null` for any other sentence.
 */
export function objectiveIn(sentence: string, draft: Draft, vocabulary: Vocabulary): string | null {
  const text = withoutStop(sentence);
  const aim = aimOfNetwork(text, draft, vocabulary) ?? networkAims(text, draft, vocabulary);
  const title = aim?.replace(/^[\s,:]+/u, "") ?? "";
  return wordsIn(title).length >= FEWEST_WORDS ? withCapital(title) : null;
}

function aimOfNetwork(text: string, draft: Draft, vocabulary: Vocabulary): string | null {
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
    if (isOurs || (isBare && (isGeneral || ofWhom !== ""))) return text.slice(verb.end);
  }
  return null;
}

function networkAims(text: string, draft: Draft, vocabulary: Vocabulary): string | null {
  const [verb] = placesOf(text, vocabulary.prose.aimsTo);
  const subject = verb ? text.slice(0, verb.start) : "";
  const isShort = wordsIn(subject).length <= 6 && !subject.includes(",");
  return verb && isShort && namesNetwork(subject, draft, vocabulary) ? text.slice(verb.end) : null;
}

/** The network by its kind or its name; where there is a portfolio, "the project" is one of it. */
function namesNetwork(words: string, { organisation, projects }: Draft, { prose }: Vocabulary): boolean {
  if (organisation !== null && words.toLowerCase().includes(organisation.toLowerCase())) return true;
  if (findPhrase(words, prose.networks) !== null) return true;
  return projects.length === 0 && findPhrase(words, prose.projects) !== null;
}
