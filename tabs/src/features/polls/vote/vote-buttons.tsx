import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { SubmitButton } from "../../../components/submit-button.tsx";
import { regainFocus } from "../../../lib/focus.ts";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  // Colour alone does not say it: in high contrast what is disabled is as bright as the rest.
  waiting: {
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeDisabled}`,
    fontWeight: tokens.fontWeightRegular,
  },
});

export interface VoteButtonsProps {
  readonly cast: string;
  /** Nothing is chosen yet, or nothing is changed. */
  readonly waits: boolean;
  /** Takes back what was changed; where a vote stands and is being changed. */
  readonly keep: { readonly words: string; readonly onKeep: () => void } | null;
}

/** Casts the vote of the form around it. */
export function VoteButtons({ cast, waits, keep }: VoteButtonsProps) {
  const styles = useStyles();
  return (
    <div className={styles.actions}>
      <SubmitButton
        size="large"
        className={mergeClasses(waits && styles.waiting)}
        pending={false}
        waits={waits}
      >
        {cast}
      </SubmitButton>
      {keep && (
        <Button
          appearance="subtle"
          size="large"
          onClick={() => {
            keep.onKeep();
            regainFocus();
          }}
        >
          {keep.words}
        </Button>
      )}
    </div>
  );
}
