import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useEffect, useEffectEvent, useRef, useState } from "react";

const useStyles = makeStyles({
  field: {
    position: "relative",
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    boxSizing: "border-box",
    minHeight: tokens.spacingVerticalXXXL,
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    "&:focus-within": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThin})`,
    },
  },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase500, color: tokens.colorNeutralForeground3 },
  input: {
    ...typographyStyles.body1,
    flexGrow: 1,
    minWidth: 0,
    padding: `${tokens.spacingVerticalXS} 0`,
    border: "none",
    outline: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    "&::placeholder": { color: tokens.colorNeutralForeground4, opacity: 1 },
  },
});

export interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  /** At the first pause in typing. */
  readonly onText: (text: string) => void;
  readonly className?: string | undefined;
}

/** Looks like Fluent's Input, which would cost 4 KB of the page's first load for one field. */
export function SearchField({ label, placeholder, text, onText, className }: SearchFieldProps) {
  const styles = useStyles();
  const field = useRef<HTMLInputElement>(null);
  const [typed, type] = useTyped(text, onText);
  useSlash(field);
  return (
    <label className={mergeClasses(styles.field, className)}>
      <SearchRegular className={styles.icon} aria-hidden />
      <input
        ref={field}
        className={styles.input}
        type="search"
        value={typed}
        onChange={(event) => type(event.target.value)}
        placeholder={placeholder}
        aria-label={label}
        aria-keyshortcuts="/"
      />
    </label>
  );
}

const PAUSE_MS = 150;

/** What is being typed; the address gets it at the first pause, since it changes too slowly for each letter. */
function useTyped(text: string, onText: (text: string) => void): [string, (text: string) => void] {
  const [typed, setTyped] = useState<string | null>(null);
  const settle = useEffectEvent((words: string) => {
    onText(words);
    setTyped(null);
  });
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(settle, PAUSE_MS, typed);
    return () => clearTimeout(timer);
  }, [typed]);
  return [typed ?? text, setTyped];
}

/** `/` goes to the search, except where a slash is being written. */
function useSlash(field: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as HTMLElement;
      if (target.closest("input, textarea, select, [contenteditable], [role=dialog]")) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [field]);
}
