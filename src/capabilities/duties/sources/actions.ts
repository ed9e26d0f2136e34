import { dueDay } from "../../actions/action.ts";
import { actsForOrganisation } from "../../network/network.ts";
import type { Duty } from "../duty.ts";
import { runsTheNetwork } from "../policy.ts";
import type { Source } from "./asked.ts";

/** Open actions, to their owner; where the network has nobody who could do one, to who coordinates. */
export const actions: Source = async ({ duties }, { actor }) => {
  const { personId, organisationId } = actor;
  const acts = actsForOrganisation(actor);
  const found = await duties.openActions({ personId, organisationId, acts, nobodys: runsTheNetwork(actor) });
  return found.map(({ actionId, what, meeting, dueText, dueEdtf }): Duty => {
    const day = dueDay({ dueEdtf });
    return {
      kind: "action",
      subject: `action:${actionId}`,
      title: what,
      about: meeting,
      count: null,
      due: dueEdtf === null || day === null ? null : { edtf: dueEdtf, words: dueText, day },
      link: { page: "meetings", query: { item: `action:${actionId}` } },
      optional: false,
    };
  });
};
