import { SYSTEM } from "../../../kernel/actor.ts";
import type { NetworkId, TopicId } from "../../../kernel/ids.ts";
import type { MeetingDeps } from "./deps.ts";

/** Every proposer learns what became of their topic. */
export const receiptCommands = (deps: MeetingDeps) => ({
  /**
   * Tells the proposer once for each state of the topic. Who cannot be written to finds the receipt in the
   * tab and on the result card. Safe to repeat.
   */
  async sendReceipt(networkId: NetworkId, topicId: TopicId): Promise<void> {
    const topic = await deps.uow.read(networkId, async ({ meetings }) => {
      const found = await meetings.topic(topicId);
      if (found === undefined || found.state === "proposed" || found.state === "withdrawn") return undefined;
      return (await meetings.receiptSent(topicId, found.state)) ? undefined : found;
    });
    if (topic === undefined || !(await deps.tellProposer(networkId, topic))) return;
    await deps.uow.write(networkId, async ({ meetings, events }) => {
      if (!(await meetings.recordReceipt(topicId, topic.state, deps.clock.now()))) return;
      await events.append({
        type: "receipt.sent",
        by: SYSTEM,
        subject: `meeting:${topic.meetingId}`,
        data: { topicId, state: topic.state, to: topic.proposedBy, organisationId: topic.organisationId },
      });
    });
  },
});
