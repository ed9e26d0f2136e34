import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { useEscape } from "../lib/use-escape.ts";
import { useMedia } from "../lib/use-media.ts";
import { PageSkeleton } from "./skeletons.tsx";

const WIDE = "@media (min-width: 1024px)";
const NARROW = "@media (max-width: 1023.98px)";

const useStyles = makeStyles({
  split: {
    [WIDE]: {
      display: "grid",
      gridTemplateColumns: "minmax(0, 1fr) minmax(0, 26rem)",
      columnGap: tokens.spacingHorizontalXXL,
      alignItems: "start",
    },
  },
  roomy: { [WIDE]: { gridTemplateColumns: "minmax(0, 19rem) minmax(0, 1fr)" } },
  list: { minWidth: 0 },
  listBehind: { [NARROW]: { display: "none" } },
  panel: {
    minWidth: 0,
    [WIDE]: {
      backgroundColor: tokens.colorNeutralBackground1,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
      borderRadius: tokens.borderRadiusXLarge,
      boxShadow: tokens.shadow4,
      padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL}`,
    },
  },
  bar: {
    display: "flex",
    alignItems: "flex-start",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    [NARROW]: { flexDirection: "column", rowGap: tokens.spacingVerticalS },
  },
  words: { minWidth: 0, width: "100%" },
  title: { ...typographyStyles.title3, margin: 0, overflowWrap: "anywhere", hyphens: "auto" },
  close: { flexShrink: 0, [NARROW]: { display: "none" } },
  back: {
    flexShrink: 0,
    textAlign: "start",
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
    [WIDE]: { display: "none" },
  },
});

/** A list, and at its right the opened item; on a narrow screen the item takes the whole page. */
export function SplitPage(props: { list: ReactNode; detail: ReactNode; roomy?: boolean }) {
  const styles = useStyles();
  if (!props.detail) return props.list;
  return (
    <div className={mergeClasses(styles.split, props.roomy && styles.roomy)}>
      <div className={mergeClasses(styles.list, styles.listBehind)}>{props.list}</div>
      {props.detail}
    </div>
  );
}

/** An item on its way, in the panel that it will be in. */
export function PanelSkeleton() {
  return (
    <div className={useStyles().panel}>
      <PageSkeleton rows={4} />
    </div>
  );
}

export interface DetailPanelProps {
  readonly title: string;
  /** Small print above the title. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
  /** The name of the list that one goes back to. */
  readonly backTo: string;
  readonly onClose: () => void;
}

/** A heading within an opened item: its level is one below the item's own. */
export function DetailHeading(props: { readonly className?: string; readonly children: string }) {
  const Heading = useMedia("(min-width: 1024px)") ? "h3" : "h2";
  return <Heading className={props.className}>{props.children}</Heading>;
}

/** An opened item. Its heading takes the focus when opening it has removed what had it. */
export function DetailPanel({ title, above, children, backTo, onClose }: DetailPanelProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const heading = useId();
  useEscape(onClose);
  // Beside the list, whose title is the page's; alone on a narrow screen it is the page's own.
  const Title = useMedia("(min-width: 1024px)") ? "h2" : "h1";
  return (
    <section className={styles.panel} aria-labelledby={heading}>
      <div className={styles.bar}>
        <Button className={styles.back} appearance="subtle" icon={<ArrowLeftRegular />} onClick={onClose}>
          {backTo}
        </Button>
        <div className={styles.words}>
          {above}
          <Title id={heading} className={styles.title} tabIndex={-1} data-detail-heading>
            {title}
          </Title>
        </div>
        <Button
          className={styles.close}
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t("close")}
          onClick={onClose}
        />
      </div>
      {children}
    </section>
  );
}
