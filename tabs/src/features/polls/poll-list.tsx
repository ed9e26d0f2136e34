import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { PollRegular } from "@fluentui/react-icons/svg/poll";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useEffect, useId } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import { SearchField } from "../../components/search-field.tsx";
import { PageSkeleton } from "../../components/skeletons.tsx";
import { EmptyState, ErrorState } from "../../components/states.tsx";
import { VisuallyHidden } from "../../components/visually-hidden.tsx";
import type { usePolls } from "../../lib/poll-queries.ts";
import { groupPolls, searchPolls } from "./poll-groups.ts";
import { PollRows, useResultLine } from "./poll-rows.tsx";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  search: { maxWidth: "22rem" },
  found: { position: "absolute" },
  group: { ...typographyStyles.subtitle2, margin: `0 0 ${tokens.spacingVerticalS}` },
});

const GROUPS = {
  open: "polls.group.open",
  scheduled: "polls.group.scheduled",
  closed: "polls.group.closed",
} as const;

export interface PollListProps {
  readonly polls: ReturnType<typeof usePolls>;
  readonly opened: string | null;
  readonly mayAsk: boolean;
}

/** Open, scheduled and closed polls; older ones on demand, and all of them for who searches. */
export function PollList({ polls: { data, error, refetch, ...more }, opened, mayAsk }: PollListProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const heading = useId();
  const result = useResultLine();
  const [search, setSearch] = useSearchParams();
  const text = search.get("q") ?? "";
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = more;
  useEffect(() => {
    if (text && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [text, hasNextPage, isFetchingNextPage, fetchNextPage]);

  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <PageSkeleton rows={5} />;
  const all = data.pages.flatMap(({ polls }) => polls);
  if (all.length === 0)
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
  const write = (words: string) => {
    const other = new URLSearchParams(search);
    if (words.trim() === "") other.delete("q");
    else other.set("q", words);
    setSearch(other, { replace: true });
  };
  const found = searchPolls(all, text, (poll) =>
    [poll.question, poll.about, poll.outcome, result(poll)].join(" "),
  );
  return (
    <div className={styles.list}>
      {(all.length > 1 || text) && (
        <search>
          <SearchField
            className={styles.search}
            label={t("polls.search.label")}
            placeholder={t("polls.search.placeholder")}
            text={text}
            onText={write}
          />
          <output className={styles.found}>
            <VisuallyHidden>{text && t("polls.search.found", { count: found.length })}</VisuallyHidden>
          </output>
        </search>
      )}
      {found.length === 0 && !isFetchingNextPage && (
        <EmptyState
          icon={<SearchRegular />}
          title={t("polls.search.none", { search: text.trim() })}
          text={t("polls.search.noneText")}
          action={<Button onClick={() => write("")}>{t("polls.search.clear")}</Button>}
        />
      )}
      {groupPolls(found).map(({ group, polls }) => (
        <section key={group}>
          <h2 id={`${heading}${group}`} className={styles.group}>
            {t(GROUPS[group])}
          </h2>
          <PollRows polls={polls} opened={opened} label={`${heading}${group}`} />
        </section>
      ))}
      {hasNextPage && !text && (
        <div>
          <Button
            appearance="subtle"
            icon={<ChevronDownRegular />}
            disabledFocusable={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {isFetchingNextPage ? t("loading") : t("polls.older")}
          </Button>
        </div>
      )}
    </div>
  );
}
