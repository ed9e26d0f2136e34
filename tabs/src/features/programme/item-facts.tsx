import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ItemView } from "../../../../src/capabilities/work-programme/contract.ts";
import { useFieldWords } from "./item/field-words.ts";
import { type FieldName, hasField, hasStatus, valueOf } from "./item/kind-fields.ts";
import { ItemIcon } from "./item-icon.tsx";
import { ItemLink } from "./item-link.tsx";
import { ItemStatus } from "./item-status.tsx";
import { useItemWords } from "./item-words.ts";
import { childrenOf } from "./programme-tree.ts";

const useStyles = makeStyles({
  facts: { margin: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  term: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  fact: { ...typographyStyles.body1, margin: 0 },
  written: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground3 },
  items: {
    listStyleType: "none",
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  item: { display: "flex", columnGap: tokens.spacingHorizontalS },
  itemWords: { minWidth: 0 },
  meeting: {
    ...typographyStyles.body1Strong,
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    width: "fit-content",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    "&:hover": { backgroundColor: tokens.colorNeutralBackground3 },
    "&:focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  meetingIcon: { fontSize: tokens.fontSizeBase500 },
});

/** What only some kinds have, each in its own words. */
const FURTHER = [
  "label",
  "ordinal",
  "likelihood",
  "impact",
  "measure",
  "value",
  "asOf",
  "target",
  "coordinator",
  "fundingProgramme",
  "grantEU",
  "grantOwn",
  "projectState",
  "role",
  "country",
] as const satisfies readonly FieldName[];

/** Status, date in both wordings, who, where, what comes of it, what it belongs to and what belongs to it. */
export function ItemFacts({ item, items }: { item: ItemView; items: readonly ItemView[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useItemWords();
  const fields = useFieldWords();
  const parent = items.find((one) => one.itemId === item.parentId);
  const children = childrenOf(items, item.itemId);
  const venue = words.venue(item);
  return (
    <dl className={styles.facts}>
      {hasStatus(item.kind) && (
        <Fact term={t("programme.column.status")}>
          <ItemStatus status={item.status} />
        </Fact>
      )}
      {(item.date !== null || hasField(item.kind, "dateText")) && (
        <Fact term={t("programme.column.date")}>
          <When item={item} />
        </Fact>
      )}
      {item.responsible !== null && <Fact term={t("programme.column.responsible")}>{item.responsible}</Fact>}
      {venue.length > 0 && (
        <Fact term={t("programme.panel.where")}>
          {venue.map((one) => (
            <div key={one}>{one}</div>
          ))}
        </Fact>
      )}
      {item.output !== null && <Fact term={t("programme.panel.output")}>{item.output}</Fact>}
      {FURTHER.map((name) => {
        const value = valueOf(item, name);
        return (
          value !== null && (
            <Fact key={name} term={fields.label(name)}>
              {fields.said(name, value, items)}
            </Fact>
          )
        );
      })}
      {item.notes.length > 0 && (
        <Fact term={t("programme.panel.notes")}>
          {item.notes.map((note) => (
            <div key={note}>{note}</div>
          ))}
        </Fact>
      )}
      {parent && (
        <Fact term={t("programme.panel.partOf")}>
          <ItemList items={[parent]} />
        </Fact>
      )}
      {children.length > 0 && (
        <Fact term={t("programme.panel.contains")}>
          <ItemList items={children} />
        </Fact>
      )}
      {item.meetingId !== null && (
        <div>
          <dt className={styles.term}>{t("programme.panel.meeting")}</dt>
          <dd className={styles.fact}>
            <Link className={styles.meeting} to={`/meetings?item=${encodeURIComponent(item.meetingId)}`}>
              <CalendarLtrRegular className={styles.meetingIcon} aria-hidden />
              {t("programme.openMeeting")}
            </Link>
          </dd>
        </div>
      )}
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.fact}>{children}</dd>
    </div>
  );
}

/** In the reader's words, and where they differ in the document's own, which are what was agreed. */
function When({ item }: { item: ItemView }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useItemWords();
  if (!item.date) return t("programme.noDate");
  const said = words.date(item.date);
  const differs = said?.toLowerCase() !== item.date.text.toLowerCase();
  return (
    <>
      {said}
      {differs && <span className={styles.written}>{words.asWritten(item)}</span>}
      {item.date.edtf === null && <span className={styles.written}>{t("programme.undecided")}</span>}
    </>
  );
}

function ItemList({ items }: { items: readonly ItemView[] }) {
  const styles = useStyles();
  const words = useItemWords();
  return (
    <ul className={styles.items}>
      {items.map((item) => {
        const date = words.date(item.date);
        return (
          <li key={item.itemId} className={styles.item}>
            <ItemIcon item={item} small />
            <span className={styles.itemWords}>
              <ItemLink itemId={item.itemId}>{item.title}</ItemLink>
              {date !== null && <span className={styles.written}>{date}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
