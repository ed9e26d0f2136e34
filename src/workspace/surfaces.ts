import { createBot } from "../../bot/bot.ts";
import { createMessages } from "../../bot/messages.ts";
import { answersIn } from "../../bot/polls/answer-inputs.ts";
import type { NewConversation, WhoActs } from "../../bot/services.ts";
import { buildApp } from "../api/app.ts";
import { localGate, teamsGate } from "../api/auth/gate.ts";
import { microsoftKeys, tokenVerifier } from "../api/auth/teams-token.ts";
import { editionsThatPlan } from "../capabilities/meetings/plans-of-programme.ts";
import { actorFinder } from "../capabilities/network/queries/actors.ts";
import { agendaCalendar } from "../documents/agenda-calendar.ts";
import { calendarFeed } from "../documents/calendar-feed.ts";
import { writePoll } from "../documents/poll-out/write-poll.ts";
import type { Wording } from "../documents/programme-out/programme-to-write.ts";
import { writeDocx } from "../documents/programme-out/write-docx.ts";
import { writeXlsx } from "../documents/programme-out/write-xlsx.ts";
import { readDate } from "../documents/read-date.ts";
import { sayItem } from "../i18n/agenda-words.ts";
import { formatEdtf } from "../i18n/format-edtf.ts";
import { sayDuration } from "../i18n/say-duration.ts";
import { sayRule } from "../i18n/say-rule.ts";
import type { Actor, Language } from "../kernel/actor.ts";
import type { EditionId, MeetingId, NetworkId } from "../kernel/ids.ts";
import { type Capabilities, sha256 } from "./capabilities.ts";
import type { Ground } from "./ground.ts";

const WRITERS = { docx: writeDocx, xlsx: writeXlsx } as const;

/** HTTP and the bot, over the same commands and queries. */
export async function surfacesOf(
  {
    config,
    database,
    clock,
    log,
    changes,
    uow,
    directory,
    translators,
    tabLink,
    networkOf,
    pace,
    adapter,
  }: Ground,
  {
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
  }: Capabilities,
  tabsFolder: string,
) {
  const wordingIn = (language: Language): Wording => ({
    language,
    t: translators[language],
    sayDate: (edtf, words) => formatEdtf(edtf, language, words),
  });
  const findActor = actorFinder(directory, network);
  const services = {
    resolveActor: ({ identity, team }: WhoActs) =>
      findActor(
        identity,
        team === undefined ? [] : [team.teamId, ...(team.groupId === undefined ? [] : [team.groupId])],
      ),
    network: networkOf,
    channel: async (networkId: NetworkId) =>
      (await uow.read(networkId, (ports) => ports.network.channel()))?.address,
    rememberConversation: async (actor: Actor, conversation: NewConversation) => {
      await setup.rememberConversation(actor, conversation);
      if (conversation.kind === "channel") await channel.lookAtAllCards(actor.networkId);
    },
    meetings,
    actions,
    polls,
    reminders: { stop: polls.stopReminders, unreached: reminderViews.unreached },
    decisions,
    duties,
    programme: { ...programmeView, ...programme },
    readDate,
  };
  const onTurn = createBot({ services, translators, tabLink, clock, logger: log, pace });
  return buildApp({
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
      actions,
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
            network: await networkOf(networkId),
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
}
