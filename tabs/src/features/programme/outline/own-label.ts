import type { ParseKeys } from "i18next";
import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";

/** What the field calls work packages and outputs: as documents in either language write it, and how we say it. */
const KNOWN = {
  "programme.label.workPackage": ["work package", "work packages", "arbejdspakke", "arbejdspakker"],
  "programme.label.topic": ["topic", "topics", "emne", "emner"],
  "programme.label.thematicPriority": [
    "thematic priority",
    "thematic priorities",
    "tematisk prioritet",
    "tematiske prioriteter",
  ],
  "programme.label.strategicPriority": [
    "strategic priority",
    "strategic priorities",
    "strategisk prioritet",
    "strategiske prioriteter",
  ],
  "programme.label.action": ["action", "actions", "indsats", "indsatser"],
  "programme.label.initiative": ["initiative", "initiatives", "initiativ", "initiativer"],
  "programme.label.stage": ["stage", "stages", "fase", "faser"],
  "programme.label.project": ["project", "projects", "projekt", "projekter"],
  "programme.label.deliverable": ["deliverable", "deliverables", "leverance", "leverancer"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type Known = keyof typeof KNOWN;

/** How one of them and several are called, in the reader's language. */
const SAID = {
  "programme.label.workPackage": {
    one: "programme.label.workPackage.one",
    many: "programme.label.workPackage.many",
  },
  "programme.label.topic": { one: "programme.label.topic.one", many: "programme.label.topic.many" },
  "programme.label.thematicPriority": {
    one: "programme.label.thematicPriority.one",
    many: "programme.label.thematicPriority.many",
  },
  "programme.label.strategicPriority": {
    one: "programme.label.strategicPriority.one",
    many: "programme.label.strategicPriority.many",
  },
  "programme.label.action": { one: "programme.label.action.one", many: "programme.label.action.many" },
  "programme.label.initiative": {
    one: "programme.label.initiative.one",
    many: "programme.label.initiative.many",
  },
  "programme.label.stage": { one: "programme.label.stage.one", many: "programme.label.stage.many" },
  "programme.label.project": { one: "programme.label.project.one", many: "programme.label.project.many" },
  "programme.label.deliverable": {
    one: "programme.label.deliverable.one",
    many: "programme.label.deliverable.many",
  },
} as const satisfies Record<Known, Readonly<Record<"one" | "many", ParseKeys>>>;

const NAMES = Object.keys(KNOWN) as Known[];
const plain = (words: string): string => words.trim().toLowerCase();
const knownAs = (words: string): Known | undefined =>
  NAMES.find((name) => KNOWN[name].some((form) => form === plain(words)));

/** A label of the field in the reader's language, one or several; any other word of a network stays as it is. */
export function sayLabel(label: string, number: "one" | "many", t: (key: ParseKeys) => string): string {
  const known = knownAs(label);
  return known === undefined ? label : t(SAID[known][number]);
}

/**
 * What the document calls an item, where that is another word than the network's for its work packages and than
 * ours for the kind: 'stage' among 'Actions', but not 'action' there, nor 'activity' on an activity. A document's
 * plain 'work package' is one of the network's topics.
 */
export function ownLabel(item: ItemView, networkLabel: string, kindWords: string): string | null {
  if (item.label === null) return null;
  const own = plain(item.label);
  const known = knownAs(own);
  if (known !== undefined && known === knownAs(networkLabel)) return null;
  if (item.kind === "work-package" && known === "programme.label.workPackage") return null;
  // A network's label may be in the plural.
  const same = [networkLabel, kindWords].some((words) => {
    const word = plain(words);
    return word === own || (own !== "" && word.startsWith(own) && word.length - own.length <= 2);
  });
  return own === "" || same ? null : item.label;
}

/** What one work package is called where the network's word is in the plural: as an item says it, else null. */
export const labelOfOne = (items: readonly ItemView[], networkLabel: string): string | null =>
  items.find(
    (item) =>
      item.kind === "work-package" &&
      item.label !== null &&
      knownAs(item.label) !== "programme.label.workPackage" &&
      ownLabel(item, networkLabel, "") === null,
  )?.label ?? null;
