import { makeStyles, tokens } from "@fluentui/react-components";

/** A table on paper; browsers write its heads again on every page. */
export const usePaperStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse" },
  head: {
    padding: "3pt 6pt 3pt 0",
    textAlign: "start",
    verticalAlign: "bottom",
    overflowWrap: "normal",
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  row: { breakInside: "avoid" },
  cell: {
    padding: "3pt 6pt 3pt 0",
    textAlign: "start",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
    hyphens: "auto",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});
