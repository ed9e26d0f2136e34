import { afterAll, beforeAll, beforeEach } from "@jest/globals";
import { cardWriter } from "../../bot/card-writer.ts";
import { createTellSuggester } from "../../bot/messenger.ts";
import type { BotServices } from "../../bot/services.ts";
import { browserTabLink } from "../../bot/tab-link.ts";
import { fakeConnector } from "../../bot/testing/connector.ts";
import { TENANT } from "../../bot/testing/stand-in-workspace.ts";
import { aBot } from "../../bot/testing/talk.ts";
import { actorFinder } from "../capabilities/network/queries/actors.ts";
import { readDate } from "../documents/read-date.ts";
import { translator } from "../i18n/translator.ts";
import { catchUp } from "../jobs/catch-up.ts";
import { jobHandlers } from "../jobs/handlers.ts";
import { whenChanged } from "../jobs/on-change.ts";
import type { Actor } from "../kernel/actor.ts";
import type { EditionId, ItemId, NetworkId } from "../kernel/ids.ts";
import { sampleNetwork } from "../sample/network.ts";
import { directory } from "../store/directory.ts";
import { aDocument } from "./builders.ts";
import { testDatabase } from "./database.ts";
import { DAY, MINUTE } from "./fixed-clock.ts";
import { composeWorkspace, loadNetwork, newId, planFromProgramme } from "./workspace.ts";

/** Each network's own: the same people are in several, and are meant as its people in its team. */
const teamOf = (networkId: NetworkId): string => `team of ${networkId}`;

/**
 * The bot, its cards and its jobs on a real workspace, for a whole test file: Teams is the only stand-in, and
 * keeps what was posted. Each test has a network of its own with the sample's people, on Monday 28 August 2034.
 */
export function programmeInChat() {
  /** The channel's cards as they stand now. */
  const posted: string[] = [];
  /** For each of them the message that it was posted under. */
  const repliesTo: (string | undefined)[] = [];
  const receipts: { readonly to: string; readonly card: string }[] = [];
  const workspace = composeWorkspace({
    messenger: {
      post: (_, card, _before, replyTo) => {
        repliesTo.push(replyTo);
        return Promise.resolve(String(posted.push(JSON.stringify(card)) - 1));
      },
      update: (_, id, card) => {
        posted[Number(id)] = JSON.stringify(card);
        return Promise.resolve("updated");
      },
    },
    draw: { card: (id, about) => cards.card(id, about) },
    tellSuggester: (id, suggestion) => tellSuggester(id, suggestion),
    wait: (milliseconds) => Promise.resolve(clock.pass(milliseconds)),
  });
  const {
    network,
    programme,
    meetings,
    actions,
    polls,
    decisions,
    duties,
    channel,
    queue,
    clock,
    uow,
    told,
  } = workspace;
  const networkOf = (id: NetworkId) => uow.read(id, (ports) => ports.network.network());
  const cards = cardWriter({
    services: { network: networkOf, meetings, polls, reminders: polls, decisions, programme },
    translators: { en: translator("en"), da: translator("da") },
    tabLink: browserTabLink("http://127.0.0.1:3978"),
    clock,
  });
  const tellSuggester = createTellSuggester({
    notifier: {
      post: (address, message) => {
        receipts.push({ to: address.id, card: JSON.stringify(message) });
        return Promise.resolve({ activityId: "1" });
      },
      update: () => Promise.reject(new Error("nothing was to be updated")),
      openPersonalChat: ({ through, objectId }) =>
        Promise.resolve({ ...through, id: `chat with ${objectId}` }),
    },
    cards,
    programme,
    howToReach: network.howToReach,
    rememberChat: network.rememberChat,
  });
  const findActor = actorFinder(directory(testDatabase()), network);
  const services: BotServices = {
    resolveActor: ({ identity }) => findActor(identity, [teamOf(networkId)]),
    network: networkOf,
    channel: () => Promise.resolve(undefined),
    rememberConversation: () => Promise.resolve(),
    meetings,
    actions,
    polls,
    reminders: { stop: polls.stopReminders, unreached: polls.unreached },
    decisions,
    duties,
    programme,
    readDate,
  };

  let teams: Awaited<ReturnType<typeof fakeConnector>>;
  let networkId: NetworkId;
  let actor: (person: string) => Promise<Actor>;
  beforeAll(async () => {
    teams = await fakeConnector();
    await queue.start(jobHandlers({ meetings, polls, programme, decisions, duties, channel }));
  });
  afterAll(async () => {
    await queue.stop();
    await teams.close();
  });
  beforeEach(async () => {
    await testDatabase().executeSql("delete from pgboss.job");
    clock.moveTo(new Date("2034-08-28T09:00:00Z"));
    ({ networkId, actor } = await loadNetwork(workspace, {
      ...sampleNetwork,
      network: { ...sampleNetwork.network, networkId: `net-${newId()}` as NetworkId },
    }));
    await network.rememberConversation(await actor("rasa"), {
      kind: "channel",
      personId: null,
      teamId: teamOf(networkId),
      address: {
        serviceUrl: teams.url,
        channelId: "msteams",
        id: "general",
        botId: "bot",
        tenantId: TENANT,
      },
    });
    for (const list of [posted, repliesTo, receipts, told]) list.length = 0;
  });

  const view = () => programme.view({ networkId });
  async function itemNamed(title: string) {
    const found = (await view()).items.find((item) => item.title === title);
    if (found === undefined) throw new Error(`no ${title}`);
    return { ...found, itemId: found.itemId as ItemId };
  }
  async function imported(): Promise<EditionId> {
    clock.pass(MINUTE);
    await planFromProgramme(workspace, await actor("rasa"), aDocument());
    return (await view()).editions[0]?.editionId as EditionId;
  }

  return {
    ...workspace,
    posted,
    repliesTo,
    postedWith: (words: string) => posted.filter((card) => card.includes(words)),
    receipts,
    networkId: () => networkId,
    actor: (person: string) => actor(person),
    bot: () => aBot(teams.url, { services, clock }),
    itemNamed,
    /** A draft of the document of `aDocument`. */
    imported,
    /** The same, with the members asked about it for two months. */
    async consulted(): Promise<EditionId> {
      const editionId = await imported();
      const until = new Date(clock.now().getTime() + 60 * DAY);
      await programme.consult(await actor("rasa"), { editionId, until });
      return editionId;
    },
    adopt: async (editionId: EditionId, decidedAt = "") =>
      programme.adopt(await actor("rasa"), { editionId, decidedOn: "2034-08-28", decidedAt }),
    async change(
      editionId: EditionId,
      title: string,
      now: { readonly dateText?: string; readonly place?: string; readonly responsible?: string },
    ): Promise<void> {
      const item = await itemNamed(title);
      const seen = { dateText: item.date?.text ?? null, place: item.place, responsible: item.responsible };
      const was = Object.fromEntries(Object.entries(seen).filter(([name]) => name in now));
      await programme.changeItem(await actor("rasa"), {
        editionId,
        itemId: item.itemId,
        change: { was, now },
      });
    },
    /** Jobs that are due run, and what was told to have changed is looked at, until nothing is left. */
    async settle(): Promise<void> {
      const look = whenChanged({ polls, channel });
      for (const subject of told.splice(0)) await look(networkId, subject);
      await queue.settled();
    },
    /** What a start of the workspace makes good. */
    start: () =>
      catchUp({
        log: { error: () => undefined },
        networks: () => Promise.resolve([networkId]),
        overdue: (id) =>
          uow.read(id, async ({ silence }) => ({
            polls: [],
            calls: [],
            decisions: await silence.overdueProcedures(clock.now()),
          })),
        polls,
        meetings,
        decisions,
        programme,
        duties,
        channel,
      }),
  };
}
