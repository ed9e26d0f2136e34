import { SYSTEM } from "../../../kernel/actor.ts";
import type { NetworkId, TopicId } from "../../../kernel/ids.ts";
import { newsOf } from "../topic-news.ts";
import type { MeetingDeps } from "./deps.ts";

/** Every proposer learns what became of their topic. */
export const receiptCommands = (deps: MeetingDeps) => ({
  /**
   * Tells the proposer once of each thing that becomes of the topic, or of the one that it went into. Who cannot be written to finds the receipt in the
   * tab and on the result card. Safe to repeat.
   */
  async sendReceipt(networkId: NetworkId, topicId: TopicId): Promise<void> {
    const owed = await deps.uow.read(networkId, async ({ meetings }) => {
      const topic = await meetings.topic(topicId);
      if (topic === undefined) return undefined;
      const news = newsOf(
        topic,
        topic.state === "merged" ? await meetings.topic(topic.mergedInto) : undefined,
      );
      return news === undefined || (await meetings.receiptSent(topicId, news)) ? undefined : { topic, news };
    });
    if (owed === undefined || !(await deps.tellProposer(networkId, owed.topic))) return;
    const { topic, news } = owed;
    await deps.uow.write(networkId, async ({ meetings, events }) => {
      if (!(await meetings.recordReceipt(topicId, news, deps.clock.now()))) return;
      await events.append({
        type: "receipt.sent",
        by: SYSTEM,
        subject: `meeting:${topic.meetingId}`,
        data: { topicId, state: news, to: topic.proposedBy, organisationId: topic.organisationId },
      });
    });
  },
});
