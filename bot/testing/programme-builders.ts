import type { SilenceDetail } from "../../src/capabilities/decisions/contract.ts";
import type {
  ChangeView,
  EditionView,
  ItemView,
  ProgrammeView,
} from "../../src/capabilities/work-programme/contract.ts";
import { DEADLINE } from "./builders.ts";

export const anEdition = (over: Partial<EditionView> = {}): EditionView => ({
  editionId: "edition-1",
  programmeId: "programme-1",
  number: 2,
  state: "draft",
  title: "Work programme of the ALMA network",
  period: { text: "March – December 2026", edtf: "2026-03/2026-12" },
  consultedUntil: DEADLINE,
  adoption: null,
  importedAt: "2026-11-01T09:00:00.000Z",
  ...over,
});

/** An event three weeks from `NOW`, with nothing said about it. */
export const anItem = (over: Partial<ItemView> = {}): ItemView => ({
  itemId: "item-1",
  kind: "event",
  date: { text: "11 December 2026", edtf: "2026-12-11" },
  responsibleRef: null,
  reviewedOn: null,
  meetingId: null,
  meetingDate: null,
  parentId: null,
  title: "3rd ALMA network meeting",
  responsible: null,
  status: "not started",
  label: null,
  notes: [],
  ordinal: null,
  mode: null,
  place: null,
  output: null,
  measure: null,
  likelihood: null,
  impact: null,
  value: null,
  target: null,
  asOf: null,
  fundingProgramme: null,
  coordinator: null,
  grantEU: null,
  grantOwn: null,
  projectState: null,
  role: null,
  country: null,
  ...over,
});

/** A silence procedure on the second edition, open until `DEADLINE`. */
export const aSilence = (over: Partial<SilenceDetail> = {}): SilenceDetail => ({
  decisionId: "decision-1",
  kind: "edition",
  link: { page: "programme", item: "edition:edition-1" },
  texts: [],
  about: "Work programme of the ALMA network",
  number: 2,
  state: "open",
  round: 1,
  hash: "1f0c7a2b".repeat(8),
  workingDays: 10,
  openedBy: "Rasa Petrauskienė",
  openedAt: "2026-11-20T09:00:00.000Z",
  closesAt: DEADLINE,
  closedAt: null,
  endedBecause: null,
  electors: 22,
  objections: [],
  read: false,
  abilities: { object: true, markRead: true, resume: false, end: false },
  ...over,
});

/** One on a text of the coordinator's own. */
export const aSilenceOnText = (over: Partial<SilenceDetail> = {}): SilenceDetail =>
  aSilence({
    kind: "text",
    link: { page: "polls", item: "silence:decision-1" },
    about: "Common position on the mid-term review",
    number: null,
    texts: [
      {
        round: 1,
        title: "Common position on the mid-term review",
        text: "The network welcomes the review.\n\nIt asks for simpler costs in stays abroad.",
        hash: "1f0c7a2b".repeat(8),
        openedAt: "2026-11-20T09:00:00.000Z",
      },
    ],
    ...over,
  });

export const anObjection = (
  over: Partial<SilenceDetail["objections"][number]> = {},
): SilenceDetail["objections"][number] => ({
  organisation: "Swedish ESF Council",
  country: "SE",
  steeringGroup: false,
  reason: "Two study visits in one quarter are more than we can host.",
  at: "2026-11-24T10:00:00.000Z",
  round: 1,
  ...over,
});

export const aProgramme = <Over extends Partial<ProgrammeView>>(over: Over): ProgrammeView & Over => ({
  edition: anEdition(),
  decision: null,
  adoptionPoll: null,
  editions: [],
  items: [],
  unplaced: [],
  findings: [],
  talk: [],
  mine: [],
  answering: [],
  abilities: { import: false, edit: false, suggest: true },
  ...over,
});

export const aChange = (over: Partial<ChangeView> = {}): ChangeView => ({
  itemId: "item-1",
  kind: "event",
  title: "3rd ALMA network meeting",
  importance: "dates and places",
  code: "added",
  values: {},
  ...over,
});
