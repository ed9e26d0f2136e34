import { type Reader, readerActor } from "../../kernel/actor.ts";
import type { EditionId } from "../../kernel/ids.ts";
import type { UnitOfWork } from "../../kernel/unit-of-work.ts";
import type { ProgrammeView } from "./contract.ts";
import { mayImportProgramme } from "./policy.ts";
import type { Edition, ProgrammeItem } from "./work-programme.ts";

/** Reads programme editions; other capabilities ask through it too. */
export interface ProgrammeReader {
  newestEdition(): Promise<Edition | undefined>;
  editionBySource(hash: string): Promise<Edition | undefined>;
  /** In the order of the document. */
  items(id: EditionId): Promise<readonly ProgrammeItem[]>;
}

/** Which meeting was planned from which item; served by the meetings' reader. */
interface PlannedMeetings {
  meetings(): Promise<readonly { readonly meetingId: string; readonly itemId: string | null }[]>;
}

export interface ProgrammeQueryPorts {
  readonly programme: ProgrammeReader;
  readonly meetings: PlannedMeetings;
}

/** Read side of the work programme. */
export const programmeQueries = (uow: UnitOfWork<ProgrammeQueryPorts>) => ({
  /** The newest edition with all its items; `edition` is null while there is none. */
  view: (reader: Reader): Promise<ProgrammeView> =>
    uow.read(reader.networkId, async (ports) => {
      const actor = readerActor(reader);
      const mayImport = actor !== undefined && mayImportProgramme(actor);
      const edition = await ports.programme.newestEdition();
      if (edition === undefined)
        return { edition: null, items: [], unplaced: [], abilities: { import: mayImport } };
      const planned = new Map((await ports.meetings.meetings()).map((one) => [one.itemId, one.meetingId]));
      const items = await ports.programme.items(edition.editionId);
      return {
        edition: {
          editionId: edition.editionId,
          number: edition.number,
          state: edition.state,
          title: edition.title,
          period: { text: edition.periodText, edtf: edition.periodEdtf },
          importedAt: edition.createdAt.toISOString(),
        },
        items: items.map((item) => itemView(item, planned.get(item.itemId) ?? null)),
        unplaced: mayImport ? edition.unplaced.map((passage) => ({ ...passage })) : [],
        abilities: { import: mayImport },
      };
    }),
});
export type ProgrammeQueries = ReturnType<typeof programmeQueries>;

function itemView(item: ProgrammeItem, meetingId: string | null): ProgrammeView["items"][number] {
  return {
    itemId: item.itemId,
    kind: item.kind,
    parentId: item.parentId,
    title: item.title,
    date: item.dateText === null ? null : { text: item.dateText, edtf: item.dateEdtf },
    responsible: item.responsible,
    status: item.status,
    ordinal: item.details.ordinal ?? null,
    mode: item.details.mode ?? null,
    place: item.details.place ?? null,
    output: item.details.output ?? null,
    notes: [...(item.details.notes ?? [])],
    meetingId,
  };
}
