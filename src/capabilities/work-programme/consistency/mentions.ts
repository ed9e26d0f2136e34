import type { Finding } from "../consistency.ts";
import type { ProgrammeItem } from "../work-programme.ts";
import { numbered } from "./series.ts";
import { titleFix } from "./title-fix.ts";
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
        return canAgree(edtf, event.item.dateEdtf)
          ? []
          : [mentioned(event.item, { item, text, mention, edtf }, items)];
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

/** Enough of the text before the days to recognise the passage. */
const EXCERPT_LETTERS = 45;

function excerpt(text: string, { index, words }: WrittenDays): string {
  const from = text.indexOf(" ", index - EXCERPT_LETTERS) + 1;
  return `${from === 0 || index <= EXCERPT_LETTERS ? text.slice(0, index) : `… ${text.slice(from, index)}`}${words}`;
}

function mentioned(
  event: ProgrammeItem,
  other: {
    readonly item: ProgrammeItem;
    readonly text: string;
    readonly mention: WrittenDays;
    readonly edtf: string;
  },
  items: readonly ProgrammeItem[],
): Finding {
  const { item, text, mention, edtf } = other;
  // Where the schedule says the event's days too, the running text is what is wrong.
  const twice = items.find(
    (one) => one.kind === "schedule-row" && one !== item && one.dateEdtf === event.dateEdtf,
  );
  const right = text === item.title ? (twice?.dateText ?? null) : null;
  return {
    code: "event-two-dates",
    itemIds: [event.itemId, item.itemId],
    values: {
      name: event.title,
      otherName: excerpt(text, mention),
      first: event.dateText ?? "",
      firstEdtf: event.dateEdtf ?? "",
      second: mention.words,
      secondEdtf: edtf,
    },
    fix:
      right === null
        ? null
        : titleFix(
            item,
            `${text.slice(0, mention.index)}${right}${text.slice(mention.index + mention.words.length)}`,
          ),
  };
}
