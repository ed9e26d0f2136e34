import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ArchiveRegular } from "@fluentui/react-icons/svg/archive";
import { ChatMultipleRegular } from "@fluentui/react-icons/svg/chat-multiple";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { lazy, type ReactElement, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { EditionView, ProgrammeView } from "../../../../src/capabilities/work-programme/contract.ts";
import { formatEdtf } from "../../../../src/i18n/format-edtf.ts";
import { PageHeader } from "../../components/page-header.tsx";
import { currentLanguage } from "../../lib/i18n.ts";
import { isUnderWay } from "./editions/edition-steps.ts";
import { useShowEdition } from "./editions/show-edition.ts";
import { EDITION_WORDS, useItemWords } from "./item-words.ts";
import { usePanel } from "./side-panel-address.ts";

const EditionActions = lazy(async () => ({
  default: (await import("./editions/edition-actions.tsx")).EditionActions,
}));
const SilenceBanner = lazy(async () => ({
  default: (await import("../silence/silence-banner.tsx")).SilenceBanner,
}));
const SilenceEnded = lazy(async () => ({
  default: (await import("../silence/silence-ended.tsx")).SilenceEnded,
}));
const AdoptionPollBanner = lazy(async () => ({
  default: (await import("./decision/adoption-poll-banner.tsx")).AdoptionPollBanner,
}));
const EditionCall = lazy(async () => ({
  default: (await import("./editions/edition-call.tsx")).EditionCall,
}));
const SuggestionsPanel = lazy(async () => ({
  default: (await import("./editions/suggestions-panel.tsx")).SuggestionsPanel,
}));
const FindingsPanel = lazy(async () => ({
  default: (await import("./findings/findings-panel.tsx")).FindingsPanel,
}));

const ICONS = {
  draft: <EditRegular />,
  consultation: <ChatMultipleRegular />,
  adopted: <CheckmarkCircleFilled />,
  closed: <ArchiveRegular />,
} satisfies Record<EditionView["state"], ReactElement>;

const useStyles = makeStyles({
  words: {
    display: "inline-flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalXS,
  },
  // Fluent's Badge is a block, and a subtitle is a paragraph.
  edition: {
    ...typographyStyles.caption1Strong,
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  actions: { minHeight: "32px", minWidth: "32px" },
  draft: { backgroundColor: tokens.colorNeutralBackground5, color: tokens.colorNeutralForeground2 },
  consultation: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  adopted: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
  },
  closed: { backgroundColor: tokens.colorNeutralBackground5, color: tokens.colorNeutralForeground2 },
});

/** Which programme this is: title, edition and its state, period; what can be done with it, and what it asks. */
export function ProgrammeHeader({ view, edition }: { view: ProgrammeView; edition: EditionView }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useItemWords();
  const { panel, show } = usePanel();
  const showEdition = useShowEdition();
  const { editionId } = edition;
  return (
    <>
      <PageHeader
        cornered
        title={edition.title}
        subtitle={
          <span className={styles.words}>
            <span className={mergeClasses(styles.edition, styles[edition.state])}>
              {ICONS[edition.state]}
              {t(EDITION_WORDS[edition.state], { number: edition.number })}
            </span>
            <span>{words.date(edition.period)}</span>
            {edition.adoption && <Adopted adoption={edition.adoption} />}
          </span>
        }
        actions={
          <Suspense fallback={<div className={styles.actions} />}>
            <EditionActions view={view} edition={edition} onShow={showEdition} />
          </Suspense>
        }
      />
      <Suspense>
        {view.decision &&
          (isUnderWay(view.decision) ? (
            <SilenceBanner decision={view.decision} />
          ) : (
            <SilenceEnded decision={view.decision} />
          ))}
        {view.adoptionPoll && <AdoptionPollBanner poll={view.adoptionPoll} />}
        <EditionCall view={view} edition={edition} onShow={show} />
      </Suspense>
      <Suspense>
        {panel === "suggestions" && (
          <SuggestionsPanel view={view} editionId={editionId} onClose={() => show(null)} />
        )}
        {panel === "findings" && (
          <FindingsPanel view={view} editionId={editionId} onClose={() => show(null)} />
        )}
      </Suspense>
    </>
  );
}

function Adopted({ adoption }: { adoption: NonNullable<EditionView["adoption"]> }) {
  const { t } = useTranslation();
  const date = formatEdtf(adoption.decidedOn, currentLanguage());
  return (
    <span>
      {adoption.decisionId !== null
        ? t("programme.decision.adopted", { date })
        : adoption.pollId !== null && adoption.decidedAt === ""
          ? t("programme.decision.poll.adopted", { date })
          : adoption.decidedAt === ""
            ? t("programme.editions.adoptedOn", { date })
            : t("programme.editions.adoptedAt", { date, place: adoption.decidedAt })}
    </span>
  );
}
