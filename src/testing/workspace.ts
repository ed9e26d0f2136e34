import { createHash, randomUUID } from "node:crypto";
import { actionCommands } from "../capabilities/actions/commands.ts";
import { actionQueries } from "../capabilities/actions/queries.ts";
import { channelCommands } from "../capabilities/channel/commands.ts";
import type { Draw, Messenger } from "../capabilities/channel/ports.ts";
import { ownTexts } from "../capabilities/decisions/commands/own-texts.ts";
import { decisionCommands } from "../capabilities/decisions/commands.ts";
import { decisionQueries } from "../capabilities/decisions/queries.ts";
import { dutyCommands } from "../capabilities/duties/commands.ts";
import type { TellDuties } from "../capabilities/duties/ports.ts";
import { dutyQueries } from "../capabilities/duties/queries.ts";
import { meetingCommands } from "../capabilities/meetings/commands.ts";
import type { MeetingPlan } from "../capabilities/meetings/commands/plan.ts";
import type { TellProposer } from "../capabilities/meetings/ports.ts";
import { meetingQueries } from "../capabilities/meetings/queries.ts";
import { networkCommands, type NetworkSetup } from "../capabilities/network/commands.ts";
import { networkQueries } from "../capabilities/network/queries.ts";
import { pollSubjects } from "../capabilities/poll-subjects.ts";
import { nudgeCommands } from "../capabilities/polls/commands/nudge.ts";
import { openAdoptionPoll, openTopicsPoll } from "../capabilities/polls/commands/open-for.ts";
import { pollCommands } from "../capabilities/polls/commands.ts";
import type { RemindVoter } from "../capabilities/polls/ports.ts";
import { pollQueries } from "../capabilities/polls/queries.ts";
import { reminderQueries } from "../capabilities/polls/queries/reminders.ts";
import { editionTexts } from "../capabilities/work-programme/commands/decide.ts";
import { programmeCommands } from "../capabilities/work-programme/commands.ts";
import type { ReadProgramme, TellSuggester } from "../capabilities/work-programme/ports.ts";
import type { ProgrammeDocument } from "../capabilities/work-programme/programme-document.ts";
import { programmeQueries } from "../capabilities/work-programme/queries.ts";
import { readDate } from "../documents/read-date.ts";
import type { Actor } from "../kernel/actor.ts";
import type { MeetingId, NetworkId, NewId, PersonId } from "../kernel/ids.ts";
import { Refusal } from "../kernel/refusal.ts";
import type { UnitOfWork } from "../kernel/unit-of-work.ts";
import { openQueue } from "../store/queue.ts";
import { type AllPorts, unitOfWork } from "../store/unit-of-work.ts";
import { aNetwork } from "./builders.ts";
import { testDatabase, testLog } from "./database.ts";
import { fixedClock } from "./fixed-clock.ts";

export const newId: NewId = <Id extends string>() => randomUUID() as string as Id;

/** A document as bytes, for `importProgramme`: reading real ones is tested beside the reader. */
export const asFile = (document: ProgrammeDocument, fileName = "programme.txt") => ({
  fileName,
  content: Buffer.from(JSON.stringify(document), "utf8"),
});
const readJson: ReadProgramme = async (file) => ({
  document: JSON.parse(Buffer.from(file).toString("utf8")) as ProgrammeDocument,
  hash: createHash("sha256").update(file).digest("hex"),
  source: [],
});

interface Borders {
  readonly messenger?: Messenger;
  readonly draw?: Draw;
  readonly tellProposer?: TellProposer;
  readonly tellSuggester?: TellSuggester;
  readonly tellDuties?: TellDuties;
  readonly remindVoter?: RemindVoter;
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** For two workspaces on one database. */
  readonly instance?: string;
  /** Wraps the transactions, to let something in them fail. */
  readonly around?: (uow: UnitOfWork<AllPorts>) => UnitOfWork<AllPorts>;
}

const notExpected = (): Promise<never> => Promise.reject(new Error("nothing was to be sent"));

/** Commands and queries on the real engine and queue; only what is sent to Teams is handed in. */
export function composeWorkspace(borders: Borders = {}) {
  const database = testDatabase();
  const clock = fixedClock();
  const queue = openQueue(database, testLog);
  const real = unitOfWork(database, { queue, clock, newId });
  const uow = borders.around?.(real) ?? real;
  /** Subjects in the order in which they were told to have changed. */
  const told: string[] = [];
  const changes = { changed: (_network: NetworkId, subject: string) => void told.push(subject) };
  const meetings = meetingCommands<AllPorts>({
    uow,
    clock,
    newId,
    changes,
    readDate,
    openPoll: (ports, actor, poll) => openTopicsPoll(ports, actor, poll, { clock, newId }),
    tellProposer: borders.tellProposer ?? notExpected,
    hash: (text) => createHash("sha256").update(text).digest("hex"),
    topicPollQuestion: (language) => `Which topics? (${language})`,
  });
  const network = { ...networkQueries(uow), ...networkCommands(uow, newId) };
  const duties = dutyQueries(uow, clock);
  return {
    clock,
    queue,
    uow,
    told,
    network,
    programme: {
      ...programmeQueries(uow, clock),
      ...programmeCommands<AllPorts>({
        uow,
        clock,
        newId,
        changes,
        readProgramme: readJson,
        readDate,
        tellSuggester: borders.tellSuggester ?? notExpected,
        openPoll: (ports, actor, poll) => openAdoptionPoll(ports, actor, poll, { clock, newId }),
        hash: (text) => createHash("sha256").update(text).digest("hex"),
        adoptionQuestion: (language, { title, number, hash }) =>
          `Adopt ${title} ${number} ${hash}? (${language})`,
        newSecret: newId,
        hashSecret: (secret) => `hash of ${secret}`,
      }),
    },
    meetings: { ...meetingQueries(uow, clock), ...meetings },
    actions: {
      ...actionQueries(uow, clock),
      ...actionCommands({ uow, clock, newId, changes, readDate }),
    },
    polls: {
      ...pollQueries(uow),
      ...reminderQueries(uow, clock),
      ...nudgeCommands({ uow, clock, changes, remindVoter: borders.remindVoter ?? notExpected }),
      ...pollCommands({
        uow,
        clock,
        newId,
        changes,
        subject: pollSubjects(uow),
      }),
    },
    decisions: {
      ...decisionQueries(uow, clock),
      ...decisionCommands<AllPorts>({
        uow,
        clock,
        newId,
        changes,
        texts: { edition: editionTexts, text: ownTexts },
        hash: (text) => createHash("sha256").update(text).digest("hex"),
      }),
    },
    duties: {
      ...duties,
      ...dutyCommands({
        uow,
        clock,
        actorOf: (networkId, personId) => network.actor(networkId, { personId }),
        list: duties.list,
        tell: borders.tellDuties ?? notExpected,
      }),
    },
    channel: channelCommands({
      uow,
      clock,
      draw: borders.draw ?? { card: notExpected },
      messenger: borders.messenger ?? { post: notExpected, update: notExpected },
      hash: (card) => JSON.stringify(card),
      wait: borders.wait ?? notExpected,
      instance: borders.instance ?? "only",
    }),
  };
}
export type TestWorkspace = ReturnType<typeof composeWorkspace>;

/** A network of its own for one test, and its people as actors. */
export interface TestNetwork {
  readonly networkId: NetworkId;
  actor(person: string): Promise<Actor>;
}

export async function loadNetwork(
  { network }: Pick<TestWorkspace, "network">,
  setup: NetworkSetup = aNetwork(`net-${randomUUID().slice(0, 8)}`),
): Promise<TestNetwork> {
  await network.loadNetwork(setup);
  const { networkId } = setup.network;
  return {
    networkId,
    actor: (person) => network.actor(networkId, { personId: person as PersonId }),
  };
}

/** Plans a meeting and gives its id. */
export async function planMeeting(
  { meetings }: Pick<TestWorkspace, "meetings">,
  networkId: NetworkId,
  plan: MeetingPlan,
): Promise<MeetingId> {
  await meetings.planMeetings(networkId, [plan]);
  const found = (await meetings.list({ networkId })).find((one) => one.title === plan.title);
  if (found === undefined) throw new Error("the meeting was not planned");
  return found.meetingId as MeetingId;
}

export const planFromProgramme = async (
  { programme, meetings }: Pick<TestWorkspace, "programme" | "meetings">,
  actor: Actor,
  document: ProgrammeDocument,
) => {
  const imported = await programme.importProgramme(actor, asFile(document));
  await meetings.followProgramme(actor.networkId);
  return imported;
};

/** The refusal that a command answers with; anything else fails the test. */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("was not refused");
}
