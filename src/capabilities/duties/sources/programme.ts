import { isBinding } from "../../decisions/silence-procedure.ts";
import { edtfBounds } from "../../../kernel/edtf/edtf-bounds.ts";
import { parseEdtf } from "../../../kernel/edtf/parse-edtf.ts";
import { editionInForce, isOpen, isStatusDue } from "../../work-programme/edition.ts";
import { answersFor } from "../../work-programme/queries/answering.ts";
import type { ProgrammeItem } from "../../work-programme/work-programme.ts";
import type { Due, Duty } from "../duty.ts";
import { runsTheNetwork } from "../policy.ts";
import type { Source } from "./asked.ts";

/** Work whose time is over, to those who answer for it; where nobody of the network does, to who coordinates. */
export const statuses: Source = async ({ duties, programme, network }, { actor, today }) => {
  const edition = editionInForce(await programme.editions());
  if (edition === undefined || edition.state === "draft") return [];
  const work = await duties.unfinishedWork(edition.editionId, {
    refs: answersFor(actor, await network.groups()),
    nobodys: runsTheNetwork(actor),
  });
  return work
    .filter((item) => isStatusDue(item, today))
    .map((item): Duty => ({
      kind: "status",
      subject: `item:${item.itemId}`,
      title: item.title,
      about: edition.title,
      count: null,
      due: lastDayOf(item),
      link: { page: "programme", query: { item: item.itemId } },
      optional: false,
    }));
};

function lastDayOf({ dateEdtf, dateText }: Pick<ProgrammeItem, "dateEdtf" | "dateText">): Due | null {
  const parsed = dateEdtf === null ? null : parseEdtf(dateEdtf);
  const day = parsed && edtfBounds(parsed).latest;
  return dateEdtf === null || !day ? null : { edtf: dateEdtf, words: dateText ?? "", day };
}

/** Suggestions of members that wait for an answer, one duty for each edition whose text can be changed. */
export const suggestions: Source = async ({ programme, silence }, { actor }) => {
  if (!runsTheNetwork(actor)) return [];
  const found: Duty[] = [];
  for (const { editionId, title, state, consultedUntil } of await programme.editions()) {
    if (!isOpen({ state })) continue;
    const count = (await programme.talk(editionId)).reduce((sum, one) => sum + one.open, 0);
    if (count === 0 || isBinding(await silence.procedureAbout(`edition:${editionId}`))) continue;
    found.push({
      kind: "suggestions",
      subject: `edition:${editionId}`,
      title: "",
      about: title,
      count,
      due: state === "consultation" && consultedUntil !== null ? { at: consultedUntil } : null,
      link: { page: "programme", query: { edition: editionId, panel: "suggestions" } },
      optional: false,
    });
  }
  return found;
};
