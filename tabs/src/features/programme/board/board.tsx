import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { BoardRegular } from "@fluentui/react-icons/svg/board";
import { lazy, Suspense, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ItemView, ProgrammeView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { EmptyState } from "../../../components/states.tsx";
import { hasStatus, ITEM_STATUSES } from "../filter/filter-items.ts";
import { STATUS_WORDS } from "../item-words.ts";
import { useFirst } from "../use-first.tsx";
import { BoardCard } from "./board-card.tsx";

const ReportStatusDialog = lazy(async () => ({
  default: (await import("../item/report-status-dialog.tsx")).ReportStatusDialog,
}));

type Status = ItemView["status"];

/** More of one status stand behind a button. */
const FEW = 25;
/** From here on the columns stand beside each other. */
const WIDE = "@container (min-width: 56rem)";

const useStyles = makeStyles({
  frame: { containerType: "inline-size" },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingHorizontalM,
    alignItems: "start",
    [WIDE]: { gridTemplateColumns: "repeat(5, minmax(0, 1fr))" },
  },
  column: {
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground5,
  },
  heading: {
    ...typographyStyles.body1Strong,
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalS}`,
  },
  count: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 18rem), 1fr))",
    gap: tokens.spacingVerticalS,
    [WIDE]: { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  nothing: {
    ...typographyStyles.caption1,
    margin: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground2,
  },
});

/** The work by what became of it. Who answers for an item, and who edits the programme, says so on its card. */
export function Board({ items, view }: { items: readonly ItemView[]; view: ProgrammeView }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [asked, ask] = useState<{ readonly item: ItemView; readonly status: Status } | null>(null);
  const moved = useFocusOnMoved(items);
  const work = items.filter(hasStatus);
  if (work.length === 0) {
    return (
      <EmptyState
        icon={<BoardRegular />}
        title={t("programme.board.empty")}
        text={t("programme.board.emptyText")}
      />
    );
  }
  // Editors may say it of every item, also while the text of an edition stands.
  const edits = view.abilities.edit || view.abilities.import;
  const mayReport = ({ responsibleRef }: ItemView): boolean =>
    edits || (responsibleRef !== null && view.mine.includes(responsibleRef));
  return (
    <div className={styles.frame}>
      <div className={styles.columns}>
        {ITEM_STATUSES.map((status) => (
          <Column
            key={status}
            status={status}
            items={work.filter((item) => item.status === status)}
            mayReport={mayReport}
            onMoved={moved}
            onAsk={(item, wanted) => ask({ item, status: wanted })}
          />
        ))}
      </div>
      {asked && (
        <Suspense>
          <ReportStatusDialog
            {...asked}
            onClose={() => {
              ask(null);
              // Its button may have gone with the card to another column.
              if (document.activeElement === document.body) focusCard(asked.item);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

interface ColumnProps {
  readonly status: Status;
  readonly items: readonly ItemView[];
  readonly mayReport: (item: ItemView) => boolean;
  readonly onMoved: (item: ItemView) => void;
  readonly onAsk: (item: ItemView, status: Status) => void;
}

function Column({ status, items, mayReport, onMoved, onAsk }: ColumnProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const heading = useId();
  const { shown, more } = useFirst(items, FEW);
  return (
    <section className={styles.column} aria-labelledby={heading} data-status={status} tabIndex={-1}>
      <h2 id={heading} className={styles.heading}>
        {t(STATUS_WORDS[status])}
        <span className={styles.count}>{items.length}</span>
      </h2>
      {items.length === 0 ? (
        <p className={styles.nothing}>{t("programme.board.nothing")}</p>
      ) : (
        <ul className={styles.list}>
          {shown.map((item) => (
            <li key={item.itemId}>
              <BoardCard item={item} mayReport={mayReport(item)} onMoved={onMoved} onAsk={onAsk} />
            </li>
          ))}
        </ul>
      )}
      {more}
    </section>
  );
}

/** A card that goes to another column takes its button with it: the focus follows to its new place. */
function useFocusOnMoved(items: readonly ItemView[]): (item: ItemView) => void {
  const waiting = useRef<ItemView | null>(null);
  useEffect(() => {
    const before = waiting.current;
    const now = items.find((item) => item.itemId === before?.itemId);
    if (!before || !now || now.status === before.status) return;
    waiting.current = null;
    focusCard(now);
  }, [items]);
  return (item) => {
    waiting.current = item;
  };
}

/** The item's card, or its column where the card is behind the button for more. */
function focusCard({ itemId, status }: ItemView): void {
  const card = document.querySelector<HTMLElement>(`a[data-item="${CSS.escape(itemId)}"]`);
  (card ?? document.querySelector<HTMLElement>(`[data-status="${status}"]`))?.focus();
}
