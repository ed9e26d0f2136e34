import { tokens } from "@fluentui/react-components";

/** A link that stands by itself in a line: at least 24 px to hit instead of its letters' height. Moves no line. */
export const TARGET = {
  paddingTop: tokens.spacingVerticalSNudge,
  paddingBottom: tokens.spacingVerticalSNudge,
} as const;
