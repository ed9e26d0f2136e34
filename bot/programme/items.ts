import type { ItemView } from "../../src/capabilities/work-programme/contract.ts";
import { hasStatus } from "../../src/capabilities/work-programme/work-programme.ts";
import { edtfBounds } from "../../src/kernel/edtf/edtf-bounds.ts";
import { parseEdtf } from "../../src/kernel/edtf/parse-edtf.ts";

/** What happens or falls due on its day; the rest of a programme is work that goes on. */
const DATED_KINDS: readonly ItemView["kind"][] = ["event", "milestone", "schedule-row", "output"];
const END_OF_TIME = "9999-12-31";

/**
 * What begins or falls due between two ISO days, both included, the soonest first; what is done or cancelled is
 * not to come. '2026' falls due at its end and does not happen all year.
 */
export function comingUp(
  items: readonly ItemView[],
  today: string,
  until = END_OF_TIME,
): readonly ItemView[] {
  return items
    .filter(
      (item) => DATED_KINDS.includes(item.kind) && item.status !== "done" && item.status !== "cancelled",
    )
    .flatMap((item) => {
      const day = nextDay(item, today);
      return day === null || day > until ? [] : [{ item, day }];
    })
    .toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1))
    .map(({ item }) => item);
}

/**
 * Work whose time is over on an ISO day and of which nobody has said that it is done, put off or cancelled, as the
 * page's `Next 60 days` has it. A meeting that was is over, not late.
 */
export const lateItems = (items: readonly ItemView[], today: string): readonly ItemView[] =>
  items.filter(({ kind, status, date }) => {
    if (!hasStatus(kind) || kind === "event" || !(status === "not started" || status === "under way"))
      return false;
    const value = date?.edtf == null ? null : parseEdtf(date.edtf);
    const latest = value && edtfBounds(value).latest;
    return latest !== null && latest < today;
  });

/** The first of an item's two ends that is not over. */
function nextDay({ date }: ItemView, today: string): string | null {
  const value = date?.edtf == null ? null : parseEdtf(date.edtf);
  if (value === null) return null;
  const { earliest, latest } = edtfBounds(value);
  return [earliest, latest].find((day) => day !== null && day >= today) ?? null;
}

/**
 * Letters as people type them who lack the key: 'København', 'Kobenhavn' and 'Koebenhavn' are one word, so are
 * 'Århus' and 'Aarhus', 'Łódź' and 'lodz'.
 */
const folded = (words: string): string =>
  words
    .toLocaleLowerCase("en")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/ø|œ|oe/gu, "o")
    .replace(/æ|ae|aa/gu, "a")
    .replace(/ß/gu, "ss")
    .replace(/ł/gu, "l")
    .replace(/đ|ð/gu, "d");

/**
 * The items in whose title, place or responsible all the words occur, those that have them in the title first.
 * Within words too: Danish writes several as one.
 */
export function searchItems(items: readonly ItemView[], wanted: string): readonly ItemView[] {
  const words = folded(wanted)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const has = (text: string) => words.every((word) => text.includes(word));
  const inTitle = items.filter(({ title }) => has(folded(title)));
  const elsewhere = items.filter(
    (item) =>
      !inTitle.includes(item) &&
      has(folded([item.title, item.place, item.responsible].filter(Boolean).join(" "))),
  );
  return [...inTitle, ...elsewhere];
}
