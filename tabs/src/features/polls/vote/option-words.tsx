import { type OptionView, sayNote, useOptionTitle } from "../option-title.ts";
import { useFieldStyles } from "./field-styles.ts";

/** An option's title and, below it, whose it is and how long it takes. */
export function OptionWords({
  option,
  id,
  timeZone,
}: {
  option: OptionView;
  id?: string;
  timeZone?: string;
}) {
  const styles = useFieldStyles();
  const title = useOptionTitle(timeZone);
  const note = sayNote(option);
  return (
    <span className={styles.words}>
      <span className={styles.title} {...(id && { id })}>
        {title(option)}
      </span>
      {note && <span className={styles.note}>{note}</span>}
    </span>
  );
}
