import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  choice: {
    ...typographyStyles.body1,
    boxSizing: "border-box",
    minHeight: tokens.spacingVerticalXXXL,
    minWidth: "7rem",
    maxWidth: "min(100%, 14rem)",
    padding: `0 ${tokens.spacingHorizontalS}`,
    textOverflow: "ellipsis",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    "&:focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  set: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}`,
  },
});

interface Option<Value extends string> {
  readonly value: Value;
  readonly words: string;
  /** The heading under which it stands; those of one heading follow each other. */
  readonly under?: string;
}

export interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly chosen: Value | null;
  /** What it is called while nothing is chosen; left out where something always is. */
  readonly none?: string;
  readonly onChoose: (value: Value | null) => void;
}

/** The browser's own list: known on a phone, and light where Fluent's Dropdown would cost 20 KB at once. */
export function Choice<Value extends string>({ label, options, chosen, none, onChoose }: ChoiceProps<Value>) {
  const styles = useStyles();
  const headings = [...new Set(options.map(({ under }) => under))];
  const known = options.some(({ value }) => value === chosen);
  return (
    <select
      className={mergeClasses(styles.choice, none !== undefined && known && styles.set)}
      aria-label={label}
      value={known && chosen !== null ? chosen : ""}
      onChange={({ target }) => onChoose(options.find(({ value }) => value === target.value)?.value ?? null)}
    >
      {none !== undefined && <option value="">{none}</option>}
      {headings.map((heading) =>
        heading === undefined ? (
          <Options key="" options={options.filter(({ under }) => under === undefined)} />
        ) : (
          <optgroup key={heading} label={heading}>
            <Options options={options.filter(({ under }) => under === heading)} />
          </optgroup>
        ),
      )}
    </select>
  );
}

function Options({ options }: { readonly options: readonly Option<string>[] }) {
  return options.map(({ value, words }) => (
    <option key={value} value={value}>
      {words}
    </option>
  ));
}
