import type {
  ChangesView,
  EditionView,
  ItemView,
  SuggestionView,
} from "../../src/capabilities/work-programme/contract.ts";
import type { StatusQuestion } from "../../src/capabilities/work-programme/queries/status-questions.ts";
import { readerActor } from "../../src/kernel/actor.ts";
import { Refusal } from "../../src/kernel/refusal.ts";
import type { BotServices } from "../services.ts";
import { NOW } from "./builders.ts";
import { aChange, anEdition, anItem, aProgramme } from "./programme-builders.ts";

const CAME_IN = "2026-03-02T09:00:00.000Z";

/** A programme to be asked about; its rules are tested in the capability. */
export function standInProgramme() {
  const items: ItemView[] = [
    anItem({ itemId: "forum", kind: "event", title: "Læringsforum i København", place: "København" }),
    anItem({
      itemId: "guide",
      kind: "output",
      title: "Guidance on calls",
      date: { text: "January 2027", edtf: "2027-01" },
      responsible: "Soft outcomes",
    }),
    anItem({ itemId: "calls", kind: "work-package", title: "Launching calls", date: null }),
  ];
  const edition: { now: EditionView | null } = {
    now: anEdition({ state: "consultation", importedAt: CAME_IN }),
  };
  const asked: { since?: Date; until?: Date }[] = [];
  const suggestions: SuggestionView[] = [];
  const reports: { itemId: string; status: string; reason: string }[] = [];
  let said: StatusQuestion["said"] = null;

  const services: BotServices["programme"] = {
    view: () =>
      Promise.resolve(
        aProgramme({ edition: edition.now, editions: edition.now === null ? [] : [edition.now], items }),
      ),
    changes: (_, wanted): Promise<ChangesView> => {
      asked.push(wanted);
      return Promise.resolve({
        from: wanted.since < new Date(CAME_IN) ? null : anEdition(),
        since: wanted.since.toISOString(),
        to: edition.now,
        changes: [aChange()],
      });
    },
    statusQuestions: () =>
      Promise.resolve(
        items.filter(({ kind }) => kind === "output").map((item) => ({ item, asked: "Soft outcomes", said })),
      ),
    suggestions: (reader) =>
      Promise.resolve({
        suggestions: suggestions.map((one) => ({ ...one, own: one.person === readerActor(reader)?.name })),
      }),
    suggestion: () => Promise.reject(new Refusal("suggestion.not-found")),
    reportStatus: async (actor, report) => {
      if (!items.some(({ itemId }) => itemId === report.itemId)) throw new Refusal("item.not-found");
      if (actor.roles.has("observer")) throw new Refusal("status.not-entitled", { names: "Marta Kowalczyk" });
      if (report.status === "postponed" && report.reason === "") throw new Refusal("status.reason-owed");
      reports.push(report);
      said = { ...report, person: actor.name, at: NOW };
    },
    suggest: async (actor, { itemId, editionId, text }) => {
      if (editionId !== edition.now?.editionId) throw new Refusal("edition.not-found");
      if (!items.some((one) => one.itemId === itemId)) throw new Refusal("item.not-found");
      if (text === "") throw new Refusal("suggestion.nothing");
      suggestions.push({
        suggestionId: `suggestion-${suggestions.length}`,
        editionId,
        itemId,
        itemTitle: "",
        person: actor.name,
        organisation: "",
        country: "",
        own: false,
        change: null,
        text,
        state: "comment",
        answer: null,
        createdAt: NOW.toISOString(),
        decidedAt: null,
        decidedBy: null,
      });
    },
  };
  return { services, items, edition, asked, suggestions, reports };
}
