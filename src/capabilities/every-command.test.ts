import { expect, it } from "@jest/globals";
import { EVENT_TYPES, type NewEvent } from "../kernel/events.ts";
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
} from "../kernel/ids.ts";
import { aDocument, aNetwork, aPlan } from "../testing/builders.ts";
import { dumpOf } from "../testing/dump.ts";
import { DAY, MINUTE } from "../testing/fixed-clock.ts";
import { asFile, composeWorkspace, newId, planMeeting } from "../testing/workspace.ts";
import { onlyQuestion } from "../testing/only-question.ts";

/** The record as commands write it, and how many lines it still takes before it fails. */
const written: NewEvent["type"][] = [];
let takes = Number.POSITIVE_INFINITY;

const workspace = composeWorkspace({
  tellProposer: () => Promise.resolve(true),
  around: (uow) => ({
    read: uow.read,
    write: (networkId, work) =>
      uow.write(networkId, (ports) =>
        work({
          ...ports,
          events: {
            ...ports.events,
            append: async (...events) => {
              for (const event of events) {
                if (takes <= 0) throw new Error("the record takes no more");
                takes -= 1;
                await ports.events.append(event);
                written.push(event.type);
              }
            },
          },
        }),
      ),
  }),
});
const { network, programme, meetings, actions, polls, decisions, duties, clock, told } = workspace;

/**
 * Runs a command whose record fails at its first, second … last line, then as it is: each time it failed, not a
 * row, job or card is there and nobody was told; in the end exactly its events are.
 */
async function step(
  networkId: NetworkId,
  name: string,
  events: readonly NewEvent["type"][],
  work: () => Promise<unknown>,
): Promise<void> {
  const before = await dumpOf(networkId);
  for (const lines of events.keys()) {
    told.length = 0;
    takes = lines;
    const failed = await work().then(
      () => false,
      (error: unknown) => String(error),
    );
    expect({ name, lines, failed }).toEqual({ name, lines, failed: "Error: the record takes no more" });
    expect(await dumpOf(networkId)).toEqual(before);
    expect({ name, told }).toEqual({ name, told: [] });
  }
  takes = Number.POSITIVE_INFINITY;
  written.length = 0;
  await work();
  expect({ name, events: written }).toEqual({ name, events });
}

it("every command leaves exactly its events, in the transaction of its change: all of it is there or nothing", async () => {
  const networkId = `net-${newId()}` as NetworkId;
  const seen = new Set<string>();
  const run = async (name: string, events: readonly NewEvent["type"][], work: () => Promise<unknown>) => {
    clock.pass(MINUTE);
    await step(networkId, name, events, work);
    for (const type of events) seen.add(type);
  };
  await run("loadNetwork", ["network.loaded"], () => network.loadNetwork(aNetwork(networkId)));

  const actor = (person: string) => network.actor(networkId, { personId: person as PersonId });
  const [rasa, jonas, ebba, marta] = [
    await actor("rasa"),
    await actor("jonas"),
    await actor("ebba"),
    await actor("marta"),
  ];
  await run("rememberConversation", ["conversation.known"], () =>
    network.rememberConversation(rasa, {
      kind: "channel",
      personId: null,
      teamId: "team",
      address: {
        serviceUrl: "https://example.org",
        channelId: "msteams",
        id: "general",
        botId: "bot",
        tenantId: null,
      },
    }),
  );
  const holidays = ["2034-05-19"];
  await run("setHolidays", ["network.holidays-set"], () => network.setHolidays(rasa, { holidays }));
  await run("setHolidays again", [], () => network.setHolidays(rasa, { holidays }));
  const [se, pl] = ["se" as OrganisationId, "pl" as OrganisationId];
  await run("giveProxy", ["network.proxy-given"], () => network.giveProxy(rasa, { from: se, to: pl }));
  await run("giveProxy again", [], () => network.giveProxy(rasa, { from: se, to: pl }));
  await run("endProxy", ["network.proxy-ended"], () => network.endProxy(rasa, { from: se }));
  await run("endProxy again", [], () => network.endProxy(rasa, { from: se }));
  const weigh = (votingWeight: number) => network.setVotingWeight(rasa, { organisationId: se, votingWeight });
  await run("setVotingWeight", ["network.weight-set"], () => weigh(2));
  await run("setVotingWeight again", [], () => weigh(2));
  await weigh(1);
  const zone = { organisationId: se, timeZone: "Europe/Stockholm" };
  await run("setTimeZone", ["network.time-zone-set"], () => network.setTimeZone(rasa, zone));
  await run("setTimeZone again", [], () => network.setTimeZone(rasa, zone));
  let begun = "" as EditionId;
  await run("beginProgramme", ["edition.begun"], async () => {
    begun = await programme.beginProgramme(rasa, { title: "Work programme", period: "2034" });
  });
  await programme.dropEdition(rasa, { editionId: begun });
  const digest = { wanted: true, days: [1], time: "08:00", timeZone: null } as const;
  await run("setDigest", ["digest.set"], () => duties.setDigest(rasa, digest));
  await run("importProgramme", ["programme.imported"], () =>
    programme.importProgramme(rasa, asFile(aDocument())),
  );
  const { edition, items: ofProgramme } = await programme.view(rasa);
  const editionId = edition?.editionId as EditionId;
  const host = ofProgramme.find((item) => item.title === "Scheme")?.itemId as ItemId;
  await run("changeItem", ["programme.items-changed"], () =>
    programme.changeItem(rasa, {
      editionId,
      itemId: host,
      change: { was: { place: null }, now: { place: "Oslo" } },
    }),
  );
  let added = "" as ItemId;
  await run("addItem", ["programme.items-changed"], async () => {
    added = await programme.addItem(rasa, { editionId, kind: "milestone", fields: { title: "Half way" } });
  });
  await run("moveItem", ["programme.items-changed"], () =>
    programme.moveItem(rasa, { editionId, itemId: added, afterId: host }),
  );
  await run("removeItem", ["programme.items-changed"], () =>
    programme.removeItem(rasa, { editionId, itemId: added }),
  );
  await run("reportStatus", ["programme.status-reported"], () =>
    programme.reportStatus(rasa, { itemId: host, status: "under way" }),
  );
  const suggest = async (place: string | null) =>
    programme.suggest(jonas, {
      editionId,
      itemId: host,
      change: place === null ? null : { was: {}, now: { place } },
      text: "Nearer to all of us",
    });
  await run("comment", ["comment.made"], () => suggest(null));
  let suggestionId = "" as SuggestionId;
  const makeSuggestion = (place: string) =>
    run("suggest", ["suggestion.made"], async () => {
      suggestionId = await suggest(place);
    });
  await makeSuggestion("Riga");
  await run("acceptSuggestion", ["programme.items-changed", "suggestion.accepted"], () =>
    programme.acceptSuggestion(rasa, { suggestionId }),
  );
  await makeSuggestion("Vilnius");
  await run("declineSuggestion", ["suggestion.declined"], () =>
    programme.declineSuggestion(rasa, { suggestionId, reason: "It is agreed" }),
  );
  await makeSuggestion("Tallinn");
  await run("withdrawSuggestion", ["suggestion.withdrawn"], () =>
    programme.withdrawSuggestion(jonas, { suggestionId }),
  );
  const until = new Date(clock.now().getTime() + DAY);
  await run("consult", ["edition.consulted"], () => programme.consult(rasa, { editionId, until }));
  await run("returnToDraft", ["edition.returned"], () => programme.returnToDraft(rasa, { editionId }));
  let adoption = "" as PollId;
  await run("putToPoll", ["poll.opened", "edition.put-to-poll"], async () => {
    adoption = await programme.putToPoll(rasa, { editionId });
  });
  await polls.close(rasa, { pollId: adoption });
  await run("takeAdoption of what nobody voted on", [], () => programme.takeAdoption(networkId, adoption));
  const rename = async (title: string) => {
    const { edition: current } = await programme.view(rasa, editionId);
    await programme.changeEdition(rasa, { editionId, was: { title: current?.title ?? "" }, now: { title } });
  };
  await run("changeEdition", ["edition.renamed"], () => rename("Work programme of the network"));
  await run("changeEdition again", [], () => rename("Work programme of the network"));
  await run("beginEdition", ["edition.begun"], () => programme.beginEdition(rasa, { from: editionId }));
  const [second] = (await programme.view(rasa)).editions;
  await run("dropEdition", ["edition.dropped"], () =>
    programme.dropEdition(rasa, { editionId: second?.editionId as EditionId }),
  );
  let decisionId = "" as DecisionId;
  await run("openSilence", ["silence.opened"], async () => {
    decisionId = await decisions.openSilence(rasa, { editionId, workingDays: 5 });
  });
  // Reading is no part of a decision: it is nobody's business, and not in the record.
  await run("markRead", [], () => decisions.markRead(jonas, { decisionId }));
  const objection = () => decisions.object(jonas, { decisionId, reason: "Too early" });
  await run("object", ["silence.objected"], objection);
  await run("object again", [], objection);
  await run("changeItem of a stopped decision", ["programme.items-changed"], () =>
    programme.addItem(rasa, { editionId, kind: "milestone", fields: { title: "Later" } }),
  );
  await run("resumeSilence", ["silence.resumed"], () =>
    decisions.resumeSilence(rasa, { decisionId, workingDays: 5 }),
  );
  await run("endSilence", ["silence.ended"], () =>
    decisions.endSilence(rasa, { decisionId, reason: "In Vilnius instead" }),
  );
  await run("openSilenceOnText", ["silence.opened"], () =>
    decisions.openSilenceOnText(rasa, { title: "Our position", text: "We agree.", workingDays: 5 }),
  );
  const decidedOn = clock.now().toISOString().slice(0, 10);
  await run("adopt", ["edition.adopted"], () =>
    programme.adopt(rasa, { editionId, decidedOn, decidedAt: "in writing" }),
  );
  await run("renewFeed", ["feed.renewed"], () => programme.renewFeed(jonas));
  await run("planMeetings", ["meeting.planned", "meeting.planned"], () =>
    meetings.planMeetings(networkId, [aPlan(), aPlan({ itemId: null, title: "Forum" })]),
  );
  const forum = (await programme.view(rasa)).items.find((item) => item.title === "Forum");
  await run("planFromEvent", ["meeting.planned"], () =>
    meetings.planFromEvent(rasa, { itemId: forum?.itemId as ItemId }),
  );
  await run("followProgramme", ["meeting.event-renamed"], () => meetings.followProgramme(networkId));
  await run("followProgramme again", [], () => meetings.followProgramme(networkId));
  const [planned] = (await meetings.list({ networkId })).filter((one) => one.title === "7th meeting");
  const meetingId = planned?.meetingId as MeetingId;
  await run("reschedule", ["meeting.rescheduled"], () =>
    meetings.reschedule(rasa, { meetingId, was: { place: null }, now: { place: "Riga" } }),
  );
  await run("followAgain", ["meeting.follows-programme", "meeting.rescheduled"], () =>
    meetings.followAgain(rasa, { meetingId }),
  );
  const openCall = () =>
    run("openTopicCall", ["topic-call.opened"], () => meetings.openTopicCall(rasa, { meetingId }));
  await openCall();
  await run("moveTopicCall", ["topic-call.moved"], () =>
    meetings.moveTopicCall(rasa, { meetingId, closesAt: until }),
  );
  await run("withdrawTopicCall", ["topic-call.withdrawn"], () =>
    meetings.withdrawTopicCall(rasa, { meetingId }),
  );
  await openCall();
  await run("closeTopicCall", ["topic-call.closed"], () => meetings.closeTopicCall(rasa, { meetingId }));
  await openCall();

  const proposal = { meetingId, why: "", minutes: 30, format: "discussion" } as const;
  const topics: TopicId[] = [];
  for (const title of ["Calls", "Costs", "Needs", "Taken back", "Declined"])
    await run("proposeTopic", ["topic.proposed"], async () =>
      topics.push(await meetings.proposeTopic(jonas, { ...proposal, title })),
    );
  await run("withdrawTopic", ["topic.withdrawn"], () =>
    meetings.withdrawTopic(jonas, { topicId: topics[3] as TopicId }),
  );
  await run("declineTopic", ["topic.declined"], () =>
    meetings.declineTopic(rasa, { topicId: topics[4] as TopicId, reason: "Was discussed in April" }),
  );

  await run("sendReceipt", ["receipt.sent"], () => meetings.sendReceipt(networkId, topics[4] as TopicId));
  await run("sendReceipt again", [], () => meetings.sendReceipt(networkId, topics[4] as TopicId));

  let pollId = "" as PollId;
  await run("openTopicPoll", ["topic-call.closed", "poll.opened"], async () => {
    pollId = await meetings.openTopicPoll(rasa, { meetingId, seats: 2 });
  });
  const { options } = onlyQuestion(await polls.view({ networkId }, pollId));
  const choose = (...titles: readonly string[]) =>
    titles.map((title) => options.find((option) => option.title === title)?.optionId as OptionId);
  await run("vote", ["poll.voted"], () => polls.vote(jonas, { pollId, choices: choose("Calls") }));
  await run("vote again", ["poll.vote-changed"], () =>
    polls.vote(ebba, { pollId, choices: choose("Needs", "Calls") }),
  );
  await run("the same vote again", [], () => polls.vote(ebba, { pollId, choices: choose("Needs", "Calls") }));
  await run("another's vote", ["poll.voted"], () =>
    polls.vote(marta, { pollId, choices: choose("Needs", "Costs") }),
  );
  await run("close", ["poll.closed"], () => polls.close(rasa, { pollId }));
  await run("takePollResult", ["topic.scheduled", "agenda.drafted"], () =>
    meetings.takePollResult(networkId, pollId),
  );
  await run("takePollResult again", [], () => meetings.takePollResult(networkId, pollId));
  await run("settle", ["poll.tie-settled"], () =>
    polls.settle(rasa, { pollId, chosen: choose("Costs"), reason: "They asked first" }),
  );
  await run("takePollResult of a settled tie", ["topic.deferred", "topic.scheduled", "agenda.drafted"], () =>
    meetings.takePollResult(networkId, pollId),
  );

  const { agenda } = await meetings.detail(rasa, meetingId);
  const items = agenda.items.map((item) => ({
    ...item,
    agendaItemId: item.agendaItemId as AgendaItemId,
    topicId: item.topicId as TopicId | null,
  }));
  const withTopic = items.filter(({ topicId }) => topicId !== null);
  await run("editAgenda", ["agenda.edited"], () =>
    meetings.editAgenda(rasa, { meetingId, revision: agenda.revision, items: items.toReversed() }),
  );
  await run("confirmAgenda", ["agenda.confirmed"], () =>
    meetings.confirmAgenda(rasa, { meetingId, revision: agenda.revision + 1 }),
  );
  await run("confirmAgenda again", [], () =>
    meetings.confirmAgenda(rasa, { meetingId, revision: agenda.revision + 1 }),
  );
  await run("editAgenda without its topics", ["topic.deferred", "topic.deferred", "agenda.edited"], () =>
    meetings.editAgenda(rasa, {
      meetingId,
      revision: agenda.revision + 1,
      items: [],
      reasons: new Map(withTopic.map(({ topicId }) => [topicId as TopicId, "No speaker was found"])),
    }),
  );
  await run("editAgenda with a topic", ["topic.scheduled", "agenda.edited"], () =>
    meetings.editAgenda(rasa, { meetingId, revision: agenda.revision + 2, items: withTopic.slice(0, 1) }),
  );
  const asked = {
    question: "Where shall we meet?",
    questions: [
      {
        text: "Where shall we meet?",
        method: { kind: "choose-one" as const },
        options: [{ title: "Gdansk" }, { title: "Malmo" }],
      },
    ],
    membersAddOptions: true,
  };
  let free = "" as PollId;
  await run("ask", ["poll.opened"], async () => {
    free = await polls.ask(rasa, asked);
  });
  const { questionId } = onlyQuestion(await polls.view(rasa, free));
  await run("addOption", ["poll.option-added"], () =>
    polls.addOption(jonas, { pollId: free, questionId: questionId as QuestionId, title: "Riga" }),
  );
  const correction = { pollId: free, question: "Where do we meet?", questions: [], options: [] };
  await run("correctWording", ["poll.wording-corrected"], () => polls.correctWording(rasa, correction));
  await run("correctWording again", [], () => polls.correctWording(rasa, correction));
  const amendment = { pollId: free, add: ["dk" as OrganisationId], remove: [], reason: "Joined in May" };
  await run("amendElectorate", ["poll.electorate-amended"], () => polls.amendElectorate(rasa, amendment));
  await run("amendElectorate again", [], () => polls.amendElectorate(rasa, amendment));
  await run("stopReminders", ["poll.reminders-stopped"], () =>
    polls.stopReminders(rasa, { pollId: free, whose: "everybody" }),
  );
  await run("stopReminders again", [], () => polls.stopReminders(rasa, { pollId: free, whose: "everybody" }));
  await run("close what was asked", ["poll.closed"], () => polls.close(rasa, { pollId: free }));
  await run("takeResult", [], () => polls.takeResult(networkId, free));
  const outcome = { pollId: free, sentence: "We meet in Riga" };
  await run("confirmOutcome", ["poll.outcome-confirmed"], () => polls.confirmOutcome(rasa, outcome));
  await run("confirmOutcome again", [], () => polls.confirmOutcome(rasa, outcome));
  let later = "" as PollId;
  await run("ask later", ["poll.scheduled"], async () => {
    const [opensAt, closesAt] = [2 * DAY, 9 * DAY].map((ms) =>
      new Date(clock.now().getTime() + ms).toISOString(),
    );
    later = await polls.ask(rasa, { ...asked, opensAt: opensAt ?? null, closesAt: closesAt ?? "" });
  });
  await run("openIfDue too early", [], () => polls.openIfDue(networkId, later));
  await run("unschedule", ["poll.unscheduled"], () => polls.unschedule(rasa, { pollId: later }));

  // Without a poll: what members support, and what the coordinator decides.
  await openCall();
  for (const title of ["Scorecards", "A scorecard", "Insurance", "Not now"])
    await run("proposeTopic", ["topic.proposed"], async () =>
      topics.push(await meetings.proposeTopic(jonas, { ...proposal, title })),
    );
  const [scorecards, aScorecard, insurance, notNow] = topics.slice(5) as [TopicId, TopicId, TopicId, TopicId];
  await run("supportTopic", ["topic.supported"], () => meetings.supportTopic(marta, { topicId: scorecards }));
  await run("supportTopic again", [], () => meetings.supportTopic(marta, { topicId: scorecards }));
  await run("withdrawSupport", ["topic.support-withdrawn"], () =>
    meetings.withdrawSupport(marta, { topicId: scorecards }),
  );
  await run("mergeTopic", ["topic.merged"], () =>
    meetings.mergeTopic(rasa, { topicId: aScorecard, into: scorecards }),
  );
  await run("mergeTopic with what went into it", ["topic.merged", "topic.merged"], () =>
    meetings.mergeTopic(rasa, { topicId: scorecards, into: insurance }),
  );
  await run("placeTopic", ["topic.scheduled"], () => meetings.placeTopic(rasa, { topicId: insurance }));
  await run("deferTopic", ["topic.deferred"], () =>
    meetings.deferTopic(rasa, { topicId: notNow, reason: "No time left" }),
  );
  let laterMeeting = "" as MeetingId;
  await run("planMeeting", ["meeting.planned"], async () => {
    laterMeeting = await meetings.planMeeting(rasa, {
      title: "Forum",
      dateText: "2 October 2034",
      startTime: null,
      lengthMinutes: 180,
      mode: "online",
      place: null,
      format: "forum",
    });
  });
  await run("carryOver", ["topic.carried-over"], () =>
    meetings.carryOver(rasa, { meetingId: laterMeeting, topicIds: [notNow] }),
  );
  await run("setFreezeDays", ["agenda.freeze-set"], () =>
    meetings.setFreezeDays(rasa, { meetingId: laterMeeting, days: 3 }),
  );
  await run("setFreezeDays again", [], () =>
    meetings.setFreezeDays(rasa, { meetingId: laterMeeting, days: 3 }),
  );
  await run("closeEdition", ["edition.closed"], () => programme.closeEdition(rasa, { editionId }));
  clock.moveTo(new Date("2034-06-05T09:00:00Z"));
  const cameOfIt = "A scorecard is drafted by March";
  await run("recordOutcome", ["topic.discussed"], () =>
    meetings.recordOutcome(rasa, { topicId: insurance, outcome: cameOfIt }),
  );
  await run("recordOutcome again", [], () =>
    meetings.recordOutcome(rasa, { topicId: insurance, outcome: cameOfIt }),
  );
  let actionId = "" as ActionId;
  await run("addAction", ["action.added"], async () => {
    actionId = await actions.addAction(rasa, {
      meetingId,
      agendaItemId: null,
      what: "Send the contacts",
      organisationId: se,
      personId: null,
      due: "1 September 2034",
    });
  });
  const due = { was: { due: "1 September 2034" }, now: { due: "October 2034" } };
  await run("changeAction", ["action.changed"], () => actions.changeAction(rasa, { actionId, ...due }));
  await run("changeAction again", [], () => actions.changeAction(rasa, { actionId, ...due }));
  const closing = { actionId, link: null, note: "They are sent" };
  await run("closeAction", ["action.done"], () => actions.closeAction(jonas, closing));
  await run("closeAction again", [], () => actions.closeAction(jonas, closing));
  await run("reopenAction", ["action.reopened"], () =>
    actions.reopenAction(rasa, { actionId, reason: "Some are missing" }),
  );
  await run("dropAction", ["action.dropped"], () =>
    actions.dropAction(rasa, { actionId, reason: "Nobody needs them" }),
  );
  // What only a timer does is below.
  for (const type of ["silence.agreed", "agenda.frozen", "poll.reminded"] as const) seen.add(type);
  expect([...seen].toSorted()).toEqual([...EVENT_TYPES].toSorted());
});

it("a timer's command is all there or nothing too, and recorded as done by nobody", async () => {
  const networkId = `net-${newId()}` as NetworkId;
  await network.loadNetwork(aNetwork(networkId));
  const rasa = await network.actor(networkId, { personId: "rasa" as PersonId });
  const meetingId = await planMeeting(workspace, networkId, aPlan());
  const proposal = { meetingId, why: "", minutes: 30, format: "discussion" } as const;

  await meetings.openTopicCall(rasa, { meetingId });
  for (const title of ["Calls", "Costs"]) await meetings.proposeTopic(rasa, { ...proposal, title });
  clock.pass(15 * DAY);
  await step(networkId, "closeTopicCallIfDue", ["topic-call.closed"], () =>
    meetings.closeTopicCallIfDue(networkId, meetingId),
  );
  const pollId = await meetings.openTopicPoll(rasa, { meetingId });
  await step(networkId, "closeIfDue too early", [], () => polls.closeIfDue(networkId, pollId));
  clock.pass(8 * DAY);
  await step(networkId, "closeIfDue", ["poll.closed"], () => polls.closeIfDue(networkId, pollId));
  const imported = await programme.importProgramme(rasa, asFile(aDocument()));
  const editionId = imported.editionId as EditionId;
  const decisionId = await decisions.openSilence(rasa, { editionId, workingDays: 5 });
  clock.pass(8 * DAY);
  await step(networkId, "closeSilenceIfDue", ["silence.agreed"], () =>
    decisions.closeSilenceIfDue(networkId, decisionId),
  );
  await step(networkId, "adoptByDecision", ["edition.adopted"], () =>
    programme.adoptByDecision(networkId, decisionId),
  );
  await step(networkId, "adoptByDecision again", [], () => programme.adoptByDecision(networkId, decisionId));
  await planMeeting(workspace, networkId, aPlan({ itemId: null, title: "Forum", dateEdtf: "2034-12-14" }));
  const forum = (await meetings.list({ networkId })).find(({ title }) => title === "Forum");
  const forumId = forum?.meetingId as MeetingId;
  await meetings.openTopicCall(rasa, { meetingId: forumId });
  const topicId = await meetings.proposeTopic(rasa, { ...proposal, meetingId: forumId, title: "Calls" });
  await meetings.placeTopic(rasa, { topicId });
  const dayCame = "2034-12-07T08:00:00.000Z";
  const freeze = () => meetings.freezeAgendaIfDue(networkId, forumId, dayCame);
  await step(networkId, "freezeAgendaIfDue too early", [], freeze);
  clock.moveTo(new Date(dayCame));
  await step(networkId, "freezeAgendaIfDue", ["agenda.frozen"], freeze);
  await step(networkId, "freezeAgendaIfDue again", [], freeze);
  const byTimers = ["poll.closed", "silence.agreed", "edition.adopted", "agenda.frozen"];
  const { events } = await network.record(rasa, { limit: 30 });
  const recorded = byTimers.map((type) => events.find((one) => one.type === type));
  expect(recorded).toMatchObject(byTimers.map((type) => ({ type, person: null, organisation: null })));
});
