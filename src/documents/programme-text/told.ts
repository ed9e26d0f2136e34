import type { DatedWords, FoundMore } from "../../capabilities/work-programme/programme-document.ts";
import type { ItemKind } from "../../capabilities/work-programme/work-programme.ts";
import { projectMonths } from "../date-phrases/project-months.ts";
import { type DateContext, readDatePhrase } from "../date-phrases/read-date-phrase.ts";
import { kindCalled } from "../words/kind-called.ts";
import { oneLine } from "./cells.ts";
import type { Field } from "./chapter-fields.ts";
import type { Draft } from "./draft.ts";
import { modeIn, ordinalOf } from "./event-line.ts";
import { startingPhrase } from "./phrases.ts";
import { projectStateOf } from "./place-records.ts";
import { type Vocabulary, wholeKey } from "./vocabulary.ts";

/** A thing of which a document says each property under a title or label of its own. */
export interface Told {
  readonly title: string;
  /** The other cells or values, as written. */
  readonly said: Readonly<Partial<Record<Field, string>>>;
  readonly line: number;
}

export interface Telling {
  readonly draft: Draft;
  readonly vocabulary: Vocabulary;
  readonly context: DateContext;
  /** The heading above it. */
  readonly heading: string;
}

/** Adds what is told to what was found. */
export function addTold(kind: ItemKind, told: Told, telling: Telling): void {
  const { draft, vocabulary, heading } = telling;
  const { title, said } = told;
  const more = moreOf(kind, told, telling);
  const of = (field: Field) => optional(said[field]);
  const date = more.date ?? NO_DATE;
  switch (kind) {
    case "objective":
      return void draft.objectives.push({ title, ...more });
    case "priority":
      return void draft.priorities.push({ title, ...more });
    case "activity":
      return void draft.activities.push({ title, ...more });
    case "output":
      return void draft.outputs.push({ title, ...more });
    case "work-package": {
      const { label = "", ...rest } = more;
      return void draft.workPackages.push({ name: title, kind: label, activities: [], outputs: [], ...rest });
    }
    case "event":
      return void draft.events.push({
        name: title,
        ...more,
        ...meetingOf(told, vocabulary),
        date,
        agenda: [],
      });
    case "schedule-row":
      return void draft.schedule.push({ activity: title, ...more, ...kept({ output: of("output") }), date });
    case "milestone":
      return void draft.milestones.push({ name: title, ...more });
    case "risk": {
      const own = { measure: of("measure"), likelihood: of("likelihood"), impact: of("impact") };
      return void draft.risks.push({ risk: title, ...more, ...kept(own) });
    }
    case "indicator": {
      const words = of("asOf");
      const asOf = words === undefined ? undefined : readDatePhrase(words, telling.context);
      const { baseline, baselineCalled, notes } = baselineOf(more.notes ?? [], vocabulary);
      const own = { baseline, baselineCalled, value: of("value"), target: of("target"), asOf };
      const { notes: _all, ...rest } = more;
      return void draft.indicators.push({ name: title, ...rest, ...kept({ ...own, notes }) });
    }
    case "project": {
      const { date: period, ...rest } = more;
      const state =
        wholeKey(stateSaid(told), vocabulary.projectStates) ?? projectStateOf(heading, vocabulary);
      const own = {
        programme: of("programme"),
        coordinator: of("coordinator"),
        grantEU: of("grantEU"),
        grantOwn: of("grantOwn"),
        state: state ?? undefined,
        period,
      };
      return void draft.projects.push({ name: title, ...rest, ...kept(own) });
    }
    case "group":
      return void draft.groups.push({ name: title, ...more, ...kept({ role: of("role") }) });
    default:
      return void draft.partners.push({
        name: title,
        ...more,
        ...kept({ role: of("role"), country: of("country") }),
      });
  }
}

/** "Baseline (2022): 12": a file that has no column for the baseline says it first. */
function baselineOf(notes: readonly string[], { columns }: Vocabulary) {
  const [first = "", ...more] = notes;
  const [, called = "", baseline = ""] = /^([^:]{1,60}): (\S.*)$/u.exec(first) ?? [];
  const phrase = startingPhrase(called, columns.baseline);
  const rest = phrase === null ? null : called.slice(phrase.length);
  if (rest === null || !/^(?: |$)/u.test(rest)) return { notes: notes.length === 0 ? undefined : notes };
  return { baseline, baselineCalled: called, notes: more.length === 0 ? undefined : more };
}

const NO_DATE: DatedWords = { text: "", edtf: null };

/** What anything may say; a word that means nothing for its field is a note. */
function moreOf(kind: ItemKind, { said, line }: Told, { vocabulary, context }: Telling): FoundMore {
  const of = (field: Field) => optional(said[field]);
  const time = of("time");
  const label = of("label");
  const status = wholeKey(of("status") ?? "", vocabulary.statuses);
  const reviewed = of("reviewedOn");
  const day = reviewed === undefined ? null : readDatePhrase(reviewed, context).edtf;
  const reviewedOn = day !== null && /^\d{4}-\d\d-\d\d$/.test(day) ? day : undefined;
  const mode = of("mode");
  const isMode = mode === undefined || wholeKey(mode, vocabulary.modes) !== undefined;
  const state = of("projectState");
  const isState = kind === "project" && wholeKey(of("status") ?? "", vocabulary.projectStates) !== undefined;
  const ordinal = of("ordinal");
  const notes = [
    ...(said.notes ?? "").split("\n").map((note) => note.replace(/^- /, "").trim()),
    status === undefined && !isState ? of("status") : undefined,
    reviewedOn === undefined ? reviewed : undefined,
    isMode ? undefined : mode,
    state !== undefined && wholeKey(state, vocabulary.projectStates) === undefined ? state : undefined,
    ordinal !== undefined && !/^\d{1,4}$/.test(ordinal) ? ordinal : undefined,
  ].filter((note) => note !== undefined && note !== "" && note !== NOTHING);
  return {
    line,
    ...kept({
      date: time === undefined ? undefined : dateSaid(time, context),
      responsible: of("responsible"),
      partOf: of("partOf"),
      label: label === undefined ? undefined : kindCalled(label, vocabulary.languages),
      status,
      reviewedOn,
      notes: notes.length === 0 ? undefined : (notes as string[]),
    }),
  };
}

/** How far a project is; programmes say it in a column of statuses too. */
const stateSaid = ({ said }: Pick<Told, "said">): string =>
  oneLine(said.projectState ?? "") || oneLine(said.status ?? "");

/** Number, place and mode of an event: from their columns, but "6th meeting" says its number itself. */
function meetingOf({ title, said }: Told, vocabulary: Vocabulary) {
  const ordinal = optional(said.ordinal);
  const number =
    ordinal !== undefined && /^\d{1,4}$/.test(ordinal) ? Number(ordinal) : ordinalOf(title, vocabulary);
  const mode = optional(said.mode);
  const place = optional(said.place);
  // A place that is nothing but "online" is no place.
  const isMode = wholeKey(place ?? "", vocabulary.modes);
  return kept({
    ordinal: number ?? undefined,
    place: isMode === undefined ? place : undefined,
    mode: (mode === undefined ? isMode : modeIn(mode, vocabulary)) ?? undefined,
  });
}

/** A date as it stands; words around it stay its words. */
function dateSaid(text: string, context: DateContext): DatedWords {
  const counted = projectMonths(text, context.period);
  return counted === null ? readDatePhrase(text, context) : { text, edtf: counted };
}

/** "–" in a cell says that there is nothing to say. */
const NOTHING = "–";

function optional(words: string | undefined): string | undefined {
  const text = oneLine(words ?? "");
  return text === "" || text === NOTHING ? undefined : text;
}

/** Without what is not said. */
function kept<Said extends Readonly<Record<string, unknown>>>(
  said: Said,
): { [Key in keyof Said]?: Exclude<Said[Key], undefined> } {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Said]?: Exclude<Said[Key], undefined>;
  };
}
