import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";

/** The title with its number in the series before it; "6th meeting" and "Meeting no. 6" say it themselves. */
export function numberedTitle({ title, ordinal }: Pick<ItemView, "title" | "ordinal">): string {
  const isSaid = title.split(/\D+/).some((digits) => digits !== "" && Number(digits) === ordinal);
  return ordinal === null || isSaid ? title : `${ordinal}. ${title}`;
}
