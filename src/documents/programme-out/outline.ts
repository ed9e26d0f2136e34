import { ITEM_KINDS, type ItemKind } from "../../capabilities/work-programme/work-programme.ts";
import { areNames, type Column, columnsOf, type TitleOf } from "./columns.ts";
import type { ItemToWrite, ProgrammeToWrite, Wording } from "./programme-to-write.ts";
import { SECTIONS, STATES } from "./say-words.ts";
import { workPackagesHeading } from "./work-packages-heading.ts";

/** What a document consists of, whatever it is written as. */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  /** One property of what stands above: "Responsible: Secretariat". */
  | { readonly kind: "fact"; readonly label: string; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  /** Announces the list or table below it. */
  | { readonly kind: "lead"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | {
      readonly kind: "table";
      readonly columns: readonly Pick<Column, "heading" | "share" | "number">[];
      readonly rows: readonly (readonly (readonly string[])[])[];
    };

export interface Outline {
  readonly title: string;
  readonly front: readonly Block[];
  /** Each begins with a heading of the first level. */
  readonly sections: readonly (readonly Block[])[];
}

/** The order of sections; it is that of programmes: what for, what, when, and what it takes. */
const ORDER = [
  "objective",
  "priority",
  "work-package",
  "activity",
  "output",
  "event",
  "schedule-row",
  "milestone",
  "indicator",
  "risk",
  "project",
  "group",
  "partner",
] as const satisfies readonly ItemKind[];

/** The programme as a document: sections by kind, work packages with what they consist of. */
export function outlineOf(programme: ProgrammeToWrite, wording: Wording): Outline {
  const titles = new Map(programme.items.map((item) => [item.itemId, item.title]));
  const titleOf: TitleOf = (itemId) => titles.get(itemId);
  const isWorkPackage = new Set(
    programme.items.filter((item) => item.kind === "work-package").map((item) => item.itemId),
  );
  const standsInside = (item: ItemToWrite) =>
    (item.kind === "activity" || item.kind === "output") &&
    item.parentId !== null &&
    isWorkPackage.has(item.parentId);
  const byKind = grouped(
    programme.items.filter((item) => !standsInside(item)),
    (item) => item.kind,
  );
  const inside = grouped(programme.items.filter(standsInside), (item) => item.parentId ?? "");
  const sections = ORDER.flatMap((kind) => {
    const items = byKind.get(kind) ?? [];
    if (items.length === 0) return [];
    const text = headingOf(kind, programme.workPackageLabel, wording);
    const heading: Block = { kind: "heading", level: 1, text };
    const body =
      kind === "work-package"
        ? workPackages(items, inside, wording, titleOf)
        : [
            LISTED.includes(kind) && areNames(kind, items, wording, titleOf)
              ? listOf(items)
              : tableOf(columnsOf(kind, items, wording, titleOf), items),
          ];
    return [[heading, ...body]];
  });
  return { title: programme.edition.title, front: frontOf(programme, wording), sections };
}

/** What a kind's items are called together: work packages as the network calls them. */
const headingOf = (kind: ItemKind, workPackageLabel: string, wording: Wording): string =>
  kind === "work-package"
    ? workPackagesHeading(workPackageLabel, wording)
    : wording.t(SECTIONS[kind].heading);

function frontOf({ network, edition, madeOn }: ProgrammeToWrite, { t, sayDate }: Wording): readonly Block[] {
  const { number, period, adoption, consultedUntil } = edition;
  const fact = (label: string, text: string): readonly Block[] =>
    text === "" ? [] : [{ kind: "fact", label, text }];
  const adoptedAt = () => {
    if (adoption === null) return "";
    const date = sayDate(adoption.decidedOn);
    if (adoption.decisionId !== null) return t("documents.front.adoptedSilently", { date });
    return adoption.decidedAt === ""
      ? date
      : t("documents.front.adoptedAt", { date, place: adoption.decidedAt });
  };
  const consultation =
    edition.state === "consultation" && consultedUntil !== null ? sayDate(consultedUntil.slice(0, 10)) : "";
  return [
    ...fact(t("documents.front.network"), network),
    ...fact(t("documents.front.period"), sayDate(period.edtf, period.text)),
    ...fact(
      t("documents.front.edition"),
      t("documents.front.editionIs", { number, state: t(STATES[edition.state]) }),
    ),
    ...fact(t("documents.front.adopted"), adoptedAt()),
    ...fact(t("documents.front.consultation"), consultation),
    ...fact(t("documents.front.date"), sayDate(madeOn)),
  ];
}

/** Each with its heading, one that is part of another right below it. */
function workPackages(
  items: readonly ItemToWrite[],
  inside: ReadonlyMap<string, readonly ItemToWrite[]>,
  wording: Wording,
  titleOf: TitleOf,
): readonly Block[] {
  const known = new Set(items.map((item) => item.itemId));
  const children = grouped(items, ({ parentId }) =>
    parentId !== null && known.has(parentId) ? parentId : "",
  );
  const columns = columnsOf("work-package", items, wording, titleOf);
  const write = (item: ItemToWrite, depth: number): readonly Block[] => {
    const facts = columns.filter(
      ({ name }) => name !== "title" && name !== "notes" && (name !== "parentId" || depth !== 1),
    );
    return [
      { kind: "heading", level: depth === 0 ? 2 : 3, text: item.title },
      ...facts.flatMap((column): readonly Block[] => {
        const text = column.lines(item).join(", ");
        return text === "" ? [] : [{ kind: "fact", label: column.heading, text }];
      }),
      ...notesOf(item, columns),
      ...PARTS.flatMap((kind) => partsOf(inside.get(item.itemId) ?? [], kind, wording, titleOf)),
      ...(children.get(item.itemId) ?? []).flatMap((child) => write(child, depth + 1)),
    ];
  };
  return (children.get("") ?? []).flatMap((item) => write(item, 0));
}

const PARTS = ["activity", "output"] as const;

function partsOf(
  parts: readonly ItemToWrite[],
  kind: (typeof PARTS)[number],
  wording: Wording,
  titleOf: TitleOf,
): readonly Block[] {
  const items = parts.filter((item) => item.kind === kind);
  if (items.length === 0) return [];
  const columns = columnsOf(kind, items, wording, titleOf).filter(({ name }) => name !== "parentId");
  const block = areNames(kind, items, wording, titleOf, ["parentId"])
    ? listOf(items)
    : tableOf(columns, items);
  return [{ kind: "lead", text: wording.t(SECTIONS[kind].heading) }, block];
}

/** What is listed where it has nothing but a name; of other kinds people write more than a name in a list. */
const LISTED: readonly ItemKind[] = ["objective", "priority"];

const listOf = (items: readonly ItemToWrite[]): Block => ({
  kind: "list",
  items: items.map((item) => item.title),
});

const tableOf = (columns: readonly Column[], items: readonly ItemToWrite[]): Block => ({
  kind: "table",
  columns,
  rows: items.map((item) => columns.map((column) => column.lines(item))),
});

/** The first passage stands behind its label, so that none is taken for a property. */
function notesOf({ notes }: ItemToWrite, columns: readonly Column[]): readonly Block[] {
  const [first, ...rest] = notes;
  const label = columns.find(({ name }) => name === "notes")?.heading;
  if (first === undefined || label === undefined) return [];
  const [start = "", ...more] = first.split(/\r\n?|\n/);
  return [
    { kind: "fact", label, text: start },
    ...[...more, ...rest].map((text): Block => ({ kind: "paragraph", text })),
  ];
}

/** The items of each kind as a table with everything that any of them says, in the order of the document's kinds. */
export function tablesOf(
  { items, workPackageLabel }: ProgrammeToWrite,
  wording: Wording,
): readonly {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly items: readonly ItemToWrite[];
}[] {
  const titles = new Map(items.map((item) => [item.itemId, item.title]));
  const byKind = grouped(items, (item) => item.kind);
  return ITEM_KINDS.flatMap((kind) => {
    const ofKind = byKind.get(kind) ?? [];
    if (ofKind.length === 0) return [];
    const columns = columnsOf(kind, ofKind, wording, (itemId) => titles.get(itemId));
    return [{ name: headingOf(kind, workPackageLabel, wording), columns, items: ofKind }];
  });
}

function grouped<One, Key>(list: readonly One[], keyOf: (one: One) => Key): ReadonlyMap<Key, readonly One[]> {
  const groups = new Map<Key, One[]>();
  for (const one of list) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}
