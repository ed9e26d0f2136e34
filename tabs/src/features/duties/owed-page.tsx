import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { AlertRegular } from "@fluentui/react-icons/svg/alert";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { DutyView } from "../../../../src/capabilities/duties/contract.ts";
import { PageHeader } from "../../components/page-header.tsx";
import { PageSkeleton } from "../../components/skeletons.tsx";
import { EmptyState, ErrorState } from "../../components/states.tsx";
import { usePageTitle } from "../../lib/announce.ts";
import { useDuties } from "../../lib/duty-queries.ts";
import { type Group, groupDuties } from "./duty-groups.ts";
import { DutyRow } from "./duty-row.tsx";

const DigestDialog = lazy(async () => ({ default: (await import("./digest-dialog.tsx")).DigestDialog }));

const useStyles = makeStyles({
  groups: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXL },
  group: {
    ...typographyStyles.subtitle2,
    margin: `0 0 ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground2,
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    overflow: "hidden",
  },
  more: { marginTop: tokens.spacingVerticalS },
});

const GROUP_WORDS = {
  now: "owed.group.now",
  week: "owed.group.week",
  later: "owed.group.later",
} as const satisfies Record<Group, string>;

/** No group ever draws hundreds of rows at once. */
const SHOWN = 50;

/** Everything that waits for the reader, and when they want to be told of it. */
export function OwedPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  usePageTitle(t("owed.title"));
  const showDigest = (shown: boolean) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (shown) after.set("settings", "digest");
        else after.delete("settings");
        return after;
      },
      { replace: !shown },
    );
  return (
    <>
      <PageHeader
        title={t("owed.title")}
        subtitle={t("owed.subtitle")}
        actions={
          <Button icon={<AlertRegular />} onClick={() => showDigest(true)}>
            {t("owed.digest.open")}
          </Button>
        }
      />
      <Owed />
      {search.get("settings") === "digest" && (
        <Suspense fallback={null}>
          <DigestDialog onClose={() => showDigest(false)} />
        </Suspense>
      )}
    </>
  );
}

function Owed() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { data, error, refetch } = useDuties();
  if (error && !data) return <ErrorState error={error} retry={refetch} />;
  if (!data) return <PageSkeleton rows={4} />;
  if (data.duties.length === 0)
    return (
      <EmptyState icon={<CheckmarkCircleRegular />} title={t("owed.nothing")} text={t("owed.nothingText")} />
    );
  return (
    <div className={styles.groups}>
      {groupDuties(data.duties).map(({ group, duties }) => (
        <DutyGroup key={group} title={t(GROUP_WORDS[group])} duties={duties} />
      ))}
    </div>
  );
}

function DutyGroup({ title, duties }: { readonly title: string; readonly duties: readonly DutyView[] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [shown, setShown] = useState(SHOWN);
  const folded = duties.length - shown;
  return (
    <section aria-label={title}>
      <h2 className={styles.group}>{title}</h2>
      <ul className={styles.list}>
        {duties.slice(0, shown).map((duty) => (
          <DutyRow key={`${duty.kind} ${duty.subject}`} duty={duty} />
        ))}
      </ul>
      {folded > 0 && (
        <Button className={styles.more} onClick={() => setShown(shown + SHOWN)}>
          {t("owed.more", { count: folded })}
        </Button>
      )}
    </section>
  );
}
