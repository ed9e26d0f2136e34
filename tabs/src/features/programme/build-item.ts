import type { ItemView } from "../../../../src/capabilities/work-programme/contract.ts";
import { blankItem } from "./item/blank-item.ts";

let count = 0;

/** An item for tests: only what the test is about is handed in. */
export function buildItem(
  fields: Partial<ItemView> & { readonly when?: readonly [string, string | null] },
): ItemView {
  const { when, ...rest } = fields;
  count += 1;
  return {
    ...blankItem("schedule-row"),
    itemId: `item-${count}`,
    title: `Item ${count}`,
    date: when ? { text: when[0], edtf: when[1] } : null,
    ...rest,
  };
}
