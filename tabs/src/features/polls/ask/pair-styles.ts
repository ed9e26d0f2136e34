import { makeStyles, tokens } from "@fluentui/react-components";

/** Fields side by side where there is room; a long entry of a list makes none wider than its place. */
export const usePairStyles = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 15rem), 1fr))",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
    "& > *": { minWidth: 0 },
    "& select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" },
  },
});
