import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useId } from "react";
import { SubmitButton } from "../../../components/submit-button.tsx";
import { regainFocus } from "../../../lib/focus.ts";

const useStyles = makeStyles({
  vote: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  missing: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
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
  /** What is still to be done before it can be cast, in a sentence; null where nothing is. */
  readonly missing: string | null;
  /** Takes back what was changed; where a vote stands and is being changed. */
  readonly keep: { readonly words: string; readonly onKeep: () => void } | null;
}

/** Casts the vote of the form around it. */
export function VoteButtons({ cast, waits, missing, keep }: VoteButtonsProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.vote}>
      <div className={styles.actions}>
        <SubmitButton
          size="large"
          className={mergeClasses(waits && styles.waiting)}
          pending={false}
          waits={waits}
          describedBy={missing === null ? undefined : id}
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
      {missing !== null && (
        <p id={id} className={styles.missing}>
          {missing}
        </p>
      )}
    </div>
  );
}
