import type { FoundGroup } from "../../capabilities/work-programme/programme-document.ts";
import type { Draft } from "./draft.ts";
import { addGroup, bareKey, MOST_GROUPS, nameOf } from "./groups-in-prose.ts";
import { findPhrase, startingPhrase } from "./phrases.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * Groups that the programme makes responsible for something: "Working Group: Mobility". "Mobility and Skills" is
 * two groups that share a duty where another line names "Mobility" alone.
 */
export function responsibleGroups(draft: Draft, vocabulary: Vocabulary): void {
  const { prose, common } = vocabulary;
  const found = draft.workPackages.flatMap(({ responsible = "", line }): FoundGroup[] => {
    const place = findPhrase(responsible, prose.groupNames);
    const match = place && /^(:? )(\p{L}.{2,60})$/u.exec(responsible.slice(place.end));
    const own = place === null ? "" : nameOf(responsible, place, null, vocabulary);
    const topic = match?.[2] ?? "";
    if (!place || /[,;/&]/.test(topic)) return [];
    if (topic === "") {
      const isNamed = place.end === responsible.length && own.length > place.end - place.start;
      return isNamed ? [{ name: own, line }] : [];
    }
    const isTopic = match?.[1] === ": " || startingPhrase(topic, prose.groupTopics) !== null;
    return isTopic ? [{ name: `${own}${match?.[1] ?? ""}${topic}`, line }] : [];
  });
  const keyOf = (name: string) => bareKey(topicOf(name, vocabulary), common);
  const keys = [...new Set(found.map(({ name }) => keyOf(name)))].slice(0, MOST_GROUPS);
  const isOfOthers = (key: string) =>
    keys.some((other) => other !== key && other.length > 4 && key.includes(other));
  for (const { name, line } of found)
    if (!isOfOthers(keyOf(name))) addGroup(draft, { name }, line, vocabulary);
}

/** What a group is about, without what it is. */
function topicOf(name: string, { prose }: Vocabulary): string {
  const place = findPhrase(name, prose.groupNames);
  const behind = place ? name.slice(place.end).replace(/^[:\s]+/u, "") : "";
  const preposition = startingPhrase(behind, prose.groupTopics) ?? "";
  return behind.slice(preposition.length).trim() || name;
}
