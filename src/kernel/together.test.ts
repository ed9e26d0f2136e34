import { describe, expect, it } from "@jest/globals";
import { together } from "./together.ts";

const tick = () => new Promise((resolve) => setImmediate(resolve));

describe("calls for the same thing", () => {
  it("that come while one is under way are done in one turn after it, each with its own result", async () => {
    const turns: (readonly number[])[] = [];
    const double = together(async (_key: string, items: readonly number[]) => {
      turns.push(items);
      await tick();
      return items.map((item) => item * 2);
    }, 64);
    const all = [1, 2, 3, 4].map((item) => double("a", item));
    expect(await Promise.all(all)).toEqual([2, 4, 6, 8]);
    expect(turns).toEqual([[1], [2, 3, 4]]);
    expect(await double("a", 5)).toBe(10);
    expect(turns).toHaveLength(3);
  });

  it("are never more than the most in a turn, and wait for no other thing", async () => {
    const turns: string[] = [];
    const echo = together(async (key: string, items: readonly number[]) => {
      turns.push(`${key}${items.length}`);
      await tick();
      return items;
    }, 2);
    await Promise.all([1, 2, 3, 4].map((item) => echo("a", item)).concat(echo("b", 1)));
    expect(turns).toEqual(["a1", "b1", "a2", "a1"]);
  });

  it("fail together, and the turn after it is not touched", async () => {
    let turn = 0;
    const work = together(async (_key: string, items: readonly number[]) => {
      turn += 1;
      await tick();
      if (turn === 2) throw new Error("lost");
      return items;
    }, 2);
    const settled = await Promise.allSettled([1, 2, 3, 4].map((item) => work("a", item)));
    expect(settled.map((one) => one.status)).toEqual(["fulfilled", "rejected", "rejected", "fulfilled"]);
  });
});
