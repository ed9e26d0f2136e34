import { expect, it } from "@jest/globals";
import { shared } from "./shared.ts";

/** Questions wait until they are answered by hand, in the order in which they were asked. */
function slowAnswers() {
  const asked: { readonly key: string; readonly answer: (say: string | Error) => void }[] = [];
  const ask = shared(
    (key: string) =>
      new Promise<string>((resolve, reject) => {
        asked.push({ key, answer: (say) => (typeof say === "string" ? resolve(say) : reject(say)) });
      }),
  );
  return { asked, ask };
}

it("who asks while a question is under way gets the next one's answer, together with all who do", async () => {
  const { asked, ask } = slowAnswers();
  const first = ask("poll");
  const later = [ask("poll"), ask("poll"), ask("poll")];
  expect(asked).toHaveLength(1);
  asked[0]?.answer("before");
  expect(await first).toBe("before");
  asked[1]?.answer("after");
  expect(await Promise.all(later)).toEqual(["after", "after", "after"]);
  expect(asked).toHaveLength(2);
  void ask("poll");
  expect(asked).toHaveLength(3);
});

it("what fails fails for those who asked it, and the next is asked all the same", async () => {
  const { asked, ask } = slowAnswers();
  const first = ask("poll");
  const second = ask("poll");
  asked[0]?.answer(new Error("lost"));
  await expect(first).rejects.toThrow("lost");
  asked[1]?.answer("found");
  expect(await second).toBe("found");
});

it("different questions do not wait for each other", () => {
  const { asked, ask } = slowAnswers();
  void ask("one");
  void ask("two");
  expect(asked.map(({ key }) => key)).toEqual(["one", "two"]);
});
