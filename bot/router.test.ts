import { describe, expect, test } from "@jest/globals";
import { aConversation } from "./testing/conversation.ts";

const [RASA, JONAS, MARTA, PIOTR, METTE] = [0, 2, 3, 4, 5];

const { bot, teams, lastCard, lastWords, propose, openPoll } = aConversation();

describe("commands", () => {
  test("the coordinator opens a call by saying so in the channel; its card comes from the job alone", async () => {
    await bot().says(RASA, "topics");
    expect(teams().sent).toEqual([]);
    await bot().says(JONAS, "emner");
    expect(lastCard()).toContain("What should we talk about");
  });

  test("who opens a call elsewhere is told where its card is", async () => {
    await bot().says(RASA, "help");
    await bot().says(RASA, "topics", "person");
    expect(lastWords()).toContain("Its card is in the network's channel");
  });

  test("while no channel is known, the card is shown where it was asked for", async () => {
    await bot().says(RASA, "topics", "person");
    expect(lastWords()).toContain("I don't know the network's channel yet");
    expect(lastCard()).toContain("topic.propose");
  });

  test("a delegate can't open a call, and is told who can", async () => {
    await bot().says(JONAS, "topics");
    expect(lastWords()).toBe(
      "Only the coordinator and the thematic expert can open or end a call for topics. Ask Rasa Petrauskaitė",
    );
  });

  test("a refusal is in the language of the person, whatever the channel's", async () => {
    await bot().says(METTE, "topics");
    expect(lastWords()).toMatch(/koordinator/u);
  });

  test("the coordinator who says poll while one is open gets the button that closes it", async () => {
    await openPoll();
    await bot().says(RASA, "poll", "person");
    expect(lastCard()).toContain("poll.close");
    await bot().says(JONAS, "afstemning", "person");
    expect(lastCard()).toContain("poll.vote");
    expect(lastCard()).not.toContain("poll.close");
  });

  test("while a tie waits, poll shows it and opens no second poll", async () => {
    await openPoll();
    await bot().presses(MARTA, "poll.vote", { pollId: "poll-1", choices: "option-0,option-1" });
    bot().workspace.endInTie();
    await bot().says(RASA, "poll", "person");
    expect(lastCard()).toContain("1 place on the agenda is tied");
  });

  test("a coordinator's word does not open a call again that was closed", async () => {
    await openPoll();
    await bot().says(RASA, "topics");
    expect(lastCard()).toContain("The call for topics is closed");
    expect(lastCard()).not.toContain("topic.propose");
  });

  test("topics of a closed call are still shown to who asks for them", async () => {
    await openPoll();
    await bot().says(JONAS, "topics");
    expect(lastCard()).toContain("The call for topics is closed");
    expect(lastCard()).toContain("Insurance abroad");
    expect(lastCard()).not.toContain("topic.propose");
  });

  test("poll with too few topics says so, and asks the coordinator what else to ask", async () => {
    await bot().says(RASA, "poll");
    expect(lastWords()).toContain("A poll on 3rd ALMA network meeting needs at least two topics");
    expect(lastCard()).toContain("Ask the network");
  });

  test.each(["topics close", "close topics", "emner afslut", "topics close 3"])(
    "%s ends the call, of the coordinator only, and what was proposed stays",
    async (said) => {
      await bot().says(RASA, "topics");
      await bot().presses(JONAS, "topic.propose", propose("Measuring soft outcomes"));
      await bot().says(JONAS, said);
      expect(lastWords()).toContain("Ask Rasa Petrauskaitė");
      await bot().says(RASA, said);
      expect(lastWords()).toBe(
        "The call for topics of 3rd ALMA network meeting is closed. 1 topic was proposed.",
      );
      await bot().says(RASA, said);
      expect(lastWords()).toContain("No call for topics is open for 3rd ALMA network meeting");
      await bot().says(JONAS, "topics");
      expect(lastCard()).toContain("Measuring soft outcomes");
    },
  );

  test("close says how many voted, and what to say when none is open", async () => {
    await bot().says(RASA, "luk");
    expect(lastWords()).toContain(
      "No poll is open for 3rd ALMA network meeting. The coordinator can say poll",
    );
    await openPoll();
    await bot().presses(MARTA, "poll.vote", { pollId: "poll-1", choices: "option-0" });
    await bot().says(RASA, "close");
    expect(lastWords()).toContain("Closed. 1 of 22 organisations");
    await bot().says(JONAS, "poll");
    expect(lastCard()).toContain("goes on the agenda");
  });

  test("a meeting can be named by its number or words of its title, in both languages", async () => {
    for (const said of ["agenda 8", "agenda 8th", "dagsorden til møde nr. 8", "Agenda: learning FORUM"]) {
      await bot().says(JONAS, said);
      expect(lastWords()).toContain("8th meeting: learning forum has no agenda yet");
    }
    await bot().says(RASA, "poll 3");
    expect(lastWords()).toContain("at least two topics");
  });

  test("a meeting that is not there is answered with those that are, and nothing is opened", async () => {
    await bot().says(RASA, "topics 12", "person");
    expect(lastWords()).toBe(
      "I know no meeting by '12'. There are: 3rd ALMA network meeting, 8th meeting: learning forum. Say the number or a word of the title",
    );
    await bot().says(RASA, "topics meeting tomorrow", "person");
    expect(lastWords()).toContain("I know no meeting by 'tomorrow'");
    await bot().says(METTE, "emner 12");
    expect(lastWords()).toContain("Jeg kender intet møde under '12'");
    await bot().says(JONAS, "topics");
    expect(lastWords()).toContain("can open or end a call for topics");
  });

  test("anything else is answered with what can be said", async () => {
    await bot().says(METTE, "hvad er klokken?");
    expect(lastCard()).toContain("Det forstod jeg ikke");
  });
});

describe("buttons", () => {
  test("a proposal is stored and the same card says so", async () => {
    await bot().says(RASA, "topics");
    const answer = await bot().presses(JONAS, "topic.propose", propose("Measuring soft outcomes"));
    expect(answer).toMatchObject({ statusCode: 200, type: "application/vnd.microsoft.card.adaptive" });
    expect(JSON.stringify(answer.value)).toContain(
      "Stored: ‘Measuring soft outcomes’, proposed by Jonas Lindqvist",
    );
    expect(bot().workspace.topics).toMatchObject([
      { title: "Measuring soft outcomes", minutes: 45, format: "workshop" },
    ]);
  });

  test("an invoke that Teams repeats is the same proposal; another person's is not", async () => {
    await bot().says(RASA, "topics");
    await bot().presses(JONAS, "topic.propose", propose("Measuring soft outcomes"));
    const again = await bot().presses(JONAS, "topic.propose", propose("Measuring soft outcomes"));
    expect(again.type).toBe("application/vnd.microsoft.card.adaptive");
    const other = await bot().presses(MARTA, "topic.propose", propose("Measuring soft outcomes"));
    expect(other).toMatchObject({ type: "application/vnd.microsoft.activity.message" });
    expect(bot().workspace.topics).toHaveLength(1);
  });

  test("a proposal that asks for what there is already is not stored: the card offers to support that one", async () => {
    await bot().says(RASA, "topics");
    await bot().presses(JONAS, "topic.propose", propose("Measuring soft outcomes"));
    const asked = { ...propose("How to measure soft outcomes"), why: "Auditors ask" };
    const answer = JSON.stringify((await bot().presses(MARTA, "topic.propose", asked)).value);
    expect(answer).toContain("There is ‘Measuring soft outcomes’ already, proposed by Swedish ESF Council");
    for (const kept of ["How to measure soft outcomes", "Auditors ask"])
      expect(answer).toContain(`"value":"${kept}"`);
    expect(bot().workspace.topics).toHaveLength(1);

    const supported = await bot().presses(MARTA, "topic.support", { topicId: "topic-0" });
    expect(JSON.stringify(supported.value)).toContain(
      "Stored: Marta Kowalczyk supports ‘Measuring soft outcomes’",
    );
    expect(JSON.stringify(supported.value)).toContain("topic.unsupport");
    const back = await bot().presses(MARTA, "topic.unsupport", { topicId: "topic-0" });
    expect(JSON.stringify(back.value)).toContain("no longer supports");

    const anyway = await bot().presses(MARTA, "topic.propose", { ...asked, anyway: "yes" });
    expect(JSON.stringify(anyway.value)).toContain("Stored: ‘How to measure soft outcomes’");
    expect(bot().workspace.topics).toHaveLength(2);
  });

  test("an old client is told in the thread what there is already", async () => {
    await bot().says(RASA, "topics");
    await bot().presses(JONAS, "topic.propose", propose("Measuring soft outcomes"));
    await bot().submits(MARTA, {
      ...propose("How to measure soft outcomes"),
      verb: "topic.propose",
    });
    expect(lastWords()).toContain("There is ‘Measuring soft outcomes’ already");
    expect(bot().workspace.topics).toHaveLength(1);
  });

  test("an observer who presses Support is told who can speak for them", async () => {
    await bot().says(RASA, "topics");
    await bot().presses(JONAS, "topic.propose", propose("Measuring soft outcomes"));
    const answer = await bot().presses(METTE, "topic.support", { topicId: "topic-0" });
    expect(answer).toMatchObject({
      type: "application/vnd.microsoft.activity.message",
      value: "Du kan følge netværkets emner. Bed Rasa Petrauskaitė om at tale for et af dem",
    });
  });

  test("minutes that are no number are refused by name", async () => {
    const answer = await bot().presses(JONAS, "topic.propose", { ...propose("A topic"), minutes: "an hour" });
    expect(answer).toEqual({
      statusCode: 200,
      type: "application/vnd.microsoft.activity.message",
      value: "Give a number of minutes between 5 and 180",
    });
  });

  test("a vote is stored for the organisation, and the alternate's replaces it", async () => {
    await openPoll();
    const first = await bot().presses(MARTA, "poll.vote", { pollId: "poll-1", choices: "option-0" });
    expect(JSON.stringify(first.value)).toContain("cast by Marta Kowalczyk");
    expect(JSON.stringify(first.value)).toContain('"‘Measuring soft outcomes’"');
    const second = await bot().presses(PIOTR, "poll.vote", {
      pollId: "poll-1",
      choices: "option-0,option-1",
    });
    expect(JSON.stringify(second.value)).toContain("cast by Piotr Zieliński");
    expect([...bot().workspace.votes.values()]).toEqual([
      {
        answers: { "question-1": { kind: "choose-several", choices: ["option-0", "option-1"] } },
        castBy: "Piotr Zieliński",
      },
    ]);
  });

  test("who may not vote is told so in their language", async () => {
    await openPoll();
    const observer = await bot().presses(METTE, "poll.vote", { pollId: "poll-1", choices: "option-0" });
    expect(observer.type).toBe("application/vnd.microsoft.activity.message");
    expect(observer.value).toMatch(/jeres|organisation/u);
    const coordinator = await bot().presses(RASA, "poll.vote", { pollId: "poll-1", choices: "option-0" });
    expect(coordinator.value).toBe("Only a delegate or alternate can vote for ESFA. Ask J. Ozola, M. Liepa");
  });

  test("an old client's vote is answered in the thread without saying for what", async () => {
    await openPoll();
    await bot().submits(MARTA, { verb: "poll.vote", pollId: "poll-1", choices: "option-1" });
    expect(lastWords()).toBe("Stored: your organisation's vote, cast by Marta Kowalczyk");
    expect(JSON.stringify(teams().sent.at(-1))).not.toContain("Insurance");
  });

  test("a card in the channel never shows the vote of who asked for it", async () => {
    await openPoll();
    await bot().presses(MARTA, "poll.vote", { pollId: "poll-1", choices: "option-1" });
    await bot().says(MARTA, "poll", "channel");
    expect(lastCard()).not.toContain("cast by");
    await bot().says(MARTA, "poll", "person");
    expect(lastCard()).toContain("cast by Marta Kowalczyk");
  });

  test("closing twice shows the result twice", async () => {
    await openPoll();
    for (const _ of [1, 2]) {
      const answer = await bot().presses(RASA, "poll.close", { pollId: "poll-1" });
      expect(answer.type).toBe("application/vnd.microsoft.card.adaptive");
      expect(JSON.stringify(answer.value)).toContain("On the agenda");
    }
  });

  test("the welcome card's buttons are the commands", async () => {
    const answer = await bot().presses(JONAS, "command", { command: "help" });
    expect(JSON.stringify(answer.value)).toContain("What would you like to do?");
  });

  test("what no card of ours sends is an error that says what to do", async () => {
    for (const [verb, data] of [
      ["nonsense", {}],
      ["command", { command: "constructor" }],
      ["toString", {}],
      ["", {}],
    ] as const)
      expect(await bot().presses(JONAS, verb, data)).toEqual({
        statusCode: 400,
        type: "application/vnd.microsoft.error",
        value: {
          code: "BadRequest",
          message: "This button is no longer in use. Say topics to get a fresh card.",
        },
      });
  });

  test("more than 28 KB is refused unread", async () => {
    const answer = await bot().presses(JONAS, "poll.vote", { pollId: "poll-1", choices: "x".repeat(30_000) });
    expect(answer.value).toContain("28 KB");
  });

  test("when it is our fault the person hears that nothing was stored, and the log why", async () => {
    await openPoll();
    bot().workspace.breakDown(new Error("connection refused at 10.0.0.7"));
    const answer = await bot().presses(MARTA, "poll.vote", { pollId: "poll-1", choices: "option-0" });
    expect(answer.value).toBe(
      "Something went wrong on our side. Your answer was not stored. Try again in a minute.",
    );
    expect(bot().logged).toMatchObject([{ message: "a bot turn failed" }]);
  });
});
