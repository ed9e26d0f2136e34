import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { PeopleSwapRegular } from "@fluentui/react-icons/svg/people-swap";
import { useTranslation } from "react-i18next";
import type { AgendaItemView } from "../../../../../src/capabilities/meetings/contract.ts";
import { AgendaList } from "./agenda-list.tsx";

const useStyles = makeStyles({
  choice: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: {
    ...typographyStyles.subtitle2,
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
  },
  text: { ...typographyStyles.body1, margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, fontSize: "24px" },
});

export interface ConflictChoiceProps {
  readonly theirs: readonly AgendaItemView[];
  readonly startTime: string | null;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** Somebody else has stored the agenda: mine is still above, theirs is here; the person chooses. */
export function ConflictChoice({ theirs, startTime, onKeepMine, onTakeTheirs }: ConflictChoiceProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <section className={styles.choice} aria-label={t("meetings.conflict.title")}>
      {/* It comes while somebody types: that it is there is said, and the list is read when they come to it. */}
      <div role="alert">
        <h2 className={styles.title}>
          <PeopleSwapRegular className={styles.icon} aria-hidden />
          {t("meetings.conflict.title")}
        </h2>
        <p className={styles.text}>{t("meetings.conflict.text")}</p>
      </div>
      <AgendaList items={theirs} startTime={startTime} />
      <div className={styles.actions}>
        <Button appearance="primary" onClick={onKeepMine}>
          {t("meetings.conflict.mine")}
        </Button>
        <Button onClick={onTakeTheirs}>{t("meetings.conflict.theirs")}</Button>
      </div>
    </section>
  );
}
