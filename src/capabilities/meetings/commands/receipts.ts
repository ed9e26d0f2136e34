import { SYSTEM } from "../../../kernel/actor.ts";
import type { NetworkId, PollId, TopicId } from "../../../kernel/ids.ts";
import { subjectId } from "../../polls/subject.ts";
import { newsOf, outcomeNews, subjectOf, type TopicNews } from "../topic-news.ts";
import { type MeetingDeps, meetingChanged, orderReceipts } from "./deps.ts";

/** Every proposer learns what became of their topic. */
export const receiptCommands = (deps: MeetingDeps) => ({
  /**
   * Tells the proposer once of each thing that becomes of the topic, or of the one that it went into, and of what a
   * poll about it decided. Who cannot be written to finds the receipt in the tab and on the result card. Safe to
   * repeat.
   */
  async sendReceipt(networkId: NetworkId, topicId: TopicId): Promise<void> {
    const owed = await deps.uow.read(networkId, async ({ meetings, polls }) => {
      const topic = await meetings.topic(topicId);
      if (topic === undefined || topic.state === "withdrawn") return undefined;
      const state = newsOf(
        topic,
        topic.state === "merged" ? await meetings.topic(topic.mergedInto) : undefined,
      );
      const decided = (await polls.askedAbout([subjectOf(topic)])).filter(({ outcome }) => outcome !== null);
      const news: TopicNews[] = [];
      for (const one of [
        ...(state === undefined ? [] : [state]),
        ...decided.map(({ pollId }) => outcomeNews(pollId)),
      ])
        if (!(await meetings.receiptSent(topicId, one))) news.push(one);
      return news.length === 0 ? undefined : { topic, news };
    });
    // One card says all of it.
    if (owed === undefined || !(await deps.tellProposer(networkId, owed.topic))) return;
    const { topic, news } = owed;
    await deps.uow.write(networkId, async ({ meetings, events }) => {
      for (const one of news) {
        if (!(await meetings.recordReceipt(topicId, one, deps.clock.now()))) continue;
        await events.append({
          type: "receipt.sent",
          by: SYSTEM,
          subject: `meeting:${topic.meetingId}`,
          data: { topicId, state: one, to: topic.proposedBy, organisationId: topic.organisationId },
        });
      }
    });
  },

  /** Has the proposers of a topic told what a poll about it decided. Safe to repeat: each is told once. */
  async takePollOutcome(networkId: NetworkId, pollId: PollId): Promise<void> {
    const meetingId = await deps.uow.write(networkId, async (ports) => {
      const poll = await ports.polls.poll(pollId);
      const about = poll === undefined ? null : subjectId("topic", poll.subject);
      if (about === null || poll?.state !== "closed" || poll.outcome === null) return undefined;
      const topic = await ports.meetings.topic(about);
      if (topic === undefined) return undefined;
      await orderReceipts(ports, networkId, topic);
      return topic.meetingId;
    });
    if (meetingId !== undefined) meetingChanged(deps, networkId, meetingId);
  },
});
