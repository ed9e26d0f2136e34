import { DialogActions, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  // Fluent gives them half the width, and below 480 px a column: a long verb would then stand alone.
  row: {
    gridColumnStart: 1,
    justifySelf: "stretch",
    flexDirection: "row",
    flexWrap: "wrap",
    justifyContent: "flex-end",
    "@media screen and (max-width: 480px)": { flexDirection: "row" },
  },
});

/** The buttons of a dialog: one row at its right end, the main one last. */
export function DialogButtons({ children }: { children: ReactNode }) {
  return <DialogActions className={useStyles().row}>{children}</DialogActions>;
}
