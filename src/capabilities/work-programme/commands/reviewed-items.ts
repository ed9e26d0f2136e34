import { parseEdtf } from "../../../kernel/edtf/parse-edtf.ts";
import type { ItemId, NewId, ProgrammeId } from "../../../kernel/ids.ts";
import { plainText } from "../../../kernel/plain-text.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { checkedFields, parentsOf } from "../check-fields.ts";
import { type ItemFields, withFields } from "../item-fields.ts";
import { keepIds } from "../items-of-document.ts";
import type { ReadDate } from "../ports.ts";
import type { DatedWords } from "../programme-document.ts";
import {
  type ItemKind,
  type ProgrammeItem,
  responsibleNamed,
  type Responsibles,
  type Unplaced,
} from "../work-programme.ts";

/** A reading as the coordinator left it after the review: items in order, ids of their own making. */
export interface ReviewedProgramme {
  readonly fileName: string;
  /** The reading's hash: the same file again is known by it. */
  readonly hash: string;
  /** The programme of which it becomes the next edition; null for a new one. */
  readonly editionOf: ProgrammeId | null;
  readonly title: string;
  readonly period: string;
  /** The period as it was read. */
  readonly readPeriod: DatedWords;
  readonly items: readonly {
    readonly itemId: ItemId;
    readonly kind: ItemKind;
    readonly fields: Partial<ItemFields>;
    /** The date as it was read; null for none, and for what was added by hand. */
    readonly readDate: DatedWords | null;
    readonly reviewedOn: string | null;
  }[];
  readonly unplaced: readonly Unplaced[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What the words were read as, if they are still the same words. Refuses `item.field-invalid`. */
function stillRead(text: string, read: DatedWords | null, field: string): DatedWords | undefined {
  if (read !== null && read.edtf !== null && parseEdtf(read.edtf) === null)
    throw new Refusal("item.field-invalid", {}, [field]);
  return read !== null && plainText(read.text).trim() === text ? { text, edtf: read.edtf } : undefined;
}

/** The period as the review showed it. Refuses `item.field-invalid`. */
export function reviewedPeriod(reviewed: ReviewedProgramme, readDate: ReadDate): DatedWords {
  const text = plainText(reviewed.period).trim();
  return (
    stillRead(text, reviewed.readPeriod, "period") ?? {
      text,
      edtf: text === "" ? null : readDate(text, null),
    }
  );
}

/**
 * The reviewed lines as items, just as the review showed them: a date whose words and period are still those that
 * were read is not read anew, since here nobody knows what stood around it. Ids of the edition before are kept, the
 * review's own stand for the rest. Refuses `input.invalid` and what `checkedFields` refuses.
 */
export function reviewedItems(
  reviewed: ReviewedProgramme,
  before: readonly ProgrammeItem[],
  among: Responsibles,
  { newId, readDate }: { readonly newId: NewId; readonly readDate: ReadDate },
): readonly ProgrammeItem[] {
  const ids = keepIds(before, newId);
  const period = reviewedPeriod(reviewed, readDate);
  const samePeriod = period.text === plainText(reviewed.readPeriod.text).trim();
  const kept = new Map(
    reviewed.items.map((one) => [
      one.itemId,
      ids(one.kind, one.fields.title?.trim() ?? "", one.fields.ordinal ?? undefined),
    ]),
  );
  if (kept.size !== reviewed.items.length) throw new Refusal("input.invalid", {}, ["items"]);
  const blank = reviewed.items.map((one, position): ProgrammeItem => {
    if (one.reviewedOn !== null && (!DAY.test(one.reviewedOn) || parseEdtf(one.reviewedOn) === null))
      throw new Refusal("item.field-invalid", {}, ["reviewedOn"]);
    return {
      itemId: kept.get(one.itemId) ?? one.itemId,
      kind: one.kind,
      parentId: one.fields.parentId == null ? null : (kept.get(one.fields.parentId) ?? one.fields.parentId),
      position,
      title: one.fields.title ?? "",
      dateText: null,
      dateEdtf: null,
      responsible: null,
      responsibleRef: null,
      status: "not started",
      reviewedOn: one.reviewedOn,
      details: {},
    };
  });
  const parents = parentsOf(blank);
  return reviewed.items.map((one, index): ProgrammeItem => {
    const item = blank[index];
    if (item === undefined) throw new Error("an item for each that was reviewed");
    const wanted = { ...one.fields, title: item.title, parentId: item.parentId };
    const fields = checkedFields(item, wanted, parents);
    const asRead = stillRead(fields.dateText ?? "", one.readDate, "date");
    const dateEdtf =
      samePeriod && asRead !== undefined
        ? asRead.edtf
        : fields.dateText == null
          ? null
          : readDate(fields.dateText, period.edtf);
    return withFields(item, fields, {
      dateEdtf,
      responsibleRef: responsibleNamed(fields.responsible ?? null, among),
    });
  });
}
