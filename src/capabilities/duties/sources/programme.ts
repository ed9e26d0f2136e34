import { isBinding } from "../../decisions/silence-procedure.ts";
import { edtfBounds } from "../../../kernel/edtf/edtf-bounds.ts";
import { parseEdtf } from "../../../kernel/edtf/parse-edtf.ts";
import { editionInForce, isOpen } from "../../work-programme/edition.ts";
import { answersFor } from "../../work-programme/queries.ts";
import { statusQuestionsOf } from "../../work-programme/queries/status-questions.ts";
import { weekAt } from "../../work-programme/week.ts";
import type { Due, Duty } from "../duty.ts";
import { runsTheNetwork } from "../policy.ts";
import type { Source } from "./asked.ts";

/** This week's questions what became of work, to those who answer for it; where nobody does, to who coordinates. */
export const statuses: Source = async ({ programme, network }, { actor, now, timeZone }) => {
  const edition = editionInForce(await programme.editions());
  if (edition === undefined || edition.state === "draft") return [];
  const mine = new Set<string | null>(answersFor(actor, await network.groups()));
  if (runsTheNetwork(actor)) mine.add(null);
  const questions = await statusQuestionsOf({ programme, network }, weekAt(now, timeZone).monday);
  return questions
    .filter(({ item, said }) => said === null && mine.has(item.responsibleRef))
    .map(({ item }): Duty => ({
      kind: "status",
      subject: `item:${item.itemId}`,
      title: item.title,
      about: edition.title,
      count: null,
      due: item.date === null ? null : lastDayOf(item.date),
      link: { page: "programme", query: { item: item.itemId } },
      optional: false,
    }));
};

function lastDayOf({ edtf, text }: { readonly edtf: string | null; readonly text: string }): Due | null {
  const parsed = edtf === null ? null : parseEdtf(edtf);
  const day = parsed && edtfBounds(parsed).latest;
  return edtf === null || !day ? null : { edtf, words: text, day };
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
