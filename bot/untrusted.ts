/** Everything that comes in over the wire is read through these: a wrong shape is absent, never an exception. */
export type Fields = Readonly<Record<string, unknown>>;

export const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};

/** A text of 1 to `most` characters, otherwise undefined. */
export const textOf = (value: unknown, most = 1_000): string | undefined =>
  typeof value === "string" && value !== "" && value.length <= most ? value : undefined;

/** A whole number, also as clients send it: '30', ' 30 ', '30.0', '30,0'. */
export function integerOf(value: unknown): number | undefined {
  const number =
    typeof value === "number"
      ? value
      : typeof value === "string" && /^\s*-?\d{1,6}([.,]0+)?\s*$/u.test(value)
        ? Number(value.trim().replace(",", "."))
        : Number.NaN;
  return Number.isSafeInteger(number) ? number : undefined;
}

/** The values of a multi-select ChoiceSet, which arrive as 'a,b'; also as a list, should a client send one. */
export function choicesOf(value: unknown): readonly string[] {
  const parts: readonly unknown[] =
    typeof value === "string" ? value.split(",") : Array.isArray(value) ? value : [];
  return parts
    .filter((part): part is string => typeof part === "string")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
