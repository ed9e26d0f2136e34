import { createHash, randomBytes, randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { WorkspaceAdapter } from "../bot/adapter.ts";
import { createBot } from "../bot/bot.ts";
import { cardWriter } from "../bot/card-writer.ts";
import { createTellDuties } from "../bot/duties/tell-duties.ts";
import { createMessages } from "../bot/messages.ts";
import {
  createMessenger,
  createRemindVoter,
  createTellProposer,
  createTellSuggester,
} from "../bot/messenger.ts";
import { createNotifier } from "../bot/notifier.ts";
import { answersIn } from "../bot/polls/answer-inputs.ts";
import { Pace, realTimer } from "../bot/pace.ts";
import type { NewConversation, WhoActs } from "../bot/services.ts";
import { browserTabLink, type TabLink, teamsTabLink } from "../bot/tab-link.ts";
import { type AppOptions, buildApp } from "./api/app.ts";
import { localGate, teamsGate } from "./api/auth/gate.ts";
import { microsoftKeys, tokenVerifier } from "./api/auth/teams-token.ts";
import { channelCommands } from "./capabilities/channel/commands.ts";
import { ownTexts } from "./capabilities/decisions/commands/own-texts.ts";
import { decisionCommands } from "./capabilities/decisions/commands.ts";
import { decisionQueries } from "./capabilities/decisions/queries.ts";
import { dutyCommands } from "./capabilities/duties/commands.ts";
import { dutyQueries } from "./capabilities/duties/queries.ts";
import { meetingCommands } from "./capabilities/meetings/commands.ts";
import { editionsThatPlan } from "./capabilities/meetings/plans-of-programme.ts";
import { meetingQueries } from "./capabilities/meetings/queries.ts";
import { networkCommands } from "./capabilities/network/commands.ts";
import { actorFinder, networkQueries } from "./capabilities/network/queries.ts";
import { nudgeCommands } from "./capabilities/polls/commands/nudge.ts";
import { openAdoptionPoll, openTopicsPoll } from "./capabilities/polls/commands/open-for.ts";
import { pollCommands } from "./capabilities/polls/commands.ts";
import { pollRecordQueries } from "./capabilities/polls/record.ts";
import { pollQueries } from "./capabilities/polls/queries.ts";
import { reminderQueries } from "./capabilities/polls/queries/reminders.ts";
import { programmeWithMeetings } from "./capabilities/programme-with-meetings.ts";
import { editionTexts } from "./capabilities/work-programme/commands/decide.ts";
import { programmeCommands } from "./capabilities/work-programme/commands.ts";
import { programmeQueries } from "./capabilities/work-programme/queries.ts";
import type { Config } from "./config.ts";
import { agendaCalendar } from "./documents/agenda-calendar.ts";
import { calendarFeed } from "./documents/calendar-feed.ts";
import type { Wording } from "./documents/programme-out/programme-to-write.ts";
import { writePoll } from "./documents/poll-out/write-poll.ts";
import { writeDocx } from "./documents/programme-out/write-docx.ts";
import { writeXlsx } from "./documents/programme-out/write-xlsx.ts";
import { readDate } from "./documents/read-date.ts";
import { readProgramme } from "./documents/read-programme.ts";
import { sayItem } from "./i18n/agenda-words.ts";
import { sayRule } from "./i18n/say-rule.ts";
import { sayDuration } from "./i18n/say-duration.ts";
import { formatEdtf } from "./i18n/format-edtf.ts";
import { translator } from "./i18n/translator.ts";
import { catchUp } from "./jobs/catch-up.ts";
import { jobHandlers } from "./jobs/handlers.ts";
import { whenChanged } from "./jobs/on-change.ts";
import type { Clock } from "./kernel/clock.ts";
import type { Actor, Language } from "./kernel/actor.ts";
import type { EditionId, MeetingId, NetworkId, NewId } from "./kernel/ids.ts";
import { remembered } from "./kernel/remember.ts";
import { openChangeFeed } from "./store/change-feed.ts";
import type { Database } from "./store/database.ts";
import { directory as openDirectory } from "./store/directory.ts";
import { openQueue } from "./store/queue.ts";
import { type AllPorts, unitOfWork } from "./store/unit-of-work.ts";

export interface WorkspaceOptions {
  readonly config: Config;
  readonly database: Database;
  readonly clock: Clock;
  readonly log: AppOptions["log"];
  readonly tabsFolder: string;
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const WRITERS = { docx: writeDocx, xlsx: writeXlsx } as const;

export type Workspace = Awaited<ReturnType<typeof openWorkspace>>;

/** The composition root: every part is made here and handed what it needs, from the bottom to the top. */
export async function openWorkspace({
  config,
  database,
  clock,
  log,

  tabsFolder,
}: WorkspaceOptions) {
  const newId: NewId = <Id extends string>() => randomUUID() as string as Id;
  const queue = openQueue(database, log);
  const changes = await openChangeFeed(database, log);
  const uow = unitOfWork(database, { queue, clock, newId });
  const directory = openDirectory(database);
  const translators = { en: translator("en"), da: translator("da") };
  const wordingIn = (language: Language): Wording => ({
    language,
    t: translators[language],
    sayDate: (edtf, words) => formatEdtf(edtf, language, words),
  });
  const tabLink: TabLink =
    config.auth.mode === "local"
      ? browserTabLink(config.publicUrl)
      : teamsTabLink(config.auth.teamsAppId, config.publicUrl);

  // Reading. A network's name, languages and time zone hardly ever change, and every card needs them.
  const networkName = remembered(
    (networkId: NetworkId) => uow.read(networkId, (ports) => ports.network.network()),
    {
      clock,
      milliseconds: 10_000,
    },
  );
  const network = networkQueries(uow);
  const programmeView = programmeQueries(uow, clock);
  const meetingViews = meetingQueries(uow, clock);
  const pollViews = pollQueries(uow);
  const reminderViews = reminderQueries(uow, clock);
  const decisionViews = decisionQueries(uow, clock);
  const dutyViews = dutyQueries(uow, clock);
  const cards = cardWriter({
    services: {
      network: networkName,
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

  // Sending.
  // Two instances on one database are the usual; each sends half of what Teams takes.
  const pace = new Pace(realTimer, database.engine === "embedded" ? 1 : 0.5);
  const adapter = new WorkspaceAdapter(
    config.auth.mode === "local"
      ? { authMode: "local" }
      : {
          authMode: "teams",
          botId: config.auth.botId,
          tenantId: config.auth.botTenantId,
          secret: config.auth.botSecret,
        },
  );
  const notifier = createNotifier(adapter, { pace });

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
      meetingTitle: async (networkId, meetingId) =>
        (await uow.read(networkId, (ports) => ports.meetings.meeting(meetingId)))?.title,
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

  // Doing later.
  const look = whenChanged({ polls, channel });
  changes.onOwnChange((networkId, subject) => {
    look(networkId, subject).catch((error: unknown) =>
      log.error({ err: error, subject }, "a change was not followed up"),
    );
  });

  // Answering.
  const findActor = actorFinder(directory, network);
  const services = {
    resolveActor: ({ identity, team }: WhoActs) =>
      findActor(
        identity,
        team === undefined ? [] : [team.teamId, ...(team.groupId === undefined ? [] : [team.groupId])],
      ),
    network: networkName,
    channel: async (networkId: NetworkId) =>
      (await uow.read(networkId, (ports) => ports.network.channel()))?.address,
    rememberConversation: async (actor: Actor, conversation: NewConversation) => {
      await setup.rememberConversation(actor, conversation);
      if (conversation.kind === "channel") await channel.lookAtAllCards(actor.networkId);
    },
    meetings,
    polls,
    reminders: { stop: polls.stopReminders, unreached: reminderViews.unreached },
    decisions,
    duties,
    programme: { ...programmeView, ...programme },
    readDate,
  };
  const onTurn = createBot({ services, translators, tabLink, clock, logger: log, pace });
  const app = await buildApp({
    mode: config.auth.mode,
    gate:
      config.auth.mode === "local"
        ? localGate(directory, network)
        : teamsGate(
            directory,
            network,
            tokenVerifier(microsoftKeys(), {
              clientId: config.auth.tabClientId,
              allowedTenants: config.auth.allowedTenants,
            }),
          ),
    services: {
      network: { ...setup, ...network },
      programme: {
        ...programmeView,
        ...programme,
        import: importAndPlan,
        importReviewed: importReviewedAndPlan,
      },
      meetings,
      polls,
      decisions,
      duties,
      pollCard: cards.pollCard,
      pollFile: (file, language) =>
        writePoll(file, { t: translators[language], rule: sayRule(file.certificate.poll, language) }),
      answersOnCard: (inputs) => ({ answers: answersIn(inputs, "own") }),
      pollPreview: async (actor, asked, language) => {
        const view = await polls.preview(actor, asked);
        const meeting =
          view.meetingId === null ? null : await meetings.detail(actor, view.meetingId as MeetingId);
        return cards.pollCard(actor.networkId, view, meeting, language);
      },
      calendar: async (networkId, detail, language) =>
        agendaCalendar(
          await services.network(networkId),
          detail,
          tabLink("meetings", detail.meeting.meetingId),
          {
            item: (item) => sayItem(item, translators[language]),
            duration: (minutes) => sayDuration(minutes, language),
            atTheSameTime: translators[language]("cards.agenda.at-the-same-time"),
          },
        ),
      programmeFile: (format, language, file) => WRITERS[format](file, wordingIn(language)),
      calendarFeed: async (networkId, secret) => {
        const owner = await programmeView.feedOwner({ networkId }, sha256(secret));
        const reader = await network.actor(networkId, { personId: owner });
        // Of the edition that the meetings are planned from: another draft would say them a second time.
        const { editions } = await programmeView.view(reader);
        const planning = editionsThatPlan(editions).at(-1);
        const { edition, items } = await programmeView.view(
          reader,
          planning && (planning.editionId as EditionId),
        );
        return calendarFeed(
          {
            network: await networkName(networkId),
            since: new Date(edition?.importedAt ?? 0),
            items,
            meetings: await meetingViews.list(reader),
          },
          tabLink,
          wordingIn(reader.language),
        );
      },
      clock,
    },
    changes,
    handleMessage: createMessages({ adapter, onTurn, logger: log, authMode: config.auth.mode }),
    ready: async () => {
      await database.executeSql("select 1");
    },
    tabsFolder,
    log,
  });

  return {
    app,
    directory,
    uow,
    queue,
    setup,
    programme: programmeView,
    meetings,
    polls,
    importAndPlan,
    /** Begins to run jobs, and does what fell due while nobody ran them. */
    async start(): Promise<void> {
      await queue.start(jobHandlers({ meetings, polls, programme, decisions, duties, channel }));
      await catchUp({
        networks: async () => (await directory.networks()).map((one) => one.networkId),
        overdue: (networkId) =>
          uow.read(networkId, async (ports) => ({
            polls: await ports.polls.overdue(clock.now()),
            calls: await ports.meetings.overdueCalls(clock.now()),
            decisions: await ports.silence.overdueProcedures(clock.now()),
          })),
        polls,
        meetings,
        decisions,
        programme,
        duties,
        channel,
      });
    },
    async stop(): Promise<void> {
      await app.close();
      await changes.close();
      await queue.stop();
      await database.close();
    },
  };
}
