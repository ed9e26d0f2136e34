import type { EditionView, FieldChangeView, FindingView, ItemView } from "../contract.ts";
import type { Finding } from "../consistency.ts";
import { type FieldChange, fieldsOf, type ItemFields } from "../item-fields.ts";
import type { Edition, ProgrammeItem } from "../work-programme.ts";

/** The meeting that was planned from an item, and when it is by now. */
export interface PlannedMeeting {
  readonly meetingId: string;
  readonly dateText: string;
  readonly dateEdtf: string | null;
}

export function itemView(item: ProgrammeItem, meeting: PlannedMeeting | null): ItemView {
  const { dateText, notes, ...fields } = fieldsOf(item);
  return {
    itemId: item.itemId,
    kind: item.kind,
    date: dateText === null ? null : { text: dateText, edtf: item.dateEdtf },
    responsibleRef: item.responsibleRef,
    reviewedOn: item.reviewedOn,
    meetingId: meeting?.meetingId ?? null,
    meetingDate: meeting && { text: meeting.dateText, edtf: meeting.dateEdtf },
    ...fields,
    notes: [...notes],
  };
}

export const editionView = (edition: Edition): EditionView => ({
  editionId: edition.editionId,
  programmeId: edition.programmeId,
  number: edition.number,
  state: edition.state,
  title: edition.title,
  period: { text: edition.periodText, edtf: edition.periodEdtf },
  consultedUntil: edition.consultedUntil?.toISOString() ?? null,
  adoption: edition.adoption && { ...edition.adoption },
  importedAt: edition.createdAt.toISOString(),
});

const someFields = ({ notes, ...rest }: Partial<ItemFields>): FieldChangeView["now"] => ({
  ...rest,
  ...(notes === undefined ? {} : { notes: [...notes] }),
});

export const changeView = ({ was, now }: FieldChange): FieldChangeView => ({
  was: someFields(was),
  now: someFields(now),
});

export const findingView = ({ code, itemIds, values, fix }: Finding): FindingView => ({
  code,
  itemIds: [...itemIds],
  values: { ...values },
  fix: fix && { itemId: fix.itemId, change: changeView(fix.change) },
});
