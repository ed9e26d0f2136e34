import type { ParseKeys, TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { ItemView, ProgrammeView } from "../../../../src/capabilities/work-programme/contract.ts";
import { formatEdtf } from "../../../../src/i18n/format-edtf.ts";
import { currentLanguage } from "../../lib/i18n.ts";
import { useWorkspace } from "../../lib/workspace.ts";
import { labelOfOne, ownLabel, sayLabel } from "./outline/own-label.ts";
import type { ItemKind, SectionName } from "./programme-tree.ts";

type Edition = NonNullable<ProgrammeView["edition"]>;

export const KIND_WORDS = {
  objective: "programme.kind.objective",
  "work-package": "programme.kind.workPackage",
  activity: "programme.kind.activity",
  output: "programme.kind.output",
  event: "programme.kind.event",
  "schedule-row": "programme.kind.scheduleRow",
  priority: "programme.kind.priority",
  milestone: "programme.kind.milestone",
  risk: "programme.kind.risk",
  indicator: "programme.kind.indicator",
  project: "programme.kind.project",
  group: "programme.kind.group",
  partner: "programme.kind.partner",
} as const satisfies Record<ItemKind, ParseKeys>;

export const STATUS_WORDS = {
  "not started": "programme.status.notStarted",
  "under way": "programme.status.underWay",
  done: "programme.status.done",
  postponed: "programme.status.postponed",
  cancelled: "programme.status.cancelled",
} as const satisfies Record<ItemView["status"], ParseKeys>;

export const SECTION_WORDS = {
  objectives: "programme.section.objectives",
  workPackages: "programme.section.workPackages",
  events: "programme.section.events",
  schedule: "programme.section.schedule",
  milestones: "programme.section.milestones",
  risks: "programme.section.risks",
  indicators: "programme.section.indicators",
  projects: "programme.section.projects",
  groups: "programme.section.groups",
  partners: "programme.section.partners",
} as const satisfies Record<SectionName, ParseKeys>;

export const EDITION_WORDS = {
  draft: "programme.edition.draft",
  consultation: "programme.edition.consultation",
  adopted: "programme.edition.adopted",
  closed: "programme.edition.closed",
} as const satisfies Record<Edition["state"], ParseKeys>;

export const MODE_WORDS = {
  "on site": "programme.mode.onSite",
  online: "programme.mode.online",
  hybrid: "programme.mode.hybrid",
} as const satisfies Record<NonNullable<ItemView["mode"]>, ParseKeys>;

/** How and where an event is: each a thing of its own, shown side by side. */
function venueWords(item: ItemView, t: TFunction): string[] {
  if (item.kind !== "event") return [];
  const mode = item.mode && t(MODE_WORDS[item.mode]);
  // An online meeting without a place lacks nothing.
  const place = item.place ?? (item.mode === "online" ? null : t("programme.placeOpen"));
  return [mode, place].filter((words) => words !== null);
}

export interface ItemWords {
  /** What a kind is called; work packages by the network's own word, as the items at hand say one of them. */
  readonly kind: (kind: ItemKind, items?: readonly ItemView[]) => string;
  /** The document's own word for an item, where it is another than the network's and ours. */
  readonly own: (item: ItemView) => string | null;
  /** What an item is called: by its document, else as its kind. */
  readonly called: (item: ItemView) => string;
  /** The heading of a section; over work packages (topics, actions, priorities) the network's own word. */
  readonly section: (name: SectionName) => string;
  readonly status: (item: ItemView) => string;
  readonly venue: (item: ItemView) => string[];
  /** The date as people write it in the reader's language; the document's own words where they are no date. */
  readonly date: (date: ItemView["date"]) => string | null;
  /** The document's own words. */
  readonly asWritten: (item: ItemView) => string;
  /** What a bar is called, since it has no words on it. */
  readonly name: (item: ItemView) => string;
}

export function useItemWords(): ItemWords {
  const { t } = useTranslation();
  const language = currentLanguage();
  const { workPackageLabel } = useWorkspace().session.network;
  const kind = (one: ItemKind, items: readonly ItemView[] = []): string =>
    one === "work-package" && workPackageLabel !== ""
      ? capitalised(sayLabel(labelOfOne(items, workPackageLabel) ?? workPackageLabel, "one", t))
      : t(KIND_WORDS[one]);
  const own = (item: ItemView): string | null => {
    const label = ownLabel(item, workPackageLabel, t(KIND_WORDS[item.kind]));
    return label && sayLabel(label, "one", t);
  };
  const status = (item: ItemView): string => t(STATUS_WORDS[item.status]);
  const date = (of: ItemView["date"]): string | null => of && formatEdtf(of.edtf, language, of.text);
  return {
    kind,
    called: (item) => capitalised(own(item) ?? kind(item.kind)),
    own,
    section: (name) =>
      name === "workPackages" && workPackageLabel !== ""
        ? capitalised(sayLabel(workPackageLabel, "many", t))
        : t(SECTION_WORDS[name]),
    status,
    venue: (item) => venueWords(item, t),
    date,
    asWritten: (item) => t("programme.asWritten", { words: item.date?.text ?? "" }),
    name: (item) =>
      t("programme.timeline.item", {
        title: item.title,
        date: date(item.date) ?? "",
        status: status(item),
      }),
  };
}

const capitalised = (words: string): string => words.slice(0, 1).toLocaleUpperCase() + words.slice(1);
