import { describe, expect, it } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import type { PollView } from "../../../capabilities/polls/contract.ts";
import type { AskRequest } from "../../../capabilities/polls/contract/requests.ts";
import { violationsInEachTheme } from "./axe.ts";
import { layoutFaults } from "./layout.ts";
import { gone, hasFocus, tabTo } from "./page-parts.ts";
import { addressOf, onStage } from "./stage.ts";

const stage = onStage();
const NOTHING = { light: [], dark: [], contrast: [] };
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const options = [{ title: "Riga" }, { title: "Ghent" }, { title: "Lisbon" }];

const ask = (over: Partial<AskRequest["questions"][number]>, more: Partial<AskRequest> = {}) =>
  stage.as("rasa").post<PollView>("/polls", {
    question: "Where do we meet?",
    questions: [{ text: "Where do we meet?", method: { kind: "choose-one" }, options, ...over }],
    ...more,
  });
const answerOf = async (pollId: string, person = "jonas") =>
  Object.values((await stage.as(person).get<PollView>(`/polls/${pollId}`)).mine?.answers ?? {});
const idOf = (poll: PollView, title: string) =>
  poll.questions[0]?.options.find((option) => option.title === title)?.optionId ?? "";

/** Goes to the button that casts the vote by keyboard, presses it, and waits until it is stored. */
async function cast(page: Page): Promise<void> {
  await tabTo(page, button(page, "Vote"));
  await page.keyboard.press("Enter");
  await page.getByText(/^The vote of Swedish ESF Council is stored: cast by Jonas Lindqvist/).waitFor();
}

describe("by keyboard alone, on a page that axe finds nothing wrong with", () => {
  it("one option is chosen, and the vote changed", async () => {
    const poll = await ask({});
    const page = await stage.open("jonas", `polls?item=${poll.pollId}`);
    await tabTo(page, page.getByRole("radio", { name: "Riga" }));
    await page.keyboard.press("ArrowDown");
    expect(await violationsInEachTheme(page)).toEqual(NOTHING);
    await cast(page);
    expect(await answerOf(poll.pollId)).toEqual([{ kind: "choose-one", choice: idOf(poll, "Ghent") }]);
    await tabTo(page, page.getByRole("radio", { name: "Ghent" }), { back: true });
    await page.keyboard.press("ArrowDown");
    await tabTo(page, button(page, "Change the vote"));
    await page.keyboard.press("Enter");
    await gone(button(page, "Keep the vote as it was"));
    expect(await answerOf(poll.pollId)).toEqual([{ kind: "choose-one", choice: idOf(poll, "Lisbon") }]);
  });

  it("several are chosen, no more than may be", async () => {
    const poll = await ask({ method: { kind: "choose-several", maxChoices: 2 }, seats: 2 });
    const page = await stage.open("jonas", `polls?item=${poll.pollId}`);
    for (const name of ["Riga", "Lisbon"]) {
      await tabTo(page, page.getByRole("checkbox", { name }));
      await page.keyboard.press("Space");
    }
    await page.getByText("2 chosen. Take one away to choose another").waitFor();
    expect(await page.getByRole("checkbox", { name: "Ghent" }).isDisabled()).toBe(true);
    expect(await violationsInEachTheme(page)).toEqual(NOTHING);
    await cast(page);
    const choices = [idOf(poll, "Riga"), idOf(poll, "Lisbon")].toSorted();
    const [answer] = await answerOf(poll.pollId);
    expect(answer).toMatchObject({ kind: "choose-several", choices: expect.arrayContaining(choices) });
  });

  it("options are ranked, moved and taken out, and the focus goes with them", async () => {
    const poll = await ask({ method: { kind: "ranked", count: "instant-runoff" } });
    const page = await stage.open("jonas", `polls?item=${poll.pollId}`);
    await tabTo(page, button(page, "Riga"));
    for (const next of ["Ghent", "Lisbon"]) {
      await page.keyboard.press("Enter");
      await hasFocus(page, button(page, next));
    }
    await page.keyboard.press("Enter");
    const handle = button(page, /^Lisbon, number \d of 3/);
    await hasFocus(page, handle);
    await page.keyboard.press("Home");
    await button(page, "Lisbon, number 1 of 3. Arrow keys move it").waitFor();
    await hasFocus(page, handle);
    await tabTo(page, button(page, "Move Lisbon down"));
    await page.keyboard.press("Enter");
    await hasFocus(page, button(page, "Move Lisbon down"));
    await tabTo(page, button(page, "Take Ghent out of the ranking"));
    await page.keyboard.press("Enter");
    await hasFocus(page, button(page, "Ghent"));
    expect(await violationsInEachTheme(page)).toEqual(NOTHING);
    await cast(page);
    expect(await answerOf(poll.pollId)).toEqual([
      { kind: "ranked", ranking: [idOf(poll, "Riga"), idOf(poll, "Lisbon")] },
    ]);
  });

  it("dots are given out, to the last one", async () => {
    const poll = await ask({ method: { kind: "dots", dots: 2 } });
    const page = await stage.open("jonas", `polls?item=${poll.pollId}`);
    await tabTo(page, button(page, "One dot more for Ghent"));
    for (let pressed = 0; pressed < 3; pressed += 1) await page.keyboard.press("Enter");
    await page.getByText("2 of 2 dots given").waitFor();
    expect(await violationsInEachTheme(page)).toEqual(NOTHING);
    await cast(page);
    expect(await answerOf(poll.pollId)).toEqual([{ kind: "dots", dots: { [idOf(poll, "Ghent")]: 2 } }]);
  });

  it("scores are given, a nought among them, and one is left out", async () => {
    const poll = await ask({ method: { kind: "score", highest: 3 } });
    const page = await stage.open("jonas", `polls?item=${poll.pollId}`);
    const scoresOf = (title: string) => page.getByRole("radiogroup", { name: title }).getByRole("radio");
    await tabTo(page, scoresOf("Riga"));
    await page.keyboard.press("Space");
    await tabTo(page, scoresOf("Lisbon"));
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
    expect(await violationsInEachTheme(page)).toEqual(NOTHING);
    await cast(page);
    expect(await answerOf(poll.pollId)).toEqual([
      { kind: "score", scores: { [idOf(poll, "Riga")]: 0, [idOf(poll, "Lisbon")]: 1 } },
    ]);
  });

  it("a proposal is blocked, which owes a reason", async () => {
    const poll = await ask({ method: { kind: "proposal" }, text: "We adopt it", options: [] });
    const page = await stage.open("jonas", `polls?item=${poll.pollId}`);
    await tabTo(page, page.getByRole("radio", { name: "Agree", exact: true }));
    for (let pressed = 0; pressed < 3; pressed += 1) await page.keyboard.press("ArrowRight");
    await tabTo(page, button(page, "Vote"));
    await page.keyboard.press("Enter");
    const reason = page.getByLabel("Why?");
    await hasFocus(page, reason);
    await page.getByText("Say why, so that the others can answer it").waitFor();
    expect(await violationsInEachTheme(page)).toEqual(NOTHING);
    await page.keyboard.type("The costs are not known");
    await cast(page);
    expect(await answerOf(poll.pollId)).toEqual([
      { kind: "proposal", stance: "block", reason: "The costs are not known" },
    ]);
  });

  it("none of the dates is an answer, one no is not", async () => {
    const dates = ["2034-12-04T08:00:00Z", "2034-12-05T08:00:00Z"].map((startsAt) => ({
      startsAt,
      minutes: 90,
    }));
    const poll = await ask({ method: { kind: "dates" }, options: dates });
    const page = await stage.open("jonas", `polls?item=${poll.pollId}`);
    await tabTo(page, page.getByRole("radio", { name: "Yes" }).first());
    await page.keyboard.press("ArrowLeft");
    await tabTo(page, button(page, "Vote"));
    await page.keyboard.press("Enter");
    await page.getByText("Choose the dates that suit you, or say that none of them does").waitFor();
    await hasFocus(page, page.getByRole("checkbox", { name: "None of these suits us" }));
    expect(await violationsInEachTheme(page)).toEqual(NOTHING);
    await page.keyboard.press("Space");
    expect(await page.getByRole("radio", { name: "No", checked: true }).count()).toBe(2);
    await cast(page);
    expect(await answerOf(poll.pollId)).toEqual([{ kind: "dates", dates: {} }]);
    expect(await page.getByRole("checkbox", { name: "None of these suits us" }).isChecked()).toBe(true);
  });

  it("dates are answered", async () => {
    const dates = ["2034-12-04T08:00:00Z", "2034-12-05T08:00:00Z"].map((startsAt) => ({
      startsAt,
      minutes: 90,
    }));
    const poll = await ask({ method: { kind: "dates" }, options: dates });
    const page = await stage.open("jonas", `polls?item=${poll.pollId}`);
    await tabTo(page, page.getByRole("radiogroup", { name: /4 Dec/ }).getByRole("radio", { name: "Yes" }));
    await page.keyboard.press("Space");
    await tabTo(page, page.getByRole("radiogroup", { name: /5 Dec/ }).getByRole("radio", { name: "Yes" }));
    await page.keyboard.press("ArrowRight");
    expect(await violationsInEachTheme(page)).toEqual(NOTHING);
    await cast(page);
    const [first, second] = poll.questions[0]?.options ?? [];
    expect(await answerOf(poll.pollId)).toEqual([
      { kind: "dates", dates: { [first?.optionId ?? ""]: "yes", [second?.optionId ?? ""]: "if-need-be" } },
    ]);
  });

  it("an anonymous vote is said to be final before it is cast", async () => {
    const poll = await ask({}, { anonymous: true });
    const page = await stage.open("jonas", `polls?item=${poll.pollId}`);
    await tabTo(page, page.getByRole("radio", { name: "Riga" }));
    await page.keyboard.press("Space");
    await tabTo(page, page.getByRole("checkbox", { name: "I know that I cannot change this vote" }));
    await page.keyboard.press("Space");
    await tabTo(page, button(page, "Vote"));
    await page.keyboard.press("Enter");
    await page.getByText("What was voted is not linked to anybody", { exact: false }).waitFor();
    expect(await button(page, "Change the vote").count()).toBe(0);
  });
});

describe("what is missing before a vote can be cast", () => {
  /** What a screen reader says of the button, beside its name. */
  const said = async (page: Page, name: string): Promise<string> => {
    const id = await button(page, name).getAttribute("aria-describedby");
    return id === null ? "" : ((await page.locator(`[id="${id}"]`).textContent()) ?? "");
  };

  it("is said at the button: an answer, then the reason that a disagreement owes", async () => {
    const poll = await ask({ method: { kind: "proposal" }, options: [] });
    const page = await stage.open("jonas", `polls?item=${poll.pollId}`);
    await page.getByText("Choose your answer.").waitFor();
    expect(await said(page, "Vote")).toBe("Choose your answer.");
    await page.getByRole("radio", { name: "Disagree" }).click();
    await page.getByText("Give a reason for “Disagree”.").waitFor();
    expect(await said(page, "Vote")).toBe("Give a reason for “Disagree”.");
    await page.getByLabel("Why?").fill("Too soon");
    await gone(page.getByText("Give a reason for “Disagree”."));
    expect(await said(page, "Vote")).toBe("");
    await cast(page);
    expect(await said(page, "Change the vote")).toBe(
      "This is the vote as it stands. Change it to vote again.",
    );
  });

  it("is the question, by its number, where there are several", async () => {
    const proposal = { method: { kind: "proposal" } as const, options: [] };
    const questions = ["May we?", "Shall we?"].map((text) => ({ text, ...proposal }));
    const poll = await ask({}, { questions });
    const page = await stage.open("jonas", `polls?item=${poll.pollId}`);
    await page.getByText("Answer at least one question.").waitFor();
    await page
      .getByRole("group", { name: /Shall we/ })
      .getByRole("radio", { name: "Block" })
      .click();
    await page.getByText("2. Give a reason for “Block”.").waitFor();
  });
});

it("who asks on a phone sees the card before the button that sends it", async () => {
  const page = await stage.open("rasa", "polls?view=ask", { width: 360, height: 740 });
  const send = button(page, "Ask the network");
  await send.waitFor();
  const card = await page.getByRole("region", { name: "The card in the channel" }).boundingBox();
  expect((await send.boundingBox())?.y).toBeGreaterThan((card?.y ?? 9_999) + (card?.height ?? 0));
  // It stands outside of the form, and sends it all the same.
  await page.getByLabel(/^The question/).fill("x");
  await send.click();
  await page.locator("[aria-invalid=true]").first().waitFor();
});

describe("what the coordinator does", () => {
  it("asks, closes, confirms the outcome and has a certificate; a phone shows all of it", async () => {
    const rasa = await stage.open("rasa", "polls");
    await button(rasa, "Ask the network").first().click();
    await button(rasa, "Ask the network").click();
    await hasFocus(rasa, rasa.getByLabel("The question"));
    await rasa.getByLabel("The question").fill("Which city hosts us in 2034?");
    await rasa.getByLabel("Options, one on each line").fill("- Riga\n- Ghent");
    await rasa.getByText("2 of at most 20", { exact: false }).waitFor();
    await button(rasa, "Ask the network").click();
    await rasa.getByRole("heading", { name: "Which city hosts us in 2034?" }).waitFor();
    const pollId = new URL(rasa.url()).searchParams.get("item") ?? "";

    const jonas = await stage.open("jonas", `polls?item=${pollId}`, { width: 360, height: 740 });
    await jonas.getByRole("radio", { name: "Riga" }).check();
    expect(await layoutFaults(jonas)).toEqual([]);
    await button(jonas, "Vote").click();
    await jonas.getByText(/is stored: cast by Jonas Lindqvist/).waitFor();

    await button(rasa, "Close the poll now").click();
    await rasa.getByRole("dialog").getByRole("button", { name: "Close the poll now" }).press("Enter");
    await gone(rasa.getByRole("dialog"));
    await button(rasa, "Confirm the outcome").click();
    const sentence = rasa.getByRole("dialog").getByLabel("The outcome in a sentence");
    expect(await sentence.inputValue()).toContain("Chosen: Riga.");
    await sentence.fill("We meet in Riga in 2034.");
    await rasa.getByRole("dialog").getByRole("button", { name: "Confirm the outcome" }).press("Enter");
    await gone(rasa.getByRole("dialog"));
    await jonas
      .getByRole("region", { name: "Which city hosts us in 2034?" })
      .getByText("We meet in Riga in 2034.")
      .waitFor();
    expect(await violationsInEachTheme(jonas)).toEqual(NOTHING);
    expect(await layoutFaults(jonas)).toEqual([]);

    await button(rasa, "Certificate").click();
    await rasa.getByRole("article").getByText("We meet in Riga in 2034.").waitFor();
    await rasa
      .getByRole("article")
      .getByText(/^[0-9a-f]{64}$/)
      .waitFor();
    expect(await violationsInEachTheme(rasa)).toEqual(NOTHING);
  });
});

describe("on the narrowest screen, in Danish", () => {
  it("nothing of any page of polls is cut or scrolls sideways", async () => {
    const long =
      "Beskæftigelsesfondsforvaltningsmyndighedernes fælles erfaringsudvekslingskonference i København";
    const titled = [{ title: long }, ...options];
    const methods: readonly Partial<AskRequest["questions"][number]>[] = [
      { options: titled },
      { method: { kind: "choose-several", maxChoices: 2 }, options: titled },
      { method: { kind: "ranked", count: "instant-runoff" }, options: titled },
      { method: { kind: "dots", dots: 5 }, options: titled },
      { method: { kind: "score", highest: 10 }, options: titled },
      { method: { kind: "proposal" }, options: [] },
      {
        method: { kind: "dates" },
        options: [{ startsAt: "2034-12-04T08:00:00Z" }, { startsAt: "2034-12-05T08:00:00Z" }],
      },
    ];
    const page = await stage.window({ language: "da", width: 320, height: 700 });
    const look = async (address: string, person: string, there: Locator) => {
      await page.goto(addressOf(stage.url, address, { person, language: "da" }));
      await there.first().waitFor();
      expect({ address, faults: await layoutFaults(page) }).toEqual({ address, faults: [] });
    };
    const anything = page.getByRole("listitem").or(page.getByRole("radio")).or(page.getByRole("checkbox"));
    for (const method of methods) {
      const { pollId, questions } = await ask({ text: long, ...method });
      await look(`polls?item=${pollId}`, "jonas", anything);
      if (questions[0]?.method.kind === "ranked") {
        await page.getByRole("button", { name: long }).click();
        expect(await layoutFaults(page)).toEqual([]);
        await stage.as("marta").put(`/polls/${pollId}/vote`, {
          answers: {
            [questions[0].questionId]: {
              kind: "ranked",
              ranking: questions[0].options.map(({ optionId }) => optionId),
            },
          },
        });
      }
      await stage.as("rasa").post(`/polls/${pollId}/close`);
      await look(`polls?item=${pollId}`, "rasa", page.getByRole("button", { name: "Attest" }));
      await look(`polls?item=${pollId}&view=certificate`, "rasa", page.getByRole("article"));
    }
    await look("polls", "jonas", page.getByRole("link", { name: "Where do we meet?" }));
    await look("polls?view=ask", "rasa", page.getByRole("textbox"));
    await page.getByRole("button", { name: "Hvem stemmer, og efter hvilken regel" }).click();
    expect(await layoutFaults(page)).toEqual([]);
  });
});
