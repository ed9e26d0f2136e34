import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { ProgrammeView } from "../../../../src/capabilities/work-programme/contract.ts";
import { ItemFacts } from "./item-facts.tsx";
import { ItemIcon } from "./item-icon.tsx";
import { useItemWords } from "./item-words.ts";
import { PlanMeeting } from "./plan-meeting.tsx";
import { useFocusOnOpen } from "./programme-address.ts";
import { usePhone } from "./use-width.ts";

const BESIDE = "@media (min-width: 1280px)";
const OVER = "@media (min-width: 640px) and (max-width: 1279.98px)";
const WHOLE = "@media (max-width: 639.98px)";

const useStyles = makeStyles({
  panel: {
    boxSizing: "border-box",
    overflowWrap: "anywhere",
    [BESIDE]: {
      position: "sticky",
      top: tokens.spacingVerticalL,
      maxHeight: `calc(100vh - 2 * ${tokens.spacingVerticalL})`,
      overflowY: "auto",
      padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL}`,
      backgroundColor: tokens.colorNeutralBackground1,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
      borderRadius: tokens.borderRadiusXLarge,
      boxShadow: tokens.shadow4,
    },
    [OVER]: {
      position: "fixed",
      zIndex: 5,
      top: 0,
      bottom: 0,
      right: 0,
      width: "24rem",
      overflowY: "auto",
      padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL}`,
      backgroundColor: tokens.colorNeutralBackground1,
      borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
      boxShadow: tokens.shadow28,
    },
  },
  bar: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    marginBottom: tokens.spacingVerticalM,
  },
  kind: {
    ...typographyStyles.caption1,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
  },
  back: {
    flexShrink: 0,
    whiteSpace: "nowrap",
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
    [BESIDE]: { display: "none" },
    [OVER]: { display: "none" },
  },
  close: { flexShrink: 0, [WHOLE]: { display: "none" } },
  action: { marginTop: tokens.spacingVerticalL },
  title: {
    ...typographyStyles.subtitle1,
    margin: `0 0 ${tokens.spacingVerticalL}`,
    hyphens: "auto",
    // A row of the schedule is a paragraph rather than a title.
    "&[data-long]": { ...typographyStyles.subtitle2 },
  },
});

const LONG_TITLE = 90;

export interface ItemPanelProps {
  readonly view: ProgrammeView;
  readonly itemId: string;
  readonly onClose: () => void;
}

/** One item with everything that is known of it: beside the list, over it, or instead of it on a phone. */
export function ItemPanel({ view, itemId, onClose }: ItemPanelProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useItemWords();
  const heading = useId();
  useFocusOnOpen(itemId);
  const item = view.items.find((one) => one.itemId === itemId);
  const title = item?.title ?? t("programme.panel.gone");
  // On a phone the page's own heading is not there.
  const Heading = usePhone() ? "h1" : "h2";
  return (
    <section className={styles.panel} aria-labelledby={heading}>
      <div className={styles.bar}>
        <Button className={styles.back} appearance="subtle" icon={<ArrowLeftRegular />} onClick={onClose}>
          {t("programme.title")}
        </Button>
        <span className={styles.kind}>
          {item && <ItemIcon item={item} small />}
          {item && words.kind(item)}
        </span>
        <Button
          className={mergeClasses(styles.close)}
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t("close")}
          onClick={onClose}
        />
      </div>
      <Heading
        id={heading}
        className={styles.title}
        tabIndex={-1}
        data-detail-heading={itemId}
        data-long={title.length > LONG_TITLE || undefined}
      >
        {title}
      </Heading>
      {item ? <ItemFacts item={item} items={view.items} /> : <p>{t("programme.panel.goneText")}</p>}
      {item?.kind === "event" && item.meetingId === null && item.date?.edtf && (
        <div className={styles.action}>
          <PlanMeeting itemId={itemId} />
        </div>
      )}
    </section>
  );
}
