import type { ActionList, ActionOwners, ActionView } from "../src/capabilities/actions/contract.ts";
import type { SilenceDetail } from "../src/capabilities/decisions/contract.ts";
import type { DutyView } from "../src/capabilities/duties/contract.ts";
import type { MeetingDetail, MeetingSummary, TopicView } from "../src/capabilities/meetings/contract.ts";
import type { TopicFormat } from "../src/capabilities/meetings/meeting.ts";
import type {
  Conversation,
  ConversationAddress,
  Identity,
  Network,
} from "../src/capabilities/network/network.ts";
import type { BallotView, PollPage, PollView } from "../src/capabilities/polls/contract.ts";
import type { AskRequest } from "../src/capabilities/polls/contract/requests.ts";
import type { Answers } from "../src/capabilities/polls/poll.ts";
import type { UnreachedView } from "../src/capabilities/polls/queries/reminders.ts";
import type {
  ChangesView,
  ProgrammeView,
  SuggestionView,
} from "../src/capabilities/work-programme/contract.ts";
import type { StatusQuestion } from "../src/capabilities/work-programme/queries/status-questions.ts";
import type { ItemStatus } from "../src/capabilities/work-programme/work-programme.ts";
import type { Actor, Reader } from "../src/kernel/actor.ts";
import type {
  ActionId,
  AgendaItemId,
  DecisionId,
  EditionId,
  ItemId,
  MeetingId,
  NetworkId,
  OptionId,
  OrganisationId,
  PersonId,
  PollId,
  QuestionId,
  SuggestionId,
  TopicId,
} from "../src/kernel/ids.ts";

/** A Teams team, by the id that every activity of it carries. */
export interface TeamReference {
  readonly tenantId: string;
  /** `19:…@thread.tacv2`; the same value that conversations are remembered with. */
  readonly teamId: string;
  /** The Entra group id, where Teams says it: on installation always, on messages not. */
  readonly groupId?: string;
}

export interface WhoActs {
  readonly identity: Identity;
  /** In a channel: its team, whose network is meant. */
  readonly team?: TeamReference;
}

/** A conversation to be reached again, before it has an id of ours. */
export type NewConversation = Omit<Conversation, "conversationId">;

/** Words of an open poll that were mended while its votes were kept. */
export interface WordingCorrection {
  readonly was: string;
  readonly now: string;
}

/** What the bot needs of the workspace; composed in main from the capabilities' commands and queries. */
export interface BotServices {
  /** Refuses `actor.unknown`, `actor.not-in-network`, `actor.choose-network`. */
  readonly resolveActor: (who: WhoActs) => Promise<Actor>;
  readonly network: (
    id: NetworkId,
  ) => Promise<Pick<Network, "name" | "timeZone" | "languages" | "votingUnit" | "decisionRule">>;
  /** Where the network's cards are posted; undefined until the bot was met in a channel. */
  readonly channel: (id: NetworkId) => Promise<ConversationAddress | undefined>;
  /** Keeps where to reach a channel or person again. Must itself see to it that only who may binds a channel. */
  readonly rememberConversation: (actor: Actor, conversation: NewConversation) => Promise<unknown>;
  readonly meetings: {
    readonly list: (reader: Reader) => Promise<readonly MeetingSummary[]>;
    /** The meetings that are meant where none is named. */
    readonly meant: (reader: Reader) => Promise<readonly MeetingSummary[]>;
    readonly detail: (reader: Reader, meetingId: MeetingId) => Promise<MeetingDetail>;
    readonly openTopicCall: (actor: Actor, input: { readonly meetingId: MeetingId }) => Promise<unknown>;
    readonly closeTopicCall: (actor: Actor, input: { readonly meetingId: MeetingId }) => Promise<unknown>;
    readonly proposeTopic: (
      actor: Actor,
      input: {
        readonly meetingId: MeetingId;
        readonly title: string;
        readonly why: string;
        readonly minutes: number;
        readonly format: TopicFormat;
      },
    ) => Promise<unknown>;
    /** Topics that ask for the same as this title. */
    readonly similar: (
      reader: Reader,
      input: { readonly meetingId: MeetingId; readonly title: string },
    ) => Promise<readonly TopicView[]>;
    readonly supportTopic: (actor: Actor, input: { readonly topicId: TopicId }) => Promise<unknown>;
    readonly withdrawSupport: (actor: Actor, input: { readonly topicId: TopicId }) => Promise<unknown>;
    readonly meetingOfTopic: (reader: Reader, topicId: TopicId) => Promise<MeetingId>;
    readonly openTopicPoll: (actor: Actor, input: { readonly meetingId: MeetingId }) => Promise<unknown>;
  };
  readonly actions: {
    /** All that are open, the first due first. */
    readonly open: (reader: Reader) => Promise<ActionList>;
    readonly view: (reader: Reader, actionId: ActionId) => Promise<ActionView>;
    readonly owners: (actor: Actor) => Promise<ActionOwners>;
    readonly addAction: (
      actor: Actor,
      input: {
        readonly meetingId: MeetingId;
        readonly agendaItemId: AgendaItemId | null;
        readonly what: string;
        readonly organisationId: OrganisationId;
        readonly personId: PersonId | null;
        readonly due: string;
      },
    ) => Promise<unknown>;
    readonly closeAction: (
      actor: Actor,
      input: { readonly actionId: ActionId; readonly link: string | null; readonly note: string | null },
    ) => Promise<unknown>;
  };
  readonly polls: {
    readonly view: (reader: Reader, pollId: PollId) => Promise<PollView>;
    /** What the card of an open poll shows; cheap, for it is drawn after every vote. */
    readonly ballot: (reader: Reader, pollId: PollId) => Promise<BallotView>;
    /** Open ones first, then the latest closed; a page of them. */
    readonly list: (actor: Actor, listing: null) => Promise<Pick<PollPage, "polls" | "abilities">>;
    readonly vote: (
      actor: Actor,
      input: {
        readonly pollId: PollId;
        readonly answers?: Answers;
        /** What cards of before sent, for a poll whose one question is to choose. */
        readonly choices?: readonly OptionId[];
        readonly forElector?: string;
      },
    ) => Promise<{ readonly changed: boolean; readonly ballot: BallotView }>;
    readonly close: (actor: Actor, input: { readonly pollId: PollId }) => Promise<unknown>;
    readonly settle: (
      actor: Actor,
      input: {
        readonly pollId: PollId;
        readonly questionId: QuestionId;
        readonly chosen: readonly OptionId[];
        readonly ruling?: "adopted" | "rejected";
        readonly reason: string;
      },
    ) => Promise<unknown>;
    readonly confirmOutcome: (
      actor: Actor,
      input: { readonly pollId: PollId; readonly sentence: string },
    ) => Promise<unknown>;
    readonly addOption: (
      actor: Actor,
      input: { readonly pollId: PollId; readonly questionId: QuestionId; readonly title: string },
    ) => Promise<unknown>;
    readonly ask: (actor: Actor, asked: AskRequest) => Promise<PollId>;
    /** The poll as everybody would see it, before anything is stored. Refuses whatever asking would. */
    readonly preview: (actor: Actor, asked: AskRequest) => Promise<PollView>;
    /** How its wording was corrected since the first vote, the oldest first. */
    readonly corrections: (
      everybody: { readonly networkId: NetworkId },
      pollId: PollId,
    ) => Promise<readonly WordingCorrection[]>;
  };
  readonly reminders: {
    readonly stop: (
      actor: Actor,
      input: { readonly pollId: PollId; readonly whose: "mine" },
    ) => Promise<unknown>;
    /** Whom nobody could be reached of. */
    readonly unreached: (reader: Reader, pollId: PollId) => Promise<UnreachedView>;
  };
  readonly decisions: {
    readonly view: (reader: Reader, decisionId: DecisionId) => Promise<SilenceDetail>;
    readonly object: (
      actor: Actor,
      input: { readonly decisionId: DecisionId; readonly reason: string },
    ) => Promise<unknown>;
  };
  readonly duties: {
    /** What waits for this person, the first due first. */
    readonly list: (actor: Actor) => Promise<readonly DutyView[]>;
  };
  readonly programme: {
    readonly view: (reader: Reader, edition?: EditionId) => Promise<ProgrammeView>;
    readonly changes: (
      reader: Reader,
      wanted: { readonly since: Date; readonly until?: Date },
    ) => Promise<ChangesView>;
    readonly statusQuestions: (reader: Reader, monday: string) => Promise<readonly StatusQuestion[]>;
    readonly suggestions: (
      reader: Reader,
      editionId: EditionId,
    ) => Promise<{ readonly suggestions: readonly SuggestionView[] }>;
    readonly suggestion: (reader: Reader, id: SuggestionId) => Promise<SuggestionView>;
    readonly reportStatus: (
      actor: Actor,
      input: {
        readonly itemId: ItemId;
        readonly status: ItemStatus;
        readonly postponedTo: string;
        readonly reason: string;
      },
    ) => Promise<unknown>;
    readonly suggest: (
      actor: Actor,
      input: {
        readonly editionId: EditionId;
        readonly itemId: ItemId;
        readonly change: null;
        readonly text: string;
      },
    ) => Promise<unknown>;
  };
  /** A date in words as EDTF; null when the words name none. @param yearOf whose year a date without one takes */
  readonly readDate: (words: string, yearOf: string | null) => string | null;
}

/** Where a failure that nobody could help is written down; never what people wrote. */
export interface BotLogger {
  readonly error: (details: Readonly<Record<string, unknown>>, message: string) => void;
  readonly warn: (details: Readonly<Record<string, unknown>>, message: string) => void;
}
