import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { memo, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Reading } from "../../../../../src/capabilities/work-programme/contract.ts";
import type { ItemKind } from "../programme-tree.ts";
import { useGrowing } from "../use-growing.ts";
import { KindMenu } from "./kind-menu.tsx";
import type { Passage } from "./review-draft.ts";

const useStyles = makeStyles({
  lines: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    ...typographyStyles.body1,
    display: "grid",
    gridTemplateColumns: "3.5rem minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS} 0`,
    borderLeft: `${tokens.strokeWidthThickest} solid transparent`,
    contentVisibility: "auto",
    containIntrinsicSize: `auto ${tokens.lineHeightBase300}`,
    "&:focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  placed: { borderLeftColor: tokens.colorNeutralStroke1 },
  unplaced: {
    borderLeftColor: tokens.colorStatusWarningBorder2,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
    outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
  },
  // Not Fluent's button: a document may have ten thousand of them.
  number: {
    padding: 0,
    border: "none",
    alignSelf: "start",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    cursor: "pointer",
    "&:hover": { color: tokens.colorBrandForegroundLink, textDecorationLine: "underline" },
    "&:focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  plainNumber: {
    ...typographyStyles.caption1,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "right",
    color: tokens.colorNeutralForeground3,
  },
  text: { margin: 0, whiteSpace: "pre-wrap", tabSize: 4, overflowWrap: "anywhere", minWidth: 0 },
  todo: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalXS} 0`,
  },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase400 },
  mark: {
    ...typographyStyles.caption1Strong,
    minWidth: 0,
    overflowWrap: "anywhere",
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorStatusWarningForeground3,
  },
});

export const lineId = (line: number): string => `review-line-${line}`;

export interface SourceTextProps {
  readonly source: Reading["source"];
  readonly unplaced: readonly Passage[];
  /** What was found first on a line. */
  readonly itemAt: ReadonlyMap<number, string>;
  readonly chosen: number | null;
  readonly onMake: (kind: ItemKind, passage: Passage) => void;
  readonly onShowRow: (itemId: string) => void;
}

/** The document with the numbers of its lines: what was placed is marked quietly, what was not, clearly. */
export const SourceText = memo(function SourceText(props: SourceTextProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const passages = passagesByLine(props.unplaced);
  const left = useMemo(() => leftLines(props.source, props.unplaced), [props.source, props.unplaced]);
  const lines = useGrowing(props.source);
  return (
    <ol className={styles.lines} aria-label={t("programme.review.source")}>
      {lines.map(({ text, line }) => {
        const begins = passages.get(line) ?? [];
        const itemId = props.itemAt.get(line);
        return (
          <li
            key={line}
            id={lineId(line)}
            tabIndex={-1}
            value={line}
            aria-current={props.chosen === line}
            className={mergeClasses(
              styles.line,
              styles.placed,
              props.chosen === line && styles.chosen,
              // Keeps its own ground under the outline: its words are too pale on another.
              left.has(line) && styles.unplaced,
            )}
          >
            {itemId === undefined ? (
              <span className={styles.plainNumber}>{line}</span>
            ) : (
              <button
                type="button"
                className={mergeClasses(styles.plainNumber, styles.number)}
                aria-label={t("programme.review.showFound", { line })}
                onClick={() => props.onShowRow(itemId)}
              >
                {line}
              </button>
            )}
            <div>
              <p className={styles.text}>{text}</p>
              {begins.map((passage) => (
                <div key={passage.text} className={styles.todo}>
                  <span className={styles.mark}>
                    <QuestionCircleRegular className={styles.icon} aria-hidden />
                    {/* Of a row of a table only a cell may have been left. */}
                    {passage.text.trim() === text.trim()
                      ? t("programme.review.notPlaced")
                      : t("programme.review.notPlacedOf", { words: passage.text })}
                  </span>
                  <KindMenu
                    words={t("programme.review.makeIt")}
                    label={t("programme.review.makeLine", { line })}
                    chosen={null}
                    onChoose={(kind) => props.onMake(kind, passage)}
                  />
                </div>
              ))}
            </div>
          </li>
        );
      })}
    </ol>
  );
});

function passagesByLine(passages: readonly Passage[]): ReadonlyMap<number, readonly Passage[]> {
  const map = new Map<number, Passage[]>();
  for (const passage of passages) {
    const same = map.get(passage.line);
    if (same) same.push(passage);
    else map.set(passage.line, [passage]);
  }
  return map;
}

/** The lines of the passages that were not placed: a passage may go on over several. */
function leftLines(source: Reading["source"], passages: readonly Passage[]): ReadonlySet<number> {
  const at = new Map(source.map(({ line }, index) => [line, index]));
  const left = new Set<number>();
  for (const { text, line } of passages) {
    const words = plain(text);
    for (let index = at.get(line) ?? source.length; index < source.length; index += 1) {
      const next = source[index];
      if (!next || (next.line !== line && !words.includes(plain(next.text)))) break;
      left.add(next.line);
    }
  }
  return left;
}

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();
