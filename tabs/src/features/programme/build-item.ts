import type { ItemView } from "../../../../src/capabilities/work-programme/contract.ts";

let count = 0;

/** An item for tests: only what the test is about is handed in. */
export function buildItem(
  fields: Partial<ItemView> & { readonly when?: readonly [string, string | null] },
): ItemView {
  const { when, ...rest } = fields;
  count += 1;
  return {
    itemId: `item-${count}`,
    kind: "schedule-row",
    parentId: null,
    title: `Item ${count}`,
    date: when ? { text: when[0], edtf: when[1] } : null,
    responsible: null,
    responsibleRef: null,
    reviewedOn: null,
    status: "not started",
    label: null,
    ordinal: null,
    mode: null,
    place: null,
    output: null,
    notes: [],
    measure: null,
    likelihood: null,
    impact: null,
    value: null,
    target: null,
    asOf: null,
    fundingProgramme: null,
    coordinator: null,
    grantEU: null,
    grantOwn: null,
    projectState: null,
    role: null,
    country: null,
    meetingId: null,
    meetingDate: null,
    ...rest,
  };
}
