import { makeStyles, tokens } from "@fluentui/react-components";
import { useFirst } from "../use-first.tsx";
import type { DayEntry } from "./calendar-month.ts";
import { EntryLink } from "./entry-link.tsx";

/** A full day must not push the rest of its month off the screen: the others are a press away. */
const FEW = 4;

const useStyles = makeStyles({
  entries: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
});

/** What is on a day. */
export function DayEntries({
  entries,
  short = false,
}: {
  readonly entries: readonly DayEntry[];
  /** In a cell of the month. */
  readonly short?: boolean;
}) {
  const styles = useStyles();
  const { shown, more } = useFirst(entries, FEW);
  return (
    <>
      <ul className={styles.entries}>
        {shown.map(({ item, perhaps, goesOn }) => (
          <li key={item.itemId}>
            <EntryLink item={item} perhaps={perhaps} goesOn={goesOn} short={short} />
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
