import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { PollRegular } from "@fluentui/react-icons/svg/poll";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { SilenceList } from "../../../../src/capabilities/decisions/contract.ts";
import type { PollPage } from "../../../../src/capabilities/polls/contract.ts";
import { Choice } from "../../components/choice.tsx";
import { FilterBar, FilterTick } from "../../components/filter-bar.tsx";
import { PageSkeleton } from "../../components/skeletons.tsx";
import { EmptyState, ErrorState } from "../../components/states.tsx";
import { focusWhenThere } from "../../lib/focus.ts";
import type { usePolls } from "../../lib/poll-queries.ts";
import { SilenceTable } from "../silence/silence-table.tsx";
import { type ListAddress, silenceShown } from "./list-address.ts";
import { PollTable } from "./poll-table.tsx";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
});

export interface PollListProps {
  readonly polls: ReturnType<typeof usePolls>;
  /** Undefined until it is known: the polls do not wait for it. */
  readonly silence: SilenceList | undefined;
  readonly address: ListAddress;
  readonly opened: string | null;
}

/** The network's silence procedures and polls: what waits first, or as they are looked for; more on demand. */
export function PollList({ polls, silence, address, opened }: PollListProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage, isPlaceholderData } = polls;
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  const page = data?.pages.at(-1);
  if (!page) return <PageSkeleton rows={5} />;
  const mayAsk = page.abilities.ask;
  const procedures = silenceShown(silence?.decisions ?? [], address);
  const all = page.all + (silence?.all ?? 0);
  if (all === 0)
    return (
      <EmptyState
        icon={<PollRegular />}
        title={t("polls.empty.title")}
        text={mayAsk ? t("polls.empty.textAsk") : t("polls.empty.text")}
        action={
          mayAsk && (
            <Button appearance="primary" onClick={() => void navigate("/polls?view=ask")}>
              {t("polls.askNetwork")}
            </Button>
          )
        }
      />
    );
  const shown = eachOnce(data?.pages ?? []);
  // The focus goes on to the first that came; the button may be gone then.
  const more = async (button: HTMLElement) => {
    const { data: grown } = await fetchNextPage();
    const first = eachOnce(grown?.pages ?? [])[shown.length];
    if (first === undefined || document.activeElement !== button) return;
    button.blur();
    focusWhenThere(() => document.querySelector<HTMLElement>(`[data-item="${CSS.escape(first.pollId)}"]`));
  };
  return (
    <div className={styles.list}>
      <Filters address={address} page={page} all={all} found={page.found + procedures.length} />
      <SilenceTable procedures={procedures} whole={address.filtered} opened={opened} />
      {shown.length === 0 && procedures.length === 0 && (
        <EmptyState
          icon={<SearchRegular />}
          title={t("polls.filter.none")}
          text={t("polls.filter.noneText")}
          action={<Button onClick={address.clear}>{t("filter.clear")}</Button>}
        />
      )}
      {shown.length > 0 && (
        <PollTable
          polls={shown}
          label={t("polls.title")}
          opened={opened}
          sort={address.sort}
          onSort={(sort) => address.set("sort", sort)}
          busy={isPlaceholderData}
        />
      )}
      {hasNextPage && (
        <div>
          <Button
            appearance="subtle"
            icon={<ChevronDownRegular />}
            disabledFocusable={isFetchingNextPage}
            onClick={({ currentTarget }) => void more(currentTarget)}
          >
            {isFetchingNextPage ? t("loading") : t("polls.more")}
          </Button>
        </div>
      )}
    </div>
  );
}

interface FiltersProps {
  readonly address: ListAddress;
  readonly page: PollPage;
  /** Polls and silence procedures. */
  readonly all: number;
  readonly found: number;
}

function Filters({ address, page, all, found }: FiltersProps) {
  const { t } = useTranslation();
  const { filtered, state, owed } = address;
  if (all < 2 && !filtered) return null;
  const states = {
    open: t("polls.state.open"),
    ...(page.abilities.ask && { scheduled: t("polls.state.scheduled") }),
    closed: t("polls.state.closed"),
  };
  return (
    <FilterBar
      search={{
        label: t("polls.search.label"),
        placeholder: t("polls.search.placeholder"),
        text: address.search,
        onText: (text) => address.set("q", text),
      }}
      filters={
        <>
          <Choice
            label={t("polls.filter.state")}
            none={t("polls.filter.anyState")}
            options={Object.entries(states).map(([value, words]) => ({ value, words }))}
            chosen={state}
            onChoose={(value) => address.set("state", value)}
          />
          {(page.owed > 0 || owed) && (
            <FilterTick
              words={t("polls.filter.owed", { count: page.owed })}
              ticked={owed}
              onTick={(ticked) => address.set("owed", ticked ? "yes" : null)}
            />
          )}
        </>
      }
      filtered={filtered}
      shown={t("filter.shown", { found, count: all })}
      onClear={address.clear}
    />
  );
}

/** A poll that moved while pages were read may be on two of them. */
const eachOnce = (pages: readonly PollPage[]) => [
  ...new Map(pages.flatMap(({ polls }) => polls).map((poll) => [poll.pollId, poll])).values(),
];
