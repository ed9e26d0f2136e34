import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { WrenchRegular } from "@fluentui/react-icons/svg/wrench";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type {
  FindingView,
  ItemView,
  ProgrammeView,
} from "../../../../../src/capabilities/work-programme/contract.ts";
import { sayFinding, sayFix } from "../../../../../src/i18n/say-finding.ts";
import { ActionError } from "../../../components/action-error.tsx";
import { EmptyState } from "../../../components/states.tsx";
import { announce } from "../../../lib/announce.ts";
import { regainFocus } from "../../../lib/focus.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { useEditionAction } from "../../../lib/programme-queries.ts";
import { ItemLink } from "../item-link.tsx";
import { useItemWords } from "../item-words.ts";
import { SidePanel } from "../side-panel.tsx";
import { useFirst } from "../use-first.tsx";

const FEW = 20;

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
  },
  finding: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  sentence: { ...typographyStyles.body1Strong, margin: 0 },
  evidence: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  date: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground3 },
  mended: {
    ...typographyStyles.body1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

type Fix = NonNullable<FindingView["fix"]>;

export interface FindingsPanelProps {
  readonly view: ProgrammeView;
  readonly editionId: string;
  readonly onClose: () => void;
}

/** Where the programme contradicts itself: a sentence each, what shows it, and a mend where one is clear. */
export function FindingsPanel({ view, editionId, onClose }: FindingsPanelProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { mutate, isPending, error } = useEditionAction(editionId, "change");
  const [mended, setMended] = useState<Fix | null>(null);
  const { shown, more } = useFirst(view.findings, FEW);
  const make = (fix: Fix, after: Fix | null, words: string) =>
    mutate(fix, {
      onSuccess: () => {
        setMended(after);
        announce(words);
        regainFocus("[data-mended] button", "[data-suggestions-heading]");
      },
    });
  return (
    <SidePanel title={t("programme.findings.title")} onClose={onClose}>
      {mended && (
        <div className={styles.mended} data-mended>
          <span>{t("programme.findings.mended")}</span>
          <Button
            appearance="subtle"
            icon={<ArrowUndoRegular />}
            disabledFocusable={isPending}
            onClick={() => make(undoing(mended), null, t("programme.findings.undone"))}
          >
            {t("programme.findings.undo")}
          </Button>
        </div>
      )}
      <ActionError error={error} />
      {view.findings.length === 0 && (
        <EmptyState
          small
          icon={<CheckmarkCircleRegular />}
          title={t("programme.findings.none")}
          text={t("programme.findings.noneText")}
        />
      )}
      <ul className={styles.list}>
        {shown.map((finding) => (
          <Finding
            key={`${finding.code} ${finding.itemIds.join(" ")} ${JSON.stringify(finding.values)}`}
            finding={finding}
            items={view.items}
            mayFix={view.abilities.edit}
            pending={isPending}
            onFix={(fix) => make(fix, fix, t("programme.findings.mended"))}
          />
        ))}
      </ul>
      {more}
    </SidePanel>
  );
}

const undoing = ({ itemId, change }: Fix): Fix => ({
  itemId,
  change: { was: change.now, now: change.was },
});

function Finding(props: {
  readonly finding: FindingView;
  readonly items: readonly ItemView[];
  readonly mayFix: boolean;
  readonly pending: boolean;
  readonly onFix: (fix: Fix) => void;
}) {
  const { finding, items, mayFix, pending, onFix } = props;
  const styles = useStyles();
  const words = useItemWords();
  const { fix } = finding;
  const shown = finding.itemIds.flatMap((id) => items.find((one) => one.itemId === id) ?? []);
  return (
    <li className={styles.finding}>
      <p className={styles.sentence}>{sayFinding(finding, currentLanguage())}</p>
      <ul className={styles.evidence}>
        {shown.map((item) => (
          <li key={item.itemId}>
            <ItemLink itemId={item.itemId}>{item.title}</ItemLink>
            {item.date && <span className={styles.date}>{words.date(item.date)}</span>}
          </li>
        ))}
      </ul>
      {fix && mayFix && (
        <Button
          size="small"
          icon={<WrenchRegular />}
          disabledFocusable={pending}
          onClick={() => !pending && onFix(fix)}
        >
          {sayFix(fix, currentLanguage())}
        </Button>
      )}
    </li>
  );
}
