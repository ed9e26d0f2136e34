import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { SHEET } from "../../../components/sheet.ts";
import { useItemWords } from "../item-words.ts";
import { Tree } from "./outline-tree.tsx";
import { FactTable } from "./fact-table.tsx";
import { useItemColumns } from "./item-columns.ts";
import { type ItemKind, type Section, type SectionName, sectionsOf } from "../programme-tree.ts";
import { useGrowing } from "../use-growing.ts";

/** From here on laying out every row at once is felt. */
const LONG = 100;

const useStyles = makeStyles({
  sections: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXL },
  heading: {
    ...typographyStyles.subtitle1,
    display: "flex",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    margin: `0 0 ${tokens.spacingVerticalM}`,
  },
  count: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    ...SHEET,
  },
  // The browser lays out only what is in view.
  offScreen: { contentVisibility: "auto", containIntrinsicSize: `auto ${tokens.lineHeightHero1000}` },
  root: {
    "& + &": { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
});

/** What is compared across rather than read down. */
const TABLES: Partial<Record<SectionName, ItemKind>> = {
  risks: "risk",
  indicators: "indicator",
  projects: "project",
  groups: "group",
  partners: "partner",
};

/** The programme as the document has it: its sections, and under each work package what belongs to it. */
export function Outline({ items }: { items: readonly ItemView[] }) {
  const styles = useStyles();
  const shown = useGrowing(items);
  const sections = useMemo(() => sectionsOf(shown), [shown]);
  const long = items.length > LONG;
  return (
    <div className={styles.sections}>
      {sections.map((section) => (
        <OutlineSection key={section.name} section={section} long={long} />
      ))}
    </div>
  );
}

function OutlineSection({ section, long }: { section: Section; long: boolean }) {
  const styles = useStyles();
  const words = useItemWords();
  const heading = useId();
  const columns = useItemColumns();
  const kind = TABLES[section.name];
  const name = words.section(section.name);
  return (
    <section aria-labelledby={heading}>
      <h2 className={styles.heading} id={heading}>
        {name}
        <span className={styles.count}>{section.branches.length}</span>
      </h2>
      {kind ? (
        <div className={styles.list}>
          <FactTable name={name} branches={section.branches} columns={columns(kind)} />
        </div>
      ) : (
        <ul className={styles.list}>
          {section.branches.map((branch) => (
            <li key={branch.item.itemId} className={mergeClasses(styles.root, long && styles.offScreen)}>
              <Tree branch={branch} depth={0} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
