import type { Actor } from "../../../kernel/actor.ts";
import type { OptionId, OrganisationId, PollId, QuestionId } from "../../../kernel/ids.ts";
import { plainText } from "../../../kernel/plain-text.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { type Elector, POLL_MOST, type PollQuestion } from "../poll.ts";
import { mayRunPolls, votesAs } from "../policy.ts";
import { wordsIn } from "./check-poll.ts";
import { heldOpenPoll, notEntitled, type PollDeps, pollChanged } from "./deps.ts";

/** Two options of one name can't be told apart. Refuses `poll.option-twice`. */
function refuseTwice(
  { options }: Pick<PollQuestion, "options">,
  renamed: readonly { readonly optionId: OptionId; readonly title: string }[],
): void {
  const names = new Map(options.map((one) => [one.optionId, one.title]));
  for (const { optionId, title } of renamed) if (names.has(optionId)) names.set(optionId, title);
  const seen = new Set<string>();
  for (const title of names.values()) {
    const name = title.toLocaleLowerCase("en");
    if (name !== "" && seen.has(name)) throw new Refusal("poll.option-twice", { title }, ["options"]);
    seen.add(name);
  }
}

/** A reason for changing who votes; members read it in the record. */
const REASON = { least: 3, most: 500 } as const;

/** What may still change in an open poll, always on the record. */
export const changeCommands = (deps: PollDeps) => ({
  /**
   * Adds a member's option, where the poll lets them. Refuses `poll.not-found`, `poll.not-open`, `poll.closed`,
   * `poll.not-elector`, `poll.options-fixed`, `poll.words`, `poll.many-options`, `poll.option-twice`.
   */
  async addOption(
    actor: Actor,
    input: { readonly pollId: PollId; readonly questionId: QuestionId; readonly title: string },
  ): Promise<OptionId> {
    const { pollId, questionId } = input;
    const optionId = deps.newId<OptionId>();
    await deps.uow.write(actor.networkId, async (ports) => {
      const poll = await heldOpenPoll(ports, pollId, deps.clock.now());
      if (!mayRunPolls(actor) && !poll.electors.some((one) => votesAs(actor, poll, one) !== undefined))
        throw new Refusal("poll.not-elector");
      const question = poll.questions.find((one) => one.questionId === questionId);
      if (question === undefined) throw new Refusal("poll.not-found");
      if (
        !poll.rules.membersAddOptions ||
        question.method.kind === "proposal" ||
        question.method.kind === "dates"
      )
        throw new Refusal("poll.options-fixed");
      const title = wordsIn(input.title, "title", 1);
      if (question.options.length >= POLL_MOST.options)
        throw new Refusal("poll.many-options", { most: POLL_MOST.options }, ["title"]);
      const same = (one: string) => one.localeCompare(title, "en", { sensitivity: "base" }) === 0;
      if (question.options.some((one) => same(one.title)))
        throw new Refusal("poll.option-twice", { title }, ["title"]);
      const note = (await ports.network.organisation(actor.organisationId))?.name ?? "";
      const { personId } = actor;
      const option = {
        optionId,
        title,
        note,
        minutes: null,
        topicId: null,
        startsAt: null,
        addedBy: personId,
      };
      await ports.polls.addOption(pollId, questionId, option);
      await ports.events.append({
        type: "poll.option-added",
        by: actor,
        subject: `poll:${pollId}`,
        data: { questionId, optionId, title },
      });
    });
    pollChanged(deps, actor.networkId, pollId);
    return optionId;
  },

  /**
   * Mends the wording of an open poll: quietly until the first vote, afterwards the votes are kept and everybody is
   * told. The same words change nothing. Refuses `poll.not-entitled`, `poll.not-found`, `poll.not-open`,
   * `poll.closed`, `poll.wording-fixed`, `poll.words`, `poll.unknown-option`, `poll.option-twice`.
   */
  async correctWording(
    actor: Actor,
    input: {
      readonly pollId: PollId;
      readonly question?: string | undefined;
      readonly questions: readonly { readonly questionId: QuestionId; readonly text: string }[];
      readonly options: readonly { readonly optionId: OptionId; readonly title: string }[];
    },
  ): Promise<void> {
    if (!mayRunPolls(actor)) throw await notEntitled(deps, actor);
    const { pollId } = input;
    const wanted = {
      question: input.question === undefined ? undefined : wordsIn(input.question, "question"),
      questions: input.questions.map((one) => ({ ...one, text: wordsIn(one.text, "question") })),
      options: input.options.map((one) => ({ ...one, title: wordsIn(one.title, "options", 1) })),
    };
    await deps.uow.write(actor.networkId, async (ports) => {
      const poll = await heldOpenPoll(ports, pollId, deps.clock.now());
      if (poll.purpose === "adoption") throw new Refusal("poll.wording-fixed");
      const texts = new Map(poll.questions.map((one) => [one.questionId, one.text]));
      const titles = new Map(
        poll.questions.flatMap((one) => one.options).map((one) => [one.optionId, one.title]),
      );
      if (
        wanted.questions.some((one) => !texts.has(one.questionId)) ||
        wanted.options.some((one) => !titles.has(one.optionId))
      )
        throw new Refusal("poll.unknown-option");
      const [only, ...more] = poll.questions;
      const asked = wanted.questions.find((one) => one.questionId === only?.questionId)?.text;
      // Of one question the poll's own words and the question's are the same.
      const single = only !== undefined && more.length === 0;
      const question = wanted.question ?? (single ? asked : undefined) ?? poll.question;
      const rewritten = single ? [{ questionId: only.questionId, text: question }] : wanted.questions;
      const questions = rewritten.filter((one) => texts.get(one.questionId) !== one.text);
      const options = wanted.options.filter((one) => titles.get(one.optionId) !== one.title);
      for (const one of poll.questions) refuseTwice(one, options);
      const words = [
        ...(question === poll.question ? [] : [{ was: poll.question, now: question }]),
        ...(single ? [] : questions.map((one) => ({ was: texts.get(one.questionId), now: one.text }))),
        ...options.map((one) => ({ was: titles.get(one.optionId), now: one.title })),
      ];
      if (words.length === 0) return;
      await ports.polls.setWording(pollId, { question, questions, options });
      const { votes } = await ports.polls.ballots(pollId);
      await ports.events.append({
        type: "poll.wording-corrected",
        by: actor,
        subject: `poll:${pollId}`,
        data: { words, votes: votes.length },
      });
      if (votes.length > 0)
        await ports.cards.post("poll-correction", `poll:${pollId}`, `poll.corrected:${deps.newId<string>()}`);
    });
    pollChanged(deps, actor.networkId, pollId);
  },

  /**
   * Changes who votes in an open poll by organisation, with the reason that stands in the record; the votes of those
   * who are taken out go with them. Refuses `poll.not-entitled`, `poll.not-found`, `poll.not-open`, `poll.closed`,
   * `poll.electors-fixed`, `poll.electors-reason`, `poll.elector-unknown`, `poll.elector-voted`,
   * `poll.nobody-asked`.
   */
  async amendElectorate(
    actor: Actor,
    input: {
      readonly pollId: PollId;
      readonly add: readonly OrganisationId[];
      readonly remove: readonly OrganisationId[];
      readonly reason: string;
    },
  ): Promise<void> {
    if (!mayRunPolls(actor)) throw await notEntitled(deps, actor);
    const { pollId } = input;
    const reason = plainText(input.reason).trim();
    if (reason.length < REASON.least || reason.length > REASON.most)
      throw new Refusal("poll.electors-reason", REASON, ["reason"]);
    await deps.uow.write(actor.networkId, async (ports) => {
      const poll = await heldOpenPoll(ports, pollId, deps.clock.now());
      if (poll.unit !== "organisation") throw new Refusal("poll.electors-fixed");
      const known = new Map(poll.electors.map((one) => [one.electorId, one]));
      const removed = input.remove.filter((id) => known.has(id));
      const organisations = new Map(
        (await ports.network.organisations()).map((one) => [one.organisationId, one]),
      );
      const added = input.add
        .filter((id) => !known.has(id))
        .map((id): Elector => {
          const one = organisations.get(id);
          if (one === undefined) throw new Refusal("poll.elector-unknown", {}, ["add"]);
          const weight = poll.anonymous ? 1 : one.votingWeight;
          return { electorId: id, country: one.country, organisationIds: [id], weight, proxyHeldBy: null };
        });
      if (added.length + removed.length === 0) return;
      if (known.size + added.length - removed.length < 1)
        throw new Refusal("poll.nobody-asked", {}, ["remove"]);
      const { votes } = await ports.polls.ballots(pollId);
      const voted = new Set(votes.map((vote) => vote.electorId));
      // Their ballot lies in the box with all others: nobody can tell which it is.
      if (poll.anonymous && removed.some((id) => voted.has(id))) throw new Refusal("poll.elector-voted");
      await ports.polls.setElectors(pollId, { added, removed });
      await ports.events.append({
        type: "poll.electorate-amended",
        by: actor,
        subject: `poll:${pollId}`,
        data: {
          added: added.map((one) => one.electorId),
          removed: removed.map((id) => ({
            electorId: id,
            answers: votes.find((vote) => vote.electorId === id)?.cast?.answers ?? null,
          })),
          reason,
        },
      });
    });
    pollChanged(deps, actor.networkId, pollId);
  },
});
