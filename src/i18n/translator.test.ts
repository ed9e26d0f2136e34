import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { translator } from "./translator.ts";

const t = translator("en");

describe("sentences that are kept", () => {
  it("are said with the values of each time, whatever was said before and whatever stands in them", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 2 }), (headers) => {
        const say = ([network, about]: readonly [string, string]) => t("cards.header", { network, about });
        const [before, after] = [headers.map(say), headers.toReversed().map(say).toReversed()];
        expect(after).toEqual(before);
        for (const [at, [network, about]] of headers.entries())
          // What i18next itself would take for one of its own forms is not the point here.
          if (!/[${}]/.test(network + about)) expect(before[at]).toBe(`${network} · ${about}`);
      }),
    );
  });

  it("are kept for each language by itself", () => {
    const [english, danish] = [t("cards.poll.vote"), translator("da")("cards.poll.vote")];
    expect(english).toBe("Vote");
    expect(danish).not.toBe(english);
    expect(translator("en")("cards.poll.vote")).toBe("Vote");
  });
});
