import type {
  DatedWords,
  FoundEvent,
  FoundGroup,
  FoundIndicator,
  FoundMilestone,
  FoundMore,
  FoundPartner,
  FoundProject,
  FoundRisk,
  FoundScheduleRow,
  FoundTitle,
  FoundWorkPackage,
  ProgrammeDocument,
} from "../../capabilities/work-programme/programme-document.ts";
import { countryCode } from "../words/country-code.ts";
import type { SourceLine } from "./source-lines.ts";
import { WorkPackageNames } from "./work-package-names.ts";

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
export type DraftWorkPackage = Mutable<Omit<FoundWorkPackage, "activities" | "outputs">> & {
  readonly activities: string[];
  readonly outputs: string[];
};
export type DraftEvent = Mutable<Omit<FoundEvent, "agenda">> & { readonly agenda: string[] };

export type DraftProject = Mutable<FoundProject>;

/** A row that says in words what it is part of, under a column title. */
interface Part {
  readonly item: Mutable<Pick<FoundMore, "line" | "partOf" | "notes">>;
  readonly words: string;
  readonly title: string;
}

/** What has been found so far, and which lines of the source it used up. */
export class Draft {
  title = "";
  organisation: string | null = null;
  period: DatedWords = { text: "", edtf: null };
  readonly objectives: FoundTitle[] = [];
  readonly priorities: FoundTitle[] = [];
  readonly activities: FoundTitle[] = [];
  readonly outputs: FoundTitle[] = [];
  readonly workPackages: DraftWorkPackage[] = [];
  readonly events: DraftEvent[] = [];
  readonly schedule: FoundScheduleRow[] = [];
  readonly milestones: Mutable<FoundMilestone>[] = [];
  readonly risks: Mutable<FoundRisk>[] = [];
  readonly indicators: Mutable<FoundIndicator>[] = [];
  readonly projects: DraftProject[] = [];
  readonly partners: FoundPartner[] = [];
  readonly groups: FoundGroup[] = [];
  readonly headings: { text: string; line: number }[] = [];
  private readonly names = new WorkPackageNames(this.workPackages);
  private readonly parts: Part[] = [];
  private readonly used = new Set<number>();
  private readonly settled = new Set<number>();

  /** Says that a line has its place; every other one is shown to the coordinator as unplaced. */
  claim(...lines: readonly SourceLine[]): void {
    for (const line of lines) this.used.add(line.number);
  }

  /** Says that a line was understood whole, so that nobody looks for more in it. */
  settle(...lines: readonly SourceLine[]): void {
    this.claim(...lines);
    for (const line of lines) this.settled.add(line.number);
  }

  isSettled(line: SourceLine): boolean {
    return this.settled.has(line.number);
  }

  isUsed(line: SourceLine): boolean {
    return this.used.has(line.number);
  }

  addWorkPackage(kind: string, name: string, line: SourceLine): DraftWorkPackage {
    const workPackage = { kind, name, activities: [], outputs: [], line: line.number };
    this.workPackages.push(workPackage);
    this.claim(line);
    return workPackage;
  }

  /** The work package of that name, as tables and headings of one document name it more than once. */
  workPackageNamed(name: string): DraftWorkPackage | undefined {
    return this.names.named(name);
  }

  /** The work package of that name, or of which that is the code: "LT1" of "LT1: Skills". */
  workPackageCalled(words: string): DraftWorkPackage | undefined {
    return this.names.named(words) ?? this.names.called(words);
  }

  /** Says in which words a row names the work package that it is part of; that may come only below. */
  isPartOf(item: Part["item"], words: string, title: string): void {
    if (words !== "") this.parts.push({ item, words, title });
  }

  /** What was taken for a work package turned out to be an event. */
  dropWorkPackage(workPackage: DraftWorkPackage): null {
    this.workPackages.splice(this.workPackages.indexOf(workPackage), 1);
    this.names.forget();
    return null;
  }

  /** The portfolio project that has a heading of its own. */
  projectOf({ name, line }: DraftWorkPackage): DraftProject {
    const known = this.projects.find((one) => one.line === line);
    if (known) return known;
    const project: DraftProject = { name, line };
    this.projects.push(project);
    return project;
  }

  addHeading(line: SourceLine): void {
    this.headings.push({ text: line.text, line: line.number });
    this.claim(line);
  }

  /** Lines that follow each other without a gap are one unplaced passage. */
  finish(lines: readonly SourceLine[], languages: readonly string[]): ProgrammeDocument {
    for (const workPackage of this.workPackages) {
      if (workPackage.kind !== "project") continue;
      const project = this.projectOf(workPackage);
      if (workPackage.responsible !== undefined) project.coordinator ??= workPackage.responsible;
      if (workPackage.date) project.period ??= workPackage.date;
    }
    for (const { item, words, title } of this.parts) {
      const whole = this.workPackageCalled(words);
      if (whole) item.partOf = whole.name;
      else item.notes = [...(item.notes ?? []), `${title}: ${words}`];
    }
    const passages: { readonly line: number; last: number; readonly texts: string[] }[] = [];
    for (const line of lines) {
      if (this.used.has(line.number)) continue;
      const passage = passages.at(-1);
      if (passage && passage.last === line.number - 1) {
        passage.texts.push(line.written);
        passage.last = line.number;
      } else passages.push({ line: line.number, last: line.number, texts: [line.written] });
    }
    const { title, organisation, period, objectives, workPackages, schedule, headings } = this;
    return {
      title,
      ...(organisation === null ? {} : { organisation }),
      period,
      objectives,
      workPackages,
      events: this.events.map(({ agenda, ...event }) => (agenda.length > 0 ? { ...event, agenda } : event)),
      schedule,
      ...filled({
        priorities: this.priorities,
        activities: this.activities,
        outputs: this.outputs,
        milestones: this.milestones,
        risks: this.risks,
        indicators: this.indicators,
        projects: this.projects,
        partners: this.partners.map((one) => {
          const code = countryCode(one.country ?? "", languages);
          return code === null ? one : { ...one, countryCode: code };
        }),
        groups: this.groups,
      }),
      headings,
      unplaced: passages.map(({ line, texts }) => ({ line, text: texts.join("\n") })),
    };
  }
}

function filled<Lists extends Readonly<Record<string, readonly unknown[]>>>(lists: Lists): Partial<Lists> {
  const entries = Object.entries(lists).filter(([, list]) => list.length > 0);
  return Object.fromEntries(entries) as Partial<Lists>;
}
