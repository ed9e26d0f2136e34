import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import type { SilenceSummary } from "../../../../src/capabilities/decisions/contract.ts";
import { SilenceBadge, useSilenceWhen } from "./silence-state.tsx";

const useStyles = makeStyles({
  section: { marginBottom: tokens.spacingVerticalXL },
  title: { ...typographyStyles.subtitle2, margin: `0 0 ${tokens.spacingVerticalS}` },
  list: { listStyleType: "none", margin: `0 0 ${tokens.spacingVerticalS}`, padding: 0 },
  row: {
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    marginBottom: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
    overflowWrap: "anywhere",
  },
  here: { border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}` },
  link: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    hyphens: "auto",
    "&:hover": { textDecorationLine: "underline" },
    "&:focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "2px",
      borderRadius: tokens.borderRadiusSmall,
    },
  },
  state: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  when: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** As many closed ones as stand there unasked: what runs comes first, what was decided is found on demand. */
const CLOSED_SHOWN = 3;
const runs = ({ state }: SilenceSummary) => state === "open" || state === "stopped";

/** The silence procedures among the network's decisions: those that run by their deadline, then the newest results. */
export function SilenceList({
  procedures,
  opened,
}: {
  readonly procedures: readonly SilenceSummary[];
  /** The address of the opened item. */
  readonly opened: string | null;
}) {
  const { t } = useTranslation();
  const styles = useStyles();
  const heading = useId();
  const [all, setAll] = useState(false);
  if (procedures.length === 0) return null;
  const running = procedures.filter(runs).toSorted((a, b) => (a.closesAt < b.closesAt ? -1 : 1));
  const over = procedures.filter((one) => !runs(one));
  const hidden = all ? 0 : over.length - CLOSED_SHOWN;
  return (
    <section className={styles.section}>
      <h2 id={heading} className={styles.title}>
        {t("silence.list.title")}
      </h2>
      <ul className={styles.list} aria-labelledby={heading}>
        {[...running, ...(all ? over : over.slice(0, CLOSED_SHOWN))].map((one) => (
          <Row key={one.decisionId} silence={one} opened={opened} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button appearance="subtle" onClick={() => setAll(true)}>
          {t("silence.list.all", { count: procedures.length })}
        </Button>
      )}
    </section>
  );
}

function Row({ silence, opened }: { readonly silence: SilenceSummary; readonly opened: string | null }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const when = useSilenceWhen();
  const [search] = useSearchParams();
  const item = `silence:${silence.decisionId}`;
  const here = item === opened;
  const to = new URLSearchParams(search);
  to.set("item", item);
  return (
    <li className={mergeClasses(styles.row, here && styles.here)}>
      <Link
        to={{ search: to.toString() }}
        data-item={item}
        className={styles.link}
        {...(here && { "aria-current": "true" as const })}
      >
        {silence.number === null
          ? silence.about
          : t("silence.list.edition", { title: silence.about, number: silence.number })}
      </Link>
      <div className={styles.state}>
        <SilenceBadge state={silence.state} />
        <span className={styles.when}>
          {[when(silence), ...(silence.round > 1 ? [t("silence.list.amended")] : [])].join(" · ")}
        </span>
      </div>
    </li>
  );
}
