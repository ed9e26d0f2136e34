import {
  Button,
  makeStyles,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { ArrowSwapRegular } from "@fluentui/react-icons/svg/arrow-swap";
import { useTranslation } from "react-i18next";
import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { ROW_LINK } from "../../../components/link-styles.ts";
import { PageMenu } from "../../../components/page-menu.tsx";
import { ActionError } from "../../../components/action-error.tsx";
import { announce } from "../../../lib/announce.ts";
import { ITEM_STATUSES } from "../filter/filter-items.ts";
import { ItemIcon } from "../item-icon.tsx";
import { TitleLink } from "../item-link.tsx";
import { STATUS_WORDS, useItemWords } from "../item-words.ts";
import { useItemLinks } from "../programme-address.ts";
import { useReportStatus } from "./use-report-status.ts";

type Status = ItemView["status"];

/** These owe a reason, which a dialog asks for. */
const OWE_A_REASON: readonly Status[] = ["postponed", "cancelled"];

const useStyles = makeStyles({
  card: {
    position: "relative",
    isolation: "isolate",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
  },
  selected: { border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}` },
  top: {
    ...typographyStyles.caption1,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
  },
  kind: { display: "inline-block", "&::first-letter": { textTransform: "uppercase" } },
  title: {
    ...ROW_LINK,
    ...typographyStyles.body1,
    overflowWrap: "anywhere",
    hyphens: "auto",
  },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  // Above the link that covers the card.
  menu: {
    position: "relative",
    zIndex: 1,
    flexShrink: 0,
    margin: `calc(-1 * ${tokens.spacingVerticalXS})`,
    marginLeft: "auto",
  },
});

export interface BoardCardProps {
  readonly item: ItemView;
  readonly mayReport: boolean;
  /** It is stored, and the card is about to stand elsewhere. */
  readonly onMoved: (item: ItemView) => void;
  /** The status owes a reason. */
  readonly onAsk: (item: ItemView, status: Status) => void;
}

export function BoardCard({ item, mayReport, onMoved, onAsk }: BoardCardProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useItemWords();
  const link = useItemLinks()(item.itemId);
  const { mutate, isPending, error } = useReportStatus(({ status }) => {
    onMoved(item);
    announce(t("programme.board.moved", { status: t(STATUS_WORDS[status]) }));
  });
  const report = (status: Status): void => {
    if (OWE_A_REASON.includes(status)) onAsk(item, status);
    else mutate({ itemId: item.itemId, status });
  };
  const date = words.date(item.date);
  return (
    <article className={mergeClasses(styles.card, link.selected && styles.selected)}>
      <div className={styles.top}>
        <ItemIcon item={item} small />
        <span className={styles.kind}>{words.called(item)}</span>
        {mayReport && (
          <PageMenu positioning="below-end">
            <MenuTrigger disableButtonEnhancement>
              <Button
                className={styles.menu}
                appearance="subtle"
                size="small"
                icon={<ArrowSwapRegular />}
                disabledFocusable={isPending}
                aria-label={t("programme.board.report", { title: item.title })}
              />
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {ITEM_STATUSES.filter((status) => status !== item.status).map((status) => (
                  <MenuItem key={status} onClick={() => report(status)}>
                    {OWE_A_REASON.includes(status)
                      ? t("programme.board.withReason", { status: t(STATUS_WORDS[status]) })
                      : t(STATUS_WORDS[status])}
                  </MenuItem>
                ))}
              </MenuList>
            </MenuPopover>
          </PageMenu>
        )}
      </div>
      <TitleLink item={item} link={link} className={styles.title} />
      {date !== null && <span className={styles.small}>{date}</span>}
      {item.responsible !== null && <span className={styles.small}>{item.responsible}</span>}
      <ActionError error={error} />
    </article>
  );
}
