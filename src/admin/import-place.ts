import type { EditionView, ImportResult } from "../capabilities/work-programme/contract.ts";

/** The newest edition of each programme. */
export const newestOfEach = (editions: readonly EditionView[]): readonly EditionView[] =>
  editions.filter(
    (one, at) => editions.findIndex(({ programmeId }) => programmeId === one.programmeId) === at,
  );

export const sayProgramme = ({ programmeId, title, period }: EditionView): string =>
  `${programmeId}  ${title}${period.text === "" ? "" : ` (${period.text})`}`;

/** Which edition of which programme a document became, and how to say otherwise. */
export function sayPlace(
  { changed, programmeId, number, openEditions }: ImportResult,
  others: readonly EditionView[],
): string {
  if (!changed) return "";
  const open = openEditions.map((one) => `edition ${one}`).join(", ");
  const lines =
    number > 1
      ? [
          `  It is edition ${number} of programme ${programmeId}.`,
          ...(open === "" ? [] : [`  Still open beside it: ${open}.`]),
          ...(others.length === 0
            ? []
            : ["  Is it a new programme? Drop this draft and import it with --new."]),
        ]
      : [
          `  It is the first edition of a new programme, ${programmeId}.`,
          ...(others.length === 0
            ? []
            : [
                "  Is it the next edition of another one? Drop this draft and import it with --edition-of <programme>:",
                ...others.map((one) => `    ${sayProgramme(one)}`),
              ]),
        ];
  return `${lines.join("\n")}\n`;
}
