import { FIELD_MOST } from "./check-fields.ts";
import type { ItemDetails, ProgrammeItem } from "./work-programme.ts";

/**
 * An item as it was found, so that it can be stored as it is: what is longer than a field may be goes on in the
 * notes, and a long passage is several notes. No word is lost.
 */
export function fitted(item: ProgrammeItem): ProgrammeItem {
  const beyond: string[] = [];
  const fit = (text: string, most: number): string => {
    const [first = "", ...rest] = pieces(text, most);
    beyond.push(...rest);
    return first;
  };
  const field = (text: string | null) => text && fit(text, FIELD_MOST.text);
  const title = fit(item.title, FIELD_MOST.title);
  const { notes = [], ...single } = item.details;
  const details = Object.fromEntries(
    Object.entries(single).map(([name, value]) => [name, typeof value === "string" ? field(value) : value]),
  ) as ItemDetails;
  const dateText = field(item.dateText);
  const responsible = field(item.responsible);
  const all = [...beyond, ...notes].flatMap((note) => pieces(note, FIELD_MOST.text));
  return {
    ...item,
    title,
    dateText,
    responsible,
    details: { ...details, ...(all.length === 0 ? {} : { notes: atMost(all, FIELD_MOST.notes) }) },
  };
}

/** The text in pieces that fit, cut at the end of a line, a sentence or a word, else in mid-word. */
export function pieces(text: string, most: number): readonly string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const start = rest.slice(0, most);
    const end = [/^[\s\S]*\n/u, /^[\s\S]*[.!?;](?=\s)/u, /^[\s\S]*\s/u]
      .map((boundary) => boundary.exec(start)?.[0].length ?? 0)
      .find((length) => length > most / 2);
    // A pair of surrogates is one letter.
    const isPair = /[\uD800-\uDBFF]$/u.test(start);
    const at = end ?? (isPair ? most - 1 : most);
    found.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  return [...found, rest];
}

/** So many notes that there are more than fit: neighbours share one, as long as there is room in it. */
function atMost(notes: readonly string[], most: number): readonly string[] {
  let joined = [...notes];
  while (joined.length > most) {
    const halved: string[] = [];
    for (let at = 0; at < joined.length; at += 2) {
      const pair = joined.slice(at, at + 2);
      const one = pair.join("\n");
      if (one.length <= FIELD_MOST.text) halved.push(one);
      else halved.push(...pair);
    }
    if (halved.length === joined.length) break;
    joined = halved;
  }
  return joined;
}
