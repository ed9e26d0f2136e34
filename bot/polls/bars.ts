import type { Container, Element } from "../adaptive-card.ts";
import { text } from "../card-parts.ts";

interface Part {
  readonly amount: number;
  readonly style: NonNullable<Container["style"]>;
}

/**
 * A bar of coloured columns as wide as the amounts: drawn by the client itself, so that it follows light, dark and
 * high contrast, needs no picture to be fetched, and says nothing to a screen reader: the figures stand beside it in
 * words. The rest of `of` is grey.
 */
export function bar(parts: readonly Part[], of: number): Element[] {
  const used = parts.reduce((sum, part) => sum + part.amount, 0);
  const whole = Math.max(of, used);
  if (whole === 0) return [];
  const columns = [...parts, { amount: whole - used, style: "emphasis" } as const]
    .map(({ amount, style }) => ({ width: Math.round((amount / whole) * 100), style }))
    .filter(({ width }) => width > 0);
  return [
    {
      type: "ColumnSet",
      spacing: "small",
      columns: columns.map(({ width, style }) => ({
        type: "Column",
        width,
        style,
        minHeight: "8px",
        items: [text(NO_BREAK_SPACE, { size: "small", spacing: "none" })],
      })),
    },
  ];
}
const NO_BREAK_SPACE = "\u00A0";
