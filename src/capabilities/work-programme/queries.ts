import { type Actor, type Reader, readerActor } from "../../kernel/actor.ts";
import type { Clock } from "../../kernel/clock.ts";
import type { EditionId, ItemId, PersonId, ProgrammeId, SuggestionId } from "../../kernel/ids.ts";
import { Refusal } from "../../kernel/refusal.ts";
import type { UnitOfWork } from "../../kernel/unit-of-work.ts";
import { type SilenceReader, silenceView } from "../decisions/queries.ts";
import { type NetworkReader, todayOf } from "../network/queries.ts";
import type { PollReader } from "../polls/queries.ts";
import { findings } from "./consistency.ts";
import type { ChangesView, ProgrammeView, SuggestionView } from "./contract.ts";
import { decisionOn } from "./decision-on.ts";
import type { LastChanges } from "./contract/last-changes.ts";
import type { ItemDifference } from "./difference.ts";
import { editionInForce, isOpen } from "./edition.ts";
import type { EditionStep } from "./edition-then.ts";
import { mayEditProgramme, mayImportProgramme, maySuggest } from "./policy.ts";
import { answering, answersFor } from "./queries/answering.ts";
import { changesBetween, type ChangesWanted } from "./queries/changes.ts";
import { lastChangesOf } from "./queries/last-changes.ts";
import { editionView, findingView, itemView, type PlannedMeeting } from "./queries/item-view.ts";
import { type StatusQuestion, statusQuestionsOf } from "./queries/status-questions.ts";
import { suggestionViews } from "./queries/suggestion-views.ts";
import type { Suggestion } from "./suggestion.ts";
import type { Edition, ItemStatus, ProgrammeItem } from "./work-programme.ts";

/** Reads programme editions; other capabilities ask through it too. */
export interface ProgrammeReader {
  /** All editions of all programmes, newest first. */
  editions(): Promise<readonly Edition[]>;
  edition(id: EditionId): Promise<Edition | undefined>;
  editionBySource(hash: string): Promise<Edition | undefined>;
  /** The editions, newest first, that hold the item and are not closed. */
  editionsWith(itemId: ItemId): Promise<readonly Edition[]>;
  /** Whether any edition has or had it: an item that was taken out is known by what was said about it. */
  knowsItem(id: ItemId): Promise<boolean>;
  /** In the order of the document. */
  items(id: EditionId): Promise<readonly ProgrammeItem[]>;
  /** What was changed in an edition after an instant, oldest first; from the record. */
  differencesSince(
    edition: { readonly editionId: EditionId; readonly programmeId: ProgrammeId },
    since: Date,
  ): Promise<readonly ItemDifference[]>;
  /** The last changes of an item in an edition, newest first; from the record. */
  changesOfItem(
    edition: { readonly editionId: EditionId; readonly programmeId: ProgrammeId },
    itemId: ItemId,
  ): Promise<
    readonly { readonly difference: ItemDifference; readonly personId: PersonId | null; readonly at: Date }[]
  >;
  /** What was said about items of an edition after an instant, oldest first; from the record. */
  statusReportsSince(
    edition: { readonly editionId: EditionId; readonly programmeId: ProgrammeId },
    since: Date,
  ): Promise<readonly StatusReport[]>;
  /** The steps of all editions up to an instant, oldest first; from the record. */
  editionSteps(until: Date): Promise<readonly EditionStep[]>;
  suggestion(id: SuggestionId): Promise<Suggestion | undefined>;
  /** Oldest first. */
  suggestions(
    of: { readonly editionId: EditionId } | { readonly itemId: ItemId },
  ): Promise<readonly Suggestion[]>;
  /** How many suggestions are open and comments made, by item. */
  talk(
    id: EditionId,
  ): Promise<readonly { readonly itemId: ItemId; readonly open: number; readonly comments: number }[]>;
  /** Whose private calendar address has this secret's hash. */
  feedOwner(secretHash: string): Promise<PersonId | undefined>;
}

/** What a person said became of an item; the words are empty where nothing was said. */
export interface StatusReport {
  readonly itemId: ItemId;
  readonly status: ItemStatus;
  readonly postponedTo: string;
  readonly reason: string;
  readonly personId: PersonId;
  readonly at: Date;
}

/** Which meeting was planned from which item; served by the meetings' reader. */
interface PlannedMeetings {
  meetings(): Promise<readonly (PlannedMeeting & { readonly itemId: string | null })[]>;
}

export interface ProgrammeQueryPorts {
  readonly programme: ProgrammeReader;
  readonly meetings: PlannedMeetings;
  readonly silence: SilenceReader;
  readonly polls: PollReader;
  readonly network: NetworkReader;
}

const NOTHING: Omit<ProgrammeView, "abilities"> = {
  edition: null,
  decision: null,
  adoptionPoll: null,
  editions: [],
  items: [],
  unplaced: [],
  findings: [],
  talk: [],
  mine: [],
  answering: [],
};

/** Read side of the work programme. */
export const programmeQueries = (uow: UnitOfWork<ProgrammeQueryPorts>, clock: Clock) => ({
  /**
   * An edition with all its items: the one in force unless another is asked for; `edition` is null while there
   * is none. Refuses `edition.not-found`.
   */
  view: (reader: Reader, wanted?: EditionId): Promise<ProgrammeView> =>
    uow.read(reader.networkId, async (ports) => {
      const actor = readerActor(reader);
      const edits = actor !== undefined && mayEditProgramme(actor);
      const imports = actor !== undefined && mayImportProgramme(actor);
      const editions = await ports.programme.editions();
      const found = wanted === undefined ? editionInForce(editions)?.editionId : wanted;
      const edition = found === undefined ? undefined : await ports.programme.edition(found);
      if (edition === undefined) {
        if (wanted !== undefined) throw new Refusal("edition.not-found");
        return { ...NOTHING, abilities: { import: imports, edit: false, suggest: false } };
      }
      const planned = new Map((await ports.meetings.meetings()).map((one) => [one.itemId, one]));
      const items = await ports.programme.items(edition.editionId);
      const now = clock.now();
      const today = await todayOf(ports, clock);
      const { procedure, poll, binding } = await decisionOn(ports, edition.editionId);
      const changeable = isOpen(edition) && !binding;
      return {
        edition: editionView(edition),
        decision: procedure === undefined ? null : await silenceView(ports, reader, { now, procedure }),
        adoptionPoll:
          poll === undefined
            ? null
            : {
                pollId: poll.pollId,
                question: poll.question,
                open: poll.state === "open",
                closesAt: poll.closesAt.toISOString(),
              },
        editions: editions.map(editionView),
        items: items.map((item) => itemView(item, planned.get(item.itemId) ?? null)),
        unplaced: imports ? edition.unplaced.map((passage) => ({ ...passage })) : [],
        findings: edits ? findings({ items, periodEdtf: edition.periodEdtf, today }).map(findingView) : [],
        talk: (await ports.programme.talk(edition.editionId)).map((one) => ({ ...one })),
        mine: actor === undefined ? [] : answersFor(actor, await ports.network.groups()),
        answering: await answering(ports.network, items),
        abilities: {
          import: imports,
          edit: edits && changeable,
          suggest: actor !== undefined && maySuggest(actor) && changeable,
        },
      };
    }),

  /** Suggestions and comments on one item, in every edition, oldest first. Refuses `item.not-found`. */
  discussion: (actor: Actor, itemId: ItemId): Promise<{ suggestions: SuggestionView[] }> =>
    uow.read(actor.networkId, async (ports) => {
      if (!(await ports.programme.knowsItem(itemId))) throw new Refusal("item.not-found");
      return {
        suggestions: await suggestionViews(ports, actor, await ports.programme.suggestions({ itemId })),
      };
    }),

  /** Who changed each field of an item last. Refuses `edition.not-found`. */
  lastChanges: (
    actor: Actor,
    of: { readonly editionId: EditionId; readonly itemId: ItemId },
  ): Promise<LastChanges> => uow.read(actor.networkId, (ports) => lastChangesOf(ports, of)),

  /** All suggestions and comments of an edition, oldest first. Refuses `edition.not-found`. */
  suggestions: (reader: Reader, editionId: EditionId): Promise<{ suggestions: SuggestionView[] }> =>
    uow.read(reader.networkId, async (ports) => {
      if ((await ports.programme.edition(editionId)) === undefined) throw new Refusal("edition.not-found");
      return {
        suggestions: await suggestionViews(
          ports,
          readerActor(reader),
          await ports.programme.suggestions({ editionId }),
        ),
      };
    }),

  /** One suggestion as a card shows it. Refuses `suggestion.not-found`. */
  suggestion: (reader: Reader, id: SuggestionId): Promise<SuggestionView> =>
    uow.read(reader.networkId, async (ports) => {
      const found = await ports.programme.suggestion(id);
      const [view] = found === undefined ? [] : await suggestionViews(ports, readerActor(reader), [found]);
      if (view === undefined) throw new Refusal("suggestion.not-found");
      return view;
    }),

  /**
   * What changed from one edition to another, or, with an instant, since then: in the edition in force against what
   * was in force at that instant. Refuses `edition.not-found`.
   */
  changes: (reader: Reader, wanted: ChangesWanted): Promise<ChangesView> =>
    uow.read(reader.networkId, ({ programme }) => changesBetween(programme, wanted)),

  /** What was due on a Monday (ISO day), with what has been said since; see `statusQuestionsOf`. */
  statusQuestions: (reader: Reader, monday: string): Promise<readonly StatusQuestion[]> =>
    uow.read(reader.networkId, (ports) => statusQuestionsOf(ports, monday)),

  /** The person whose private calendar address has this secret. Refuses `feed.unknown` who left, too. */
  feedOwner: (reader: Reader, secretHash: string): Promise<PersonId> =>
    uow.read(reader.networkId, async ({ programme, network }) => {
      const owner = await programme.feedOwner(secretHash);
      const person = owner === undefined ? undefined : await network.person(owner);
      if (person === undefined || person.left !== null) throw new Refusal("feed.unknown");
      return person.personId;
    }),
});
export type ProgrammeQueries = ReturnType<typeof programmeQueries>;
