import { expect, test } from "@jest/globals";
import { groupPassages } from "./passage-groups.ts";

const at = (line: number) => ({ line, text: `Words of line ${line}` });

test("passages that stand together in the document are one group, in its order", () => {
  expect(groupPassages([at(40), at(3), at(4), at(6), at(9)])).toEqual([
    { first: 3, last: 6, passages: [at(3), at(4), at(6)] },
    { first: 9, last: 9, passages: [at(9)] },
    { first: 40, last: 40, passages: [at(40)] },
  ]);
});
