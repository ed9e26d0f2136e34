import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ArchiveRegular } from "@fluentui/react-icons/svg/archive";
import { ChatMultipleRegular } from "@fluentui/react-icons/svg/chat-multiple";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ProgrammeView } from "../../../../src/capabilities/work-programme/contract.ts";
import { PageHeader } from "../../components/page-header.tsx";
import { EDITION_WORDS, useItemWords } from "./item-words.ts";

type Edition = NonNullable<ProgrammeView["edition"]>;

const ICONS = {
  draft: <EditRegular />,
  consultation: <ChatMultipleRegular />,
  adopted: <CheckmarkCircleFilled />,
  closed: <ArchiveRegular />,
} satisfies Record<Edition["state"], ReactElement>;

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
  draft: { backgroundColor: tokens.colorNeutralBackground5, color: tokens.colorNeutralForeground2 },
  consultation: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  adopted: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
  },
  closed: { backgroundColor: tokens.colorNeutralBackground5, color: tokens.colorNeutralForeground2 },
});

/** Which programme this is: title, edition and its state, period. */
export function ProgrammeHeader({ edition, actions }: { edition: Edition; actions: ReactNode }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useItemWords();
  return (
    <PageHeader
      title={edition.title}
      subtitle={
        <span className={styles.words}>
          <span className={mergeClasses(styles.edition, styles[edition.state])}>
            {ICONS[edition.state]}
            {t(EDITION_WORDS[edition.state], { number: edition.number })}
          </span>
          <span>{words.date(edition.period)}</span>
        </span>
      }
      actions={actions}
    />
  );
}
