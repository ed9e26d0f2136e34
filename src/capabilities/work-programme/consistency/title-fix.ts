import type { Finding } from "../consistency.ts";
import type { ProgrammeItem } from "../work-programme.ts";

/** The mend of a finding that lies in an item's title. */
export const titleFix = (item: ProgrammeItem, title: string): Finding["fix"] => ({
  itemId: item.itemId,
  change: { was: { title: item.title }, now: { title } },
});
