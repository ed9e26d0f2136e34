import { describe, expect, it } from "@jest/globals";
import { together } from "./together.ts";

const tick = () => new Promise((resolve) => setImmediate(resolve));

describe("calls for the same thing", () => {
  it("that come together are done in one turn, those that come meanwhile in the next, each with its own result", async () => {
    const turns: (readonly number[])[] = [];
    const double = together(async (_key: string, items: readonly number[]) => {
      turns.push(items);
      await tick();
      return items.map((item) => item * 2);
    }, 64);
    const first = [1, 2].map((item) => double("a", item));
    await tick();
    const later = [3, 4, 5].map((item) => double("a", item));
    expect(await Promise.all([...first, ...later])).toEqual([2, 4, 6, 8, 10]);
    expect(turns).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
    expect(await double("a", 6)).toBe(12);
    expect(turns).toHaveLength(3);
  });

  it("are never more than the most in a turn, and wait for no other thing", async () => {
    const turns: string[] = [];
    const echo = together(async (key: string, items: readonly number[]) => {
      turns.push(`${key}${items.length}`);
      await tick();
      return items;
    }, 2);
    await Promise.all([1, 2, 3].map((item) => echo("a", item)).concat(echo("b", 1)));
    expect(turns).toEqual(["a2", "b1", "a1"]);
  });

  it("fail together, and the turn after it is not touched", async () => {
    let turn = 0;
    const work = together(async (_key: string, items: readonly number[]) => {
      turn += 1;
      await tick();
      if (turn === 2) throw new Error("lost");
      return items;
    }, 2);
    const settled = await Promise.allSettled([1, 2, 3, 4, 5].map((item) => work("a", item)));
    expect(settled.map((one) => one.status)).toEqual([
      "fulfilled",
      "fulfilled",
      "rejected",
      "rejected",
      "fulfilled",
    ]);
  });
});
