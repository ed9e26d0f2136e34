import type {
  DatedWords,
  FoundEvent,
  FoundGroup,
  FoundIndicator,
  FoundMilestone,
  FoundPartner,
  FoundProject,
  FoundRisk,
  FoundScheduleRow,
  FoundWorkPackage,
  ProgrammeDocument,
} from "../../capabilities/work-programme/programme-document.ts";
import type { SourceLine } from "./source-lines.ts";

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
export type DraftWorkPackage = Mutable<Omit<FoundWorkPackage, "activities" | "outputs">> & {
  readonly activities: string[];
  readonly outputs: string[];
};
export type DraftEvent = Mutable<Omit<FoundEvent, "agenda">> & { readonly agenda: string[] };

/** What has been found so far, and which lines of the source it used up. */
export class Draft {
  title = "";
  organisation: string | null = null;
  period: DatedWords = { text: "", edtf: null };
  readonly objectives: { title: string; line: number }[] = [];
  readonly workPackages: DraftWorkPackage[] = [];
  readonly events: DraftEvent[] = [];
  readonly schedule: FoundScheduleRow[] = [];
  readonly milestones: Mutable<FoundMilestone>[] = [];
  readonly risks: FoundRisk[] = [];
  readonly indicators: FoundIndicator[] = [];
  readonly projects: Mutable<FoundProject>[] = [];
  readonly partners: FoundPartner[] = [];
  readonly groups: FoundGroup[] = [];
  readonly headings: { text: string; line: number }[] = [];
  private readonly used = new Set<number>();

  /** Says that a line has its place; every other one is shown to the coordinator as unplaced. */
  claim(...lines: readonly SourceLine[]): void {
    for (const line of lines) this.used.add(line.number);
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
    const key = nameKey(name);
    return this.workPackages.find((one) => nameKey(one.name) === key);
  }

  /** What was taken for a work package turned out to be an event. */
  dropWorkPackage(workPackage: DraftWorkPackage): null {
    this.workPackages.splice(this.workPackages.indexOf(workPackage), 1);
    return null;
  }

  addHeading(line: SourceLine): void {
    this.headings.push({ text: line.text, line: line.number });
    this.claim(line);
  }

  /** Lines that follow each other without a gap are one unplaced passage. */
  finish(lines: readonly SourceLine[]): ProgrammeDocument {
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
        milestones: this.milestones,
        risks: this.risks,
        indicators: this.indicators,
        projects: this.projects,
        partners: this.partners,
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

/** "WP1 – Learning" and "WP 1: Learning" are one. */
export function nameKey(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
