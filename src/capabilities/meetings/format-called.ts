import type { Meeting } from "./meeting.ts";

/** What titles call a meeting of each format, in the languages that programmes are read in. */
const CALLED: readonly (readonly [Meeting["format"], RegExp])[] = [
  [
    "network meeting",
    /network meeting|netværksmøde|netzwerktreffen|réunion d[ue] réseau|reunión de (la )?red|riunione di rete|tinklo susitikim/iu,
  ],
  [
    "study visit",
    /study (visit|trip|tour)|studie(besøg|tur|rejse)|studien(besuch|reise)|visites? d['’]études?|visitas? de estudio|visit[ae] di studio|pažintini(s|ai) vizit/iu,
  ],
  ["action learning set", /action learning|aktionslæring/iu],
  ["peer-to-peer training", /peer[- ]to[- ]peer training|kollegial oplæring/iu],
  ["peer learning", /peer learning|erfaringsudveksling/iu],
  ["learning session", /learning session|læringssession/iu],
  ["workshop", /workshop/iu],
  ["forum", /forum/iu],
];
const MEETING = /meeting|møde|treffen|réunion|reunión|riunione|susitikim/iu;

/**
 * The format of a meeting by its title: the first that is named. One with a number in the network's series is a
 * network meeting, unless it is called something else; anything else that is unnamed is a forum.
 */
export function formatCalled(title: string, ordinal: number | undefined): Meeting["format"] {
  const plain: (readonly [Meeting["format"], RegExp])[] =
    ordinal === undefined ? [] : [["network meeting", MEETING]];
  const named = [...CALLED, ...plain]
    .map(([format, words]) => ({ format, at: placeOf(words, title) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at);
  return named[0]?.format ?? (ordinal === undefined ? "forum" : "network meeting");
}

/** Where one of these begins a word; -1: nowhere. */
const placeOf = (words: RegExp, title: string): number =>
  title.search(new RegExp(`(?<!\\p{L})(?:${words.source})`, "iu"));
