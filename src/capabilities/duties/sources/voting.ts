import { linkTo, waitsFor } from "../../decisions/queries.ts";
import { actsForOrganisation } from "../../network/network.ts";
import type { Duty } from "../duty.ts";
import { runsTheNetwork } from "../policy.ts";
import type { Source } from "./asked.ts";

/** Open polls in which this person may vote, for whom nobody has. */
export const votes: Source = async ({ duties }, { actor, now }) => {
  const { personId, organisationId } = actor;
  const acts = actsForOrganisation(actor);
  return (await duties.openVotes({ personId, organisationId, acts }, now)).map(
    ({ pollId, question, about, meetingId, closesAt }): Duty => ({
      kind: "vote",
      subject: `poll:${pollId}`,
      title: question,
      about,
      count: null,
      due: { at: closesAt },
      link:
        meetingId === null
          ? { page: "polls", query: { item: pollId } }
          : { page: "meetings", query: { item: meetingId, section: "poll" } },
      optional: false,
    }),
  );
};

/**
 * Texts that this person can still object to, until they have said that they have read it: silence is assent, so
 * saying nothing is an answer.
 */
export const objections: Source = async (ports, { actor, now }) => {
  const found: Duty[] = [];
  for (const decisionId of await ports.duties.openProcedures(now)) {
    const procedure = await ports.silence.procedure(decisionId);
    if (procedure === undefined || !(await waitsFor(ports.silence, actor, procedure))) continue;
    const { page, item } = linkTo(procedure);
    found.push({
      kind: "object",
      subject: `silence:${decisionId}`,
      title: procedure.about,
      about: "",
      count: null,
      due: { at: procedure.current.closesAt },
      link: { page, query: { item } },
      optional: true,
    });
  }
  return found;
};

/** Texts that an objection stopped: nothing goes on until who runs the network amends or ends them. */
export const stoppedTexts: Source = async ({ silence }, { actor }) => {
  if (!runsTheNetwork(actor)) return [];
  const stopped = (await silence.procedures()).filter(({ state }) => state === "stopped");
  return stopped.map((procedure): Duty => {
    const { page, item } = linkTo(procedure);
    return {
      kind: "stopped",
      subject: `stopped:${procedure.decisionId}`,
      title: procedure.about,
      about: "",
      count: null,
      due: null,
      link: { page, query: { item } },
      optional: false,
    };
  });
};
