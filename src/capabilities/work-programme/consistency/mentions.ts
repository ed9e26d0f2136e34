import type { Finding } from "../consistency.ts";
import type { ProgrammeItem } from "../work-programme.ts";
import { numbered } from "./series.ts";
import { canAgree, daysApart, daysOf } from "./when.ts";
import { nameWords, wordsOf } from "./words.ts";
import { edtfOf, type WrittenDays, writtenDays } from "./written-dates.ts";

type Days = NonNullable<ReturnType<typeof daysOf>>;

/** A recurring event may be named on other days; within a month it is the same one. */
const SAME_EVENT_DAYS = 31;
/** A single day before an event is as likely a deadline for it; several days are the event's. */
const likelySame = (days: Days, event: Days): boolean =>
  (days.first <= event.last && event.first <= days.last) ||
  (days.first !== days.last && daysApart(days, event) <= SAME_EVENT_DAYS);
/** Words before days in running text that may belong to the event's name. */
const MOST_WORDS_BEFORE = 8;

/** Days that running text gives for an event ('workshop at the Forum 1-3 October') against the event's own. */
export function mentionsOfEvents(items: readonly ProgrammeItem[]): readonly Finding[] {
  const events = items.flatMap((item) => {
    const days = item.dateEdtf === null ? null : daysOf(item.dateEdtf);
    const name = nameWords(item.title, item.details.place);
    const usable = item.kind === "event" && numbered(item) === null && name.length > 1;
    return usable && days !== null ? [{ item, days, name }] : [];
  });
  if (events.length === 0) return [];
  return items.flatMap((item) =>
    textsOf(item).flatMap((text) =>
      writtenDays(text).flatMap((mention): Finding[] => {
        const before = wordsOf(text.slice(0, mention.index)).slice(-MOST_WORDS_BEFORE);
        const [event, another] = events.filter((one) => one.item !== item && endsWithName(before, one.name));
        if (event === undefined || another !== undefined) return [];
        const edtf = edtfOf(mention, Number(event.days.first.slice(0, 4)));
        const days = edtf === null ? null : daysOf(edtf);
        if (edtf === null || days === null || !likelySame(days, event.days)) return [];
        return canAgree(edtf, event.item.dateEdtf) ? [] : [mentioned(event.item, item, mention, edtf, items)];
      }),
    ),
  );
}

const textsOf = ({ title, details }: ProgrammeItem): readonly string[] => [
  title,
  ...(details.notes ?? []),
  ...(details.output === undefined ? [] : [details.output]),
];

/** 'workshop at SI+ Forum' ends with the name of 'SI+ CoP Forum': its last word and another one, nothing else. */
function endsWithName(before: readonly string[], name: readonly string[]): boolean {
  const from = before.findLastIndex((word) => !name.includes(word)) + 1;
  const named = before.slice(from);
  return named.length > 1 && named.at(-1) === name.at(-1);
}

function mentioned(
  event: ProgrammeItem,
  other: ProgrammeItem,
  mention: WrittenDays,
  edtf: string,
  items: readonly ProgrammeItem[],
): Finding {
  // Where the schedule says the event's days too, the running text is what is wrong.
  const twice = items.find(
    (item) => item.kind === "schedule-row" && item !== other && item.dateEdtf === event.dateEdtf,
  );
  const right = twice?.dateText ?? null;
  const mends = right !== null && other.title.includes(mention.words);
  const title = mends ? other.title.replace(mention.words, () => right) : null;
  return {
    code: "event-two-dates",
    itemIds: [event.itemId, other.itemId],
    values: {
      name: event.title,
      otherName: other.title,
      first: event.dateText ?? "",
      firstEdtf: event.dateEdtf ?? "",
      second: mention.words,
      secondEdtf: edtf,
    },
    fix:
      title === null
        ? null
        : { itemId: other.itemId, change: { was: { title: other.title }, now: { title } } },
  };
}
