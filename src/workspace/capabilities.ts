import { createHash, randomBytes, randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { cardWriter } from "../../bot/card-writer.ts";
import { createTellDuties } from "../../bot/duties/tell-duties.ts";
import {
  createMessenger,
  createRemindVoter,
  createTellProposer,
  createTellSuggester,
} from "../../bot/messenger.ts";
import { actionCommands } from "../capabilities/actions/commands.ts";
import { actionQueries } from "../capabilities/actions/queries.ts";
import { channelCommands } from "../capabilities/channel/commands.ts";
import { ownTexts } from "../capabilities/decisions/commands/own-texts.ts";
import { decisionCommands } from "../capabilities/decisions/commands.ts";
import { decisionQueries } from "../capabilities/decisions/queries.ts";
import { dutyCommands } from "../capabilities/duties/commands.ts";
import { dutyQueries } from "../capabilities/duties/queries.ts";
import { meetingCommands } from "../capabilities/meetings/commands.ts";
import { meetingQueries } from "../capabilities/meetings/queries.ts";
import { networkCommands } from "../capabilities/network/commands.ts";
import { networkQueries } from "../capabilities/network/queries.ts";
import { pollSubjects } from "../capabilities/poll-subjects.ts";
import { nudgeCommands } from "../capabilities/polls/commands/nudge.ts";
import { openAdoptionPoll, openTopicsPoll } from "../capabilities/polls/commands/open-for.ts";
import { pollCommands } from "../capabilities/polls/commands.ts";
import { pollRecordQueries } from "../capabilities/polls/record.ts";
import { pollQueries } from "../capabilities/polls/queries.ts";
import { reminderQueries } from "../capabilities/polls/queries/reminders.ts";
import { programmeWithMeetings } from "../capabilities/programme-with-meetings.ts";
import { editionTexts } from "../capabilities/work-programme/commands/decide.ts";
import { programmeCommands } from "../capabilities/work-programme/commands.ts";
import { programmeQueries } from "../capabilities/work-programme/queries.ts";
import { readDate } from "../documents/read-date.ts";
import { readProgramme } from "../documents/read-programme.ts";
import type { AllPorts } from "../store/unit-of-work.ts";
import type { Ground } from "./ground.ts";

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

export type Capabilities = ReturnType<typeof capabilitiesOn>;

/** The read side and the write side of every capability, each handed what it needs of the others. */
export function capabilitiesOn({
  database,
  clock,
  newId,
  changes,
  uow,
  translators,
  tabLink,
  networkOf,
  notifier,
}: Ground) {
  // Reading.
  const network = networkQueries(uow);
  const programmeView = programmeQueries(uow, clock);
  const meetingViews = meetingQueries(uow, clock);
  const pollViews = pollQueries(uow);
  const reminderViews = reminderQueries(uow, clock);
  const decisionViews = decisionQueries(uow, clock);
  const dutyViews = dutyQueries(uow, clock);
  const cards = cardWriter({
    services: {
      network: networkOf,
      meetings: meetingViews,
      polls: pollViews,
      reminders: reminderViews,
      decisions: decisionViews,
      programme: programmeView,
    },
    translators,
    tabLink,
    clock,
  });

  // Writing.
  const setup = networkCommands(uow, newId);
  const receipts = {
    notifier,
    cards,
    howToReach: network.howToReach,
    rememberChat: setup.rememberChat,
  };
  const polls = {
    ...pollViews,
    ...pollRecordQueries({ uow, clock, hash: sha256 }),
    ...reminderViews,
    ...nudgeCommands({
      uow,
      clock,
      changes,
      remindVoter: createRemindVoter({
        ...receipts,
        polls: pollViews,
        organisationName: async (networkId, organisationId) =>
          (await uow.read(networkId, (ports) => ports.network.organisation(organisationId)))?.name ?? "",
      }),
    }),
    ...pollCommands({
      uow,
      clock,
      newId,
      changes,
      subject: pollSubjects(uow),
    }),
  };
  const meetings = {
    ...meetingViews,
    ...meetingCommands({
      uow,
      clock,
      newId,
      changes,
      openPoll: (ports, actor, poll) => openTopicsPoll(ports, actor, poll, { clock, newId }),
      readDate,
      hash: sha256,
      tellProposer: createTellProposer({ ...receipts, meetings: meetingViews }),
      topicPollQuestion: (language) => translators[language]("cards.poll.topic-question"),
    }),
  };
  const actions = {
    ...actionQueries(uow, clock),
    ...actionCommands({ uow, clock, newId, changes, readDate }),
  };
  const channel = channelCommands({
    uow,
    clock,
    draw: cards,
    messenger: createMessenger(notifier),
    hash: (card) => createHash("sha256").update(JSON.stringify(card)).digest("base64url"),
    wait,
    // The lock on the data folder says that there is one: after a kill it goes on where it was.
    instance: database.engine === "embedded" ? "only" : randomUUID(),
  });
  const decisions = {
    ...decisionViews,
    ...decisionCommands<AllPorts>({
      uow,
      clock,
      newId,
      changes,
      texts: { edition: editionTexts, text: ownTexts },
      hash: sha256,
    }),
  };
  const duties = {
    ...dutyViews,
    ...dutyCommands({
      uow,
      clock,
      actorOf: (networkId, personId) => network.actor(networkId, { personId }),
      list: dutyViews.list,
      tell: createTellDuties(receipts),
    }),
  };
  const { importProgramme, importReviewed, ...programme } = programmeWithMeetings(
    programmeCommands<AllPorts>({
      uow,
      clock,
      newId,
      changes,
      readProgramme,
      readDate,
      tellSuggester: createTellSuggester({ ...receipts, programme: programmeView }),
      openPoll: (ports, actor, poll) => openAdoptionPoll(ports, actor, poll, { clock, newId }),
      hash: sha256,
      adoptionQuestion: (language, edition) => translators[language]("cards.poll.adoption-question", edition),
      newSecret: () => randomBytes(32).toString("base64url"),
      hashSecret: sha256,
    }),
    meetings,
  );
  /** The week's card is ordered as soon as there is a programme; again for the same file, in case that was cut off. */
  const importAndPlan: typeof importProgramme = async (by, file) => {
    const imported = await importProgramme(by, file);
    await programme.orderWeek(by.networkId);
    return imported;
  };
  const importReviewedAndPlan: typeof importReviewed = async (actor, reviewed) => {
    const imported = await importReviewed(actor, reviewed);
    await programme.orderWeek(actor.networkId);
    return imported;
  };

  return {
    network,
    setup,
    cards,
    meetingViews,
    reminderViews,
    programmeView,
    meetings,
    actions,
    polls,
    channel,
    decisions,
    duties,
    programme,
    importAndPlan,
    importReviewedAndPlan,
  };
}
