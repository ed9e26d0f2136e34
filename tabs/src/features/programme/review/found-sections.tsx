import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { sayFinding } from "../../../../../src/i18n/say-finding.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { useItemWords } from "../item-words.ts";
import type { ItemKind, SectionName } from "../programme-tree.ts";
import type { Doubt } from "./doubts.ts";
import { KindMenu } from "./kind-menu.tsx";
import { ReviewRow } from "./review-row.tsx";
import type { ReviewSection } from "./review-sections.ts";

/** So many rows are drawn at once; the rest stands behind a button. */
const FEW = 40;

const useStyles = makeStyles({
  sections: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXL, minWidth: 0 },
  section: { minWidth: 0 },
  heading: { ...typographyStyles.subtitle2, margin: `0 0 ${tokens.spacingVerticalS}` },
  fold: { ...typographyStyles.subtitle2, paddingLeft: 0, justifyContent: "flex-start" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
  },
  below: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

/** Which sections are folded, and of which all rows are drawn. */
export interface Folding {
  readonly folded: ReadonlySet<SectionName>;
  readonly whole: ReadonlySet<SectionName>;
}

export interface FoundSectionsProps {
  readonly sections: readonly ReviewSection[];
  readonly folding: Folding;
  readonly onFold: (change: Folding) => void;
  /** Rows that keep the review from being stored. */
  readonly wrong: ReadonlySet<string>;
  readonly openRow: string | null;
  readonly doubts: ReadonlyMap<string, Doubt>;
  readonly onAdd: (kind: ItemKind) => void;
}

/** What was found, part by part. */
export function FoundSections({ sections, onAdd, ...props }: FoundSectionsProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div className={styles.sections}>
      {sections
        .filter(({ rows }) => rows.length > 0)
        .map((section) => (
          <Section key={section.name} section={section} onAdd={onAdd} {...props} />
        ))}
      <div>
        <KindMenu
          words={t("programme.review.addOther")}
          label={t("programme.review.addOther")}
          chosen={null}
          onChoose={onAdd}
        />
      </div>
    </div>
  );
}

function Section({
  section,
  folding,
  onFold,
  wrong,
  openRow,
  doubts,
  onAdd,
}: Omit<FoundSectionsProps, "sections"> & { section: ReviewSection }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useItemWords();
  const sayDoubt = useSayDoubt();
  const heading = useId();
  const { name, rows } = section;
  const open = !folding.folded.has(name);
  const shown = folding.whole.has(name) ? rows : rows.slice(0, FEW);
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        <Button
          appearance="transparent"
          className={styles.fold}
          aria-expanded={open}
          icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          onClick={() => onFold({ ...folding, folded: toggled(folding.folded, name) })}
        >
          {t("programme.review.sectionCount", { section: words.section(name), count: section.kept })}
        </Button>
      </h2>
      {open && (
        <>
          <ul className={styles.list}>
            {shown.map((one) => (
              <ReviewRow
                key={one.row.item.itemId}
                {...one}
                open={one.row.item.itemId === openRow}
                doubt={sayDoubt(doubts.get(one.row.item.itemId))}
                wrong={wrong.has(one.row.item.itemId)}
              />
            ))}
          </ul>
          <div className={styles.below}>
            {rows.length > shown.length && (
              <Button
                size="small"
                onClick={() => onFold({ ...folding, whole: toggled(folding.whole, name) })}
              >
                {t("programme.showAll", { count: rows.length })}
              </Button>
            )}
            <Button
              size="small"
              appearance="subtle"
              icon={<AddRegular />}
              aria-label={t("programme.review.addTo", { section: words.section(name) })}
              onClick={() => onAdd(section.adds)}
            >
              {t("programme.review.add")}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** In sentences, one string: a row is not drawn anew where it says the same. */
function useSayDoubt(): (doubt: Doubt | undefined) => string {
  const { t } = useTranslation();
  return (doubt) =>
    doubt === undefined
      ? ""
      : [
          ...doubt.findings.map((finding) => sayFinding(finding, currentLanguage())),
          ...(doubt.undated === null ? [] : [t("programme.review.undated", { words: doubt.undated })]),
        ].join(" ");
}

const toggled = (names: ReadonlySet<SectionName>, name: SectionName): ReadonlySet<SectionName> =>
  names.has(name) ? new Set([...names].filter((one) => one !== name)) : new Set([...names, name]);
