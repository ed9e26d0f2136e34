import type { Actor } from "../../../kernel/actor.ts";
import type { EditionId, PollId } from "../../../kernel/ids.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { endOfWorkingDays } from "../../../kernel/working-days.ts";
import type { DecisionRule } from "../../polls/decision-rule.ts";
import { mayBecome } from "../edition.ts";
import { frozenText } from "../frozen-text.ts";
import { mayEditProgramme } from "../policy.ts";
import type { ProgrammePorts } from "../ports.ts";
import { type AdoptionDeps, holdFreeEdition, programmeChanged } from "./deps.ts";

/** Two working weeks, as a silence procedure mostly gives: a text has to be read. */
const WORKING_DAYS = 10;
/** As much of a hash as members compare by eye; the record has it whole. */
const HASH_SHOWN = 8;
/** As much of a title as a question has room for. */
const TITLE_MOST = 120;

const shortened = (title: string): string =>
  title.length <= TITLE_MOST ? title : `${title.slice(0, TITLE_MOST - 1).trimEnd()}…`;

export const putToPollCommands = <Ports extends ProgrammePorts>(deps: AdoptionDeps<Ports>) => ({
  /**
   * Lets the members vote on whether an edition is adopted: its text is frozen until the poll is over, its hash
   * stands in the question and whole in the record. By the network's rule, and until 17:00 in ten working days,
   * unless told. Refuses `programme.not-entitled`, `edition.not-found`, `edition.in-decision`,
   * `edition.decision-stopped`, `edition.state`, and as the opening of a poll does.
   */
  async putToPoll(
    actor: Actor,
    input: {
      readonly editionId: EditionId;
      readonly rule?: DecisionRule | undefined;
      readonly closesAt?: Date | undefined;
    },
  ): Promise<PollId> {
    if (!mayEditProgramme(actor)) throw new Refusal("programme.not-entitled");
    const { editionId } = input;
    const put = await deps.uow.write(actor.networkId, async (ports) => {
      const edition = await holdFreeEdition(ports, editionId);
      if (!mayBecome(edition, "adopted")) throw new Refusal("edition.state", {}, ["editionId"]);
      const network = await ports.network.network();
      const closesAt = input.closesAt ?? endOfWorkingDays(deps.clock.now(), WORKING_DAYS, network);
      const hash = deps.hash(frozenText(edition, await ports.programme.items(editionId)));
      const { number } = edition;
      const title = shortened(edition.title);
      const question = deps.adoptionQuestion(network.languages[0] ?? "en", {
        title,
        number,
        hash: hash.slice(0, HASH_SHOWN),
      });
      const { pollId, rule } = await deps.openPoll(ports, actor, {
        editionId,
        about: edition.title,
        question,
        rule: input.rule,
        closesAt,
      });
      await ports.events.append({
        type: "edition.put-to-poll",
        by: actor,
        subject: `programme:${edition.programmeId}`,
        data: {
          editionId,
          number,
          title: edition.title,
          pollId,
          hash,
          rule,
          closesAt: closesAt.toISOString(),
        },
      });
      return pollId;
    });
    programmeChanged(deps, actor.networkId);
    deps.changes.changed(actor.networkId, `poll:${put}`);
    return put;
  },
});
