import type { Element } from "../adaptive-card.ts";

export type BarStyle = "good" | "accent" | "warning" | "attention";
interface Part {
  readonly amount: number;
  readonly style: BarStyle;
}

/**
 * A bar of columns as wide as the amounts; the rest of `of` is grey. Each is one coloured dot of a picture, repeated
 * by the client: nothing is fetched, and where pictures are not drawn the column's own style tints it. A screen
 * reader is told nothing here: the figures stand beside it in words.
 */
export function bar(parts: readonly Part[], of: number): Element[] {
  const used = parts.reduce((sum, part) => sum + part.amount, 0);
  const whole = Math.max(of, used);
  if (whole === 0) return [];
  const percent = (amount: number) => Math.max(1, Math.round((amount / whole) * 100));
  const column = { type: "Column", minHeight: "10px", spacing: "none", items: [] } as const;
  return [
    {
      type: "ColumnSet",
      spacing: "small",
      columns: [
        ...parts
          .filter(({ amount }) => amount > 0)
          .map(({ amount, style }) => ({
            ...column,
            width: percent(amount),
            style,
            backgroundImage: { url: `data:image/png;base64,${DOTS[style]}`, fillMode: "repeat" } as const,
          })),
        ...(whole > used ? [{ ...column, width: percent(whole - used), style: "emphasis" } as const] : []),
      ],
    },
  ];
}

/** One pixel each, in a colour of three to one or more against both a light and a dark card. */
const DOTS = {
  good: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mMQ7lcAAAF7AMOBR8+MAAAAAElFTkSuQmCC",
  accent: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mPQ7rgBAAJtAYzyUtTzAAAAAElFTkSuQmCC",
  warning: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mM4XsUAAANNAUIfhI3bAAAAAElFTkSuQmCC",
  attention: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mO46eIBAANfAWZHBRVSAAAAAElFTkSuQmCC",
} as const satisfies Record<BarStyle, string>;
