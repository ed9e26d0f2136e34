import { Type } from "typebox";

/** The parts that the contracts of all capabilities are made of: what a request or answer is checked against. */

export const Id = Type.String({ pattern: "^[\\w-]{1,64}$" });
export const Instant = Type.String({ format: "date-time", description: "UTC instant, ISO 8601" });

/** One of a closed list of words. */
export const words = <const List extends readonly string[]>(list: List) =>
  Type.Unsafe<List[number]>(Type.Enum([...list]));

export const orNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

/** What a request may carry: nothing else is taken. */
export const body = <Fields extends Parameters<typeof Type.Object>[0]>(fields: Fields) =>
  Type.Object(fields, { additionalProperties: false });
