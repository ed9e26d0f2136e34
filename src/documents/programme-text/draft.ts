import type {
  DatedWords,
  FoundEvent,
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
      headings,
      unplaced: passages.map(({ line, texts }) => ({ line, text: texts.join("\n") })),
    };
  }
}
