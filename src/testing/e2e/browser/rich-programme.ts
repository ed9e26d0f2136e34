import type { ProgrammeView } from "../../../capabilities/work-programme/contract.ts";
import type { Stage } from "./stage.ts";

/** '3 December 2026', so many days from today. */
export function daysFromNow(days: number): string {
  const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/Brussels" });
  return format.format(new Date(Date.now() + days * 86_400_000));
}

type Fields = Readonly<Record<string, unknown>>;

/** Adds to the sample's draft what it has none of: every other kind, two levels, and dates around today. */
export async function enrichProgramme(stage: Stage, longWord: string): Promise<void> {
  const rasa = stage.as("rasa");
  let view = await rasa.get<ProgrammeView>("/programme");
  const editionId = view.edition?.editionId ?? "";
  const add = async (kind: string, fields: Fields): Promise<string> => {
    const before = new Set(view.items.map(({ itemId }) => itemId));
    view = await rasa.post<ProgrammeView>(`/programme/editions/${editionId}/items`, { kind, fields });
    return view.items.find(({ itemId }) => !before.has(itemId))?.itemId ?? "";
  };
  await add("priority", { title: "Strengthen learning in the regions" });
  await add("risk", {
    title: longWord,
    measure: "Hybrid meetings; travel support for the smallest organisations",
    likelihood: "medium",
    impact: "high",
    responsible: "Steering group",
  });
  await add("indicator", {
    title: "Organisations that take part in a meeting",
    value: "19",
    target: "22",
    asOf: "2024-06-30",
  });
  await add("project", {
    title: "Skills for the green transition",
    fundingProgramme: "Erasmus+",
    coordinator: "Lombardy",
    dateText: "January 2026 - December 2027",
    grantEU: 1_250_000,
    grantOwn: 312_500,
    projectState: "in the pipeline",
  });
  await add("group", { title: "Task force on costs", role: "Prepares the work package on costs" });
  await add("partner", { title: "European Training Foundation", country: "IT", role: "Advises" });
  const topic = await add("work-package", { title: "Outcomes that are soft", responsible: "Soft outcomes" });
  const action = await add("work-package", {
    title: "Comparing instruments",
    label: "action",
    parentId: topic,
  });
  await add("activity", {
    title: "Interviews with managing authorities",
    parentId: action,
    responsible: "Soft outcomes",
    dateText: daysFromNow(3),
    status: "under way",
  });
  await add("activity", {
    title: "A survey that nobody has closed",
    parentId: topic,
    responsible: "Steering group",
    dateText: daysFromNow(-20),
  });
  await add("milestone", { title: "Mid-term review", dateText: daysFromNow(1) });
  await add("event", { title: "Peer review in Warsaw", dateText: daysFromNow(0), place: "Warsaw" });
}
