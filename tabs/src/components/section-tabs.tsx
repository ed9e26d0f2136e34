import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";

const useStyles = makeStyles({
  tabs: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXL,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    ...typographyStyles.body1,
    minHeight: "44px",
    padding: 0,
    border: "none",
    borderBottom: `${tokens.strokeWidthThicker} solid ${tokens.colorTransparentBackground}`,
    backgroundColor: tokens.colorTransparentBackground,
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    "&:hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1Hover },
    "&:focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  here: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "&:hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
  },
});

export interface SectionTabsProps<Section extends string> {
  readonly label: string;
  readonly sections: readonly { readonly id: Section; readonly label: string }[];
  readonly selected: Section;
  /** The element id of the panel that shows the section. */
  readonly panel: string;
  readonly onSelect: (section: Section) => void;
  /** Somebody is about to press it: time to load. */
  readonly onNear?: (section: Section) => void;
}

export const tabId = (panel: string, section: string): string => `${panel}-${section}`;

/** Parts of one thing. One stop for the tab key; arrows, Home and End choose. */
export function SectionTabs<Section extends string>(props: SectionTabsProps<Section>) {
  const { label, sections, selected, panel, onSelect, onNear } = props;
  const styles = useStyles();
  const step = (event: KeyboardEvent) => {
    const here = sections.findIndex(({ id }) => id === selected);
    const last = sections.length - 1;
    const next = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: last }[event.key];
    const section = next === undefined ? undefined : sections[(next + sections.length) % sections.length];
    if (!section) return;
    event.preventDefault();
    onSelect(section.id);
    document.getElementById(tabId(panel, section.id))?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={styles.tabs}>
      {sections.map(({ id, label: words }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabId(panel, id)}
          aria-selected={id === selected}
          aria-controls={panel}
          tabIndex={id === selected ? 0 : -1}
          className={mergeClasses(styles.tab, id === selected && styles.here)}
          onClick={() => onSelect(id)}
          onKeyDown={step}
          onPointerEnter={() => onNear?.(id)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
