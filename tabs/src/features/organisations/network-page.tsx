import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { BuildingRegular } from "@fluentui/react-icons/svg/building";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Organisations } from "../../../../src/capabilities/network/contract.ts";
import { PageHeader } from "../../components/page-header.tsx";
import { SearchField } from "../../components/search-field.tsx";
import { PageSkeleton } from "../../components/skeletons.tsx";
import { EmptyState, ErrorState } from "../../components/states.tsx";
import { usePageTitle } from "../../lib/announce.ts";
import { countryName } from "../../lib/dates.ts";
import { currentLanguage } from "../../lib/i18n.ts";
import { type OrganisationView, useOrganisations } from "../../lib/organisation-queries.ts";
import { useWorkspace } from "../../lib/workspace.ts";
import { useGrowing } from "../programme/use-growing.ts";
import { OrganisationRow } from "./organisation-row.tsx";

const SettleDialog = lazy(async () => ({ default: (await import("./settle-dialog.tsx")).SettleDialog }));

/** With more organisations than these, looking for one is faster than reading the list. */
const SEARCH_FROM = 8;

const useStyles = makeStyles({
  search: { maxWidth: "24rem", marginBottom: tokens.spacingVerticalM },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
  },
  none: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
});

/** The network's organisations: who acts for each, how many votes it has, and who votes in its place. */
export function NetworkPage() {
  const { t } = useTranslation();
  const { session } = useWorkspace();
  const { data, error, refetch } = useOrganisations();
  usePageTitle(t("organisations.title"));
  const subtitle =
    data === undefined
      ? session.network.name
      : t("organisations.subtitle", { network: session.network.name, count: data.organisations.length });
  return (
    <>
      <PageHeader title={t("organisations.title")} subtitle={subtitle} />
      {error && !data ? (
        <ErrorState error={error} retry={refetch} />
      ) : data === undefined ? (
        <PageSkeleton rows={6} />
      ) : data.organisations.length === 0 ? (
        <EmptyState
          icon={<BuildingRegular />}
          title={t("organisations.empty.title")}
          text={t("organisations.empty.text")}
        />
      ) : (
        <OrganisationList data={data} />
      )}
    </>
  );
}

function OrganisationList({ data }: { readonly data: Organisations }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [search, setSearch] = useState("");
  const [changing, setChanging] = useState<string | null>(null);
  const found = data.organisations.filter(matches(search));
  const shown = useGrowing(found);
  const changed = data.organisations.find((one) => one.organisationId === changing);
  // Where everybody has one vote, the number says nothing.
  const weighed = data.organisations.some((one) => one.votingWeight !== 1);
  return (
    <>
      {data.organisations.length > SEARCH_FROM && (
        <SearchField
          className={styles.search}
          label={t("organisations.search")}
          placeholder={t("organisations.search")}
          text={search}
          onText={setSearch}
        />
      )}
      {found.length === 0 ? (
        <output className={styles.none}>{t("organisations.noneFound")}</output>
      ) : (
        <ul className={styles.list}>
          {shown.map((one) => (
            <OrganisationRow
              key={one.organisationId}
              organisation={one}
              weighed={weighed}
              onChange={
                data.abilities.settle || one.abilities.giveProxy
                  ? () => setChanging(one.organisationId)
                  : undefined
              }
            />
          ))}
        </ul>
      )}
      <Suspense>
        {changed && <SettleDialog organisation={changed} data={data} onClose={() => setChanging(null)} />}
      </Suspense>
    </>
  );
}

/** By its name, country or people. */
function matches(search: string): (one: OrganisationView) => boolean {
  const wanted = search.trim().toLocaleLowerCase();
  return ({ name, country, delegates, alternates }) =>
    [
      name,
      country,
      countryName(country, currentLanguage()),
      ...[...delegates, ...alternates].map((person) => person.name),
    ]
      .join(" ")
      .toLocaleLowerCase()
      .includes(wanted);
}
