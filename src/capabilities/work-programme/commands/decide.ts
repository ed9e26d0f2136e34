import { SYSTEM } from "../../../kernel/actor.ts";
import type { DecisionId, EditionId, NetworkId, PollId } from "../../../kernel/ids.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { dayIn } from "../../../kernel/time-zone.ts";
import { subjectParts } from "../../decisions/silence-procedure.ts";
import { resultsOf } from "../../polls/result.ts";
import { decisionOn } from "../decision-on.ts";
import { mayBecome } from "../edition.ts";
import { amendments, frozenText } from "../frozen-text.ts";
import type { ProgrammePorts } from "../ports.ts";
import { holdEdition, type ProgrammeDeps, programmeChanged } from "./deps.ts";
import { stepTo } from "./editions.ts";

/** Editions as texts that are put to the members. */
export const editionTexts = {
  shownOn: ["programme:all"],
  /**
   * The edition as it stands, held against changes until the transaction ends. Refuses `edition.not-found`,
   * `edition.state` (it is adopted or closed), `edition.in-decision` (members vote on it),
   * `silence.edition-has-text` (it is amended in the programme, not by words that come with the request).
   */
  async freeze(
    ports: ProgrammePorts,
    editionId: string,
    written: object | undefined,
  ): Promise<{ readonly about: string; readonly number: number; readonly text: string }> {
    if (written !== undefined) throw new Refusal("silence.edition-has-text", {}, ["text"]);
    const edition = await holdEdition(ports, editionId as EditionId);
    if (!mayBecome(edition, "adopted")) throw new Refusal("edition.state", {}, ["editionId"]);
    if ((await decisionOn(ports, edition.editionId)).poll !== undefined)
      throw new Refusal("edition.in-decision", {}, ["editionId"]);
    const text = frozenText(edition, await ports.programme.items(edition.editionId));
    return { about: edition.title, number: edition.number, text };
  },
  differences: amendments,
  async whenAgreed(ports: ProgrammePorts, networkId: NetworkId, decisionId: DecisionId): Promise<void> {
    await ports.jobs.add("take-decision", { networkId, decisionId });
  },
};

/** What a decision of the members does to the programme. */
export const decisionOutcomes = (deps: ProgrammeDeps) => ({
  /**
   * Adopts the edition that members adopted by a poll: on the day it closed. Does nothing when it was not adopted,
   * or when it was done already. Safe to repeat.
   */
  async takeAdoption(networkId: NetworkId, pollId: PollId): Promise<void> {
    const adopted = await deps.uow.write(networkId, async (ports) => {
      const poll = await ports.polls.poll(pollId);
      if (poll?.state !== "closed" || poll.purpose !== "adoption") return undefined;
      await ports.cards.post("poll-result", `poll:${pollId}`, `poll.closed:${pollId}`);
      const [result] = resultsOf(poll, await ports.polls.ballots(pollId));
      if (result?.verdict.kind !== "adopted") return [];
      const before = await holdEdition(ports, poll.subject.slice("edition:".length) as EditionId);
      if (!mayBecome(before, "adopted")) return [];
      const { timeZone } = await ports.network.network();
      const decidedOn = dayIn(timeZone, poll.closedAt);
      const adoption = { decidedOn, decidedAt: "", pollId, decisionId: null };
      return stepTo(ports, SYSTEM, { ...before, state: "adopted", adoption }, "edition.adopted");
    });
    if (adopted === undefined) return;
    // Where it was not adopted the edition can be changed again, and pages say so.
    programmeChanged(deps, networkId);
    for (const id of adopted) deps.changes.changed(networkId, `edition:${id}`);
    deps.changes.changed(networkId, `poll:${pollId}`);
  },

  /**
   * Adopts the edition that members agreed to by silence: on the day of its deadline. Does nothing when there is no
   * such agreement, or when it was done already.
   */
  async adoptByDecision(networkId: NetworkId, decisionId: DecisionId): Promise<void> {
    const adopted = await deps.uow.write(networkId, async (ports) => {
      const decision = await ports.silence.procedure(decisionId);
      if (decision?.state !== "agreed") return undefined;
      const { kind, id } = subjectParts(decision.subject);
      if (kind !== "edition") return undefined;
      const before = await holdEdition(ports, id as EditionId);
      if (!mayBecome(before, "adopted")) return undefined;
      const { timeZone } = await ports.network.network();
      const adoption = {
        decidedOn: dayIn(timeZone, decision.current.closesAt),
        decidedAt: "",
        pollId: null,
        decisionId,
      };
      return stepTo(ports, SYSTEM, { ...before, state: "adopted", adoption }, "edition.adopted");
    });
    if (adopted === undefined) return;
    programmeChanged(deps, networkId);
    for (const id of adopted) deps.changes.changed(networkId, `edition:${id}`);
    deps.changes.changed(networkId, `silence:${decisionId}`);
  },
});
