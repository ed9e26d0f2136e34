import { Button, makeStyles, Skeleton, tokens } from "@fluentui/react-components";
import { CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { lazy, Suspense, useDeferredValue, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ProgrammeView } from "../../../../src/capabilities/work-programme/contract.ts";
import { RowsSkeleton } from "../../components/skeletons.tsx";
import { EmptyState } from "../../components/states.tsx";
import { useWorkspace } from "../../lib/workspace.ts";
import { type Filtered, filterItems } from "./filter/filter-items.ts";
import { FilterRow } from "./filter/filter-row.tsx";
import { PrintOnDemand } from "./print/print-on-demand.tsx";
import type { ProgrammeAddress } from "./programme-address.ts";
import { todayIn } from "./programme-calendar.ts";

const UnplacedPassages = lazy(async () => ({
  default: (await import("./unplaced-passages.tsx")).UnplacedPassages,
}));
/** What most people come for is fetched beside the items, not after them. */
const outline = import("./outline/outline.tsx");

const Outline = lazy(async () => ({ default: (await outline).Outline }));
const Timeline = lazy(async () => ({ default: (await import("./timeline/timeline.tsx")).Timeline }));
const Calendar = lazy(async () => ({ default: (await import("./calendar/calendar.tsx")).Calendar }));
const Board = lazy(async () => ({ default: (await import("./board/board.tsx")).Board }));
const NextDays = lazy(async () => ({ default: (await import("./next/next-days.tsx")).NextDays }));
const ItemTable = lazy(async () => ({ default: (await import("./table/item-table.tsx")).ItemTable }));

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
});

interface BodyProps {
  readonly view: ProgrammeView;
  readonly edition: NonNullable<ProgrammeView["edition"]>;
  readonly address: ProgrammeAddress;
}

/** The filter row, then the items in one of the ways of looking at them. */
export function ProgrammeBody({ view, edition, address }: BodyProps) {
  const styles = useStyles();
  const { search, responsible, status, person, mine } = address.filter;
  const words = useDeferredValue(search);
  const filtered = useMemo(
    () => filterItems(view.items, { search: words, responsible, status, person, mine }, view),
    [view, words, responsible, status, person, mine],
  );
  return (
    <div className={styles.body}>
      <FilterRow view={view} address={address} found={filtered.found.length} />
      {view.items.length === 0 ? (
        <NothingYet mayAdd={view.abilities.edit} />
      ) : filtered.found.length === 0 ? (
        <NothingFound search={words} onClear={address.clearFilters} />
      ) : (
        <Suspense
          fallback={
            <Skeleton>
              <RowsSkeleton rows={8} />
            </Skeleton>
          }
        >
          <Items view={view} edition={edition} address={address} filtered={filtered} />
        </Suspense>
      )}
      <Suspense>{view.unplaced.length > 0 && <UnplacedPassages passages={view.unplaced} />}</Suspense>
      <PrintOnDemand edition={edition} items={filtered.inPlace} of={view.items.length} />
    </div>
  );
}

function Items({ view, edition, address, filtered }: BodyProps & { filtered: Filtered }) {
  const { network } = useWorkspace().session;
  const today = todayIn(network.timeZone);
  const { found, inPlace } = filtered;
  const period = edition.period.edtf;
  switch (address.view) {
    case "outline":
      return <Outline items={inPlace} />;
    case "timeline":
      return <Timeline filtered={filtered} view={view} period={period} today={today} address={address} />;
    case "calendar":
      return <Calendar items={found} all={view.items} period={period} today={today} address={address} />;
    case "board":
      return <Board items={found} view={view} />;
    case "next":
      return <NextDays items={found} today={today} />;
    default:
      return <ItemTable items={found} address={address} />;
  }
}

function NothingYet({ mayAdd }: { mayAdd: boolean }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<CalendarLtrRegular />}
      title={t("programme.empty.noItems")}
      text={mayAdd ? t("programme.empty.addFirst") : t("programme.empty.waitForItems")}
    />
  );
}

function NothingFound({ search, onClear }: { search: string; onClear: () => void }) {
  const { t } = useTranslation();
  const words = search.trim();
  return (
    <EmptyState
      icon={<SearchRegular />}
      title={words ? t("programme.search.none", { search: words }) : t("programme.filter.none")}
      text={words ? t("programme.search.noneText") : t("programme.filter.noneText")}
      action={<Button onClick={onClear}>{t("filter.clear")}</Button>}
    />
  );
}
