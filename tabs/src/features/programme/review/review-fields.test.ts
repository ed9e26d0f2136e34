import { expect, test } from "@jest/globals";
import { KIND_FIELDS } from "../item/kind-fields.ts";
import { FIELDS_OF_KIND } from "./review-fields.ts";

test("who is responsible for a project can be seen and changed wherever its coordinator can", () => {
  const kinds = Object.keys(KIND_FIELDS) as (keyof typeof KIND_FIELDS)[];
  const says = (fields: readonly string[], ...names: string[]) =>
    names.every((name) => fields.includes(name));
  const both = kinds.filter((kind) => says(KIND_FIELDS[kind], "responsible"));
  expect(both).toEqual(expect.arrayContaining(["project", "indicator", "risk"]));
  expect(both.filter((kind) => !says(FIELDS_OF_KIND[kind], "responsible"))).toEqual([]);
});
