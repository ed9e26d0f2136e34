import { expect, test } from "@jest/globals";
import { cardToRead } from "./card-to-read.ts";

const open = { type: "Action.OpenUrl", title: "Open", url: "https://example.org" };
const vote = { type: "Action.Execute", title: "Vote" };
const choices = {
  type: "Input.ChoiceSet",
  id: "choices",
  choices: [
    { title: "Simplified costs", value: "1" },
    { title: "Soft outcomes", value: "2" },
  ],
};
const coverage = { type: "TextBlock", text: "2 of 22 organisations" };

test("who cannot vote reads the topics and finds the way to the page, and nothing to fill in or to press", () => {
  const inline = cardToRead({
    type: "AdaptiveCard",
    body: [{ type: "Container", items: [choices] }, coverage],
    actions: [vote, open],
  });
  const text = JSON.stringify(inline);
  expect(text).toContain("Simplified costs");
  expect(text).toContain("Soft outcomes");
  expect(text).not.toMatch(/Input\.|Action\.Execute/);
  expect(inline).toMatchObject({ type: "AdaptiveCard", actions: [open] });
});

test("a list that opens in place is taken away with its button: its topics are named on the card", () => {
  const more = { type: "Action.ShowCard", title: "Vote", card: { body: [choices], actions: [vote] } };
  expect(cardToRead({ body: [coverage], actions: [more, open] })).toEqual({
    body: [coverage],
    actions: [open],
  });
});
