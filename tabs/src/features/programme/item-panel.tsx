import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { TFunction } from "i18next";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type {
  EditionView,
  ItemView,
  ProgrammeView,
} from "../../../../src/capabilities/work-programme/contract.ts";
import { formatEdtf } from "../../../../src/i18n/format-edtf.ts";
import { BELOW_BAR } from "../../components/offline-bar.tsx";
import { announce } from "../../lib/announce.ts";
import { regainFocus } from "../../lib/focus.ts";
import { currentLanguage } from "../../lib/i18n.ts";
import { Discussion } from "./item/discussion.tsx";
import { ItemActions } from "./item/item-actions.tsx";
import { ItemForm } from "./item/item-form.tsx";
import { ItemFacts } from "./item-facts.tsx";
import { ItemIcon } from "./item-icon.tsx";
import { useItemWords } from "./item-words.ts";
import { PlanMeeting } from "./plan-meeting.tsx";
import { useFocusOnOpen, useItemLinks } from "./programme-address.ts";
import { useEscape } from "../../lib/use-escape.ts";
import { usePhone } from "../../lib/use-media.ts";

const BESIDE = "@media (min-width: 1280px)";
const OVER = "@media (min-width: 640px) and (max-width: 1279.98px)";
const WHOLE = "@media (max-width: 639.98px)";

const useStyles = makeStyles({
  panel: {
    boxSizing: "border-box",
    overflowWrap: "anywhere",
    [BESIDE]: {
      position: "sticky",
      top: `calc(${BELOW_BAR} + ${tokens.spacingVerticalL})`,
      maxHeight: `calc(100vh - ${BELOW_BAR} - 2 * ${tokens.spacingVerticalL})`,
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
      top: BELOW_BAR,
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
  stored: {
    ...typographyStyles.body1,
    margin: `0 0 ${tokens.spacingVerticalM}`,
    color: tokens.colorStatusSuccessForeground1,
  },
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
  useEscape(onClose);
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
          {item && words.called(item)}
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
      {item && view.edition ? (
        <Opened key={itemId} item={item} view={view} edition={view.edition} onClose={onClose} />
      ) : (
        <p>{t("programme.panel.goneText")}</p>
      )}
    </section>
  );
}

/** The item as it stands, or its form; what members say of it below. */
function Opened(props: {
  readonly item: ItemView;
  readonly view: ProgrammeView;
  readonly edition: EditionView;
  readonly onClose: () => void;
}) {
  const { item, view, edition, onClose } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const navigate = useNavigate();
  const linkTo = useItemLinks();
  const [form, setForm] = useState<"edit" | "suggest" | null>(null);
  const [stored, setStored] = useState("");
  const close = (words: string) => {
    setForm(null);
    setStored(words);
    if (words !== "") announce(words);
    regainFocus("[data-item-actions] button");
  };
  const { itemId } = item;
  const { editionId } = edition;
  if (form !== null)
    return (
      <ItemForm
        item={item}
        items={view.items}
        editionId={editionId}
        purpose={form}
        onDone={(after) => close(after ? storedWords(after, t) : t("programme.item.suggested"))}
        onCancel={() => close("")}
      />
    );
  return (
    <>
      {stored !== "" && <p className={styles.stored}>{stored}</p>}
      <ItemActions
        item={item}
        view={view}
        editionId={editionId}
        onForm={setForm}
        onOpen={(id) => {
          const { to, state } = linkTo(id);
          void navigate(to, { state });
        }}
        onRemoved={onClose}
      />
      <ItemFacts item={item} items={view.items} />
      {item.kind === "event" && item.meetingId === null && item.date?.edtf && (
        <div className={styles.action}>
          <PlanMeeting itemId={itemId} />
        </div>
      )}
      <Discussion item={item} items={view.items} editionId={editionId} decides={view.abilities.edit} />
    </>
  );
}

/** What was stored is said with what we understood of its date: that is what reminders and the timeline go by. */
function storedWords({ date }: ItemView, t: TFunction): string {
  if (date === null) return t("programme.item.stored");
  return date.edtf === null
    ? t("programme.item.storedUnread", { words: date.text })
    : t("programme.item.storedRead", { date: formatEdtf(date.edtf, currentLanguage(), date.text) });
}
