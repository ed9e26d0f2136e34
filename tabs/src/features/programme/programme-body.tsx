import { Button, makeStyles, Skeleton, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { lazy, Suspense, useDeferredValue, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ItemView, ProgrammeView } from "../../../../src/capabilities/work-programme/contract.ts";
import { RowsSkeleton } from "../../components/skeletons.tsx";
import { EmptyState } from "../../components/states.tsx";
import { useWorkspace } from "../../lib/workspace.ts";
import { FilterRow } from "./filter/filter-row.tsx";
import { Outline } from "./outline/outline.tsx";
import type { ProgrammeAddress } from "./programme-address.ts";
import { todayIn } from "./programme-calendar.ts";
import { searchItems } from "./programme-tree.ts";
import { UnplacedPassages } from "./unplaced-passages.tsx";

const Timeline = lazy(async () => ({ default: (await import("./timeline/timeline.tsx")).Timeline }));
const ItemTable = lazy(async () => ({ default: (await import("./table/item-table.tsx")).ItemTable }));

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
});

interface BodyProps {
  readonly view: ProgrammeView;
  readonly edition: NonNullable<ProgrammeView["edition"]>;
  readonly address: ProgrammeAddress;
}

/** The filter row, then the items in one of three ways of looking at them. */
export function ProgrammeBody({ view, edition, address }: BodyProps) {
  const styles = useStyles();
  const search = useDeferredValue(address.search);
  const items = useMemo(() => searchItems(view.items, search), [view.items, search]);
  return (
    <div className={styles.body}>
      <FilterRow address={address} found={search.trim() === "" ? null : items.length} />
      {items.length === 0 ? (
        <NothingFound search={search} onClear={() => address.set("q", null)} />
      ) : (
        <Suspense
          fallback={
            <Skeleton>
              <RowsSkeleton rows={8} />
            </Skeleton>
          }
        >
          <Items view={view} edition={edition} address={address} items={items} />
        </Suspense>
      )}
      {view.unplaced.length > 0 && <UnplacedPassages passages={view.unplaced} />}
    </div>
  );
}

function Items({ view, edition, address, items }: BodyProps & { items: readonly ItemView[] }) {
  const { network } = useWorkspace().session;
  const label = network.workPackageLabel;
  if (address.view === "table") return <ItemTable items={items} address={address} />;
  if (address.view === "outline") return <Outline items={items} label={label} />;
  return (
    <Timeline
      items={items}
      all={view.items}
      period={edition.period.edtf}
      today={todayIn(network.timeZone)}
      label={label}
      address={address}
    />
  );
}

function NothingFound({ search, onClear }: { search: string; onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<SearchRegular />}
      title={t("programme.search.none", { search: search.trim() })}
      text={t("programme.search.noneText")}
      action={<Button onClick={onClear}>{t("programme.search.clear")}</Button>}
    />
  );
}
