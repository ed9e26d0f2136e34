import { makeStyles, Skeleton, Switch, tokens, typographyStyles } from "@fluentui/react-components";
import { ChatMultipleRegular } from "@fluentui/react-icons/svg/chat-multiple";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProgrammeView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { RowsSkeleton } from "../../../components/skeletons.tsx";
import { EmptyState, ErrorState } from "../../../components/states.tsx";
import { useSuggestions } from "../../../lib/programme-queries.ts";
import { ItemLink } from "../item-link.tsx";
import { SuggestionEntry } from "../item/suggestion-entry.tsx";
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
  about: { ...typographyStyles.subtitle2, margin: 0 },
});

export interface SuggestionsPanelProps {
  readonly view: ProgrammeView;
  readonly editionId: string;
  readonly onClose: () => void;
}

/** What members suggest in an edition: everybody reads it, the coordinator answers it in place. */
export function SuggestionsPanel({ view, editionId, onClose }: SuggestionsPanelProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { data, error, refetch } = useSuggestions(editionId);
  const [everything, setEverything] = useState(false);
  const all = data?.suggestions ?? [];
  const wanted = everything ? all.toReversed() : all.filter((one) => one.state === "open");
  const { shown, more } = useFirst(wanted, FEW);
  return (
    <SidePanel title={t("programme.editions.suggestions.title")} onClose={onClose}>
      <Switch
        label={t("programme.editions.suggestions.everything")}
        checked={everything}
        onChange={(_, { checked }) => setEverything(checked)}
      />
      {!data && error && <ErrorState small error={error} retry={refetch} />}
      {!data && !error && (
        <Skeleton>
          <RowsSkeleton rows={4} />
        </Skeleton>
      )}
      {data && shown.length === 0 && (
        <EmptyState
          small
          icon={<ChatMultipleRegular />}
          title={t("programme.editions.suggestions.none")}
          text={t("programme.editions.suggestions.noneText")}
        />
      )}
      <ul className={styles.list}>
        {shown.map((one) => (
          <SuggestionEntry
            key={one.suggestionId}
            suggestion={one}
            items={view.items}
            decides={view.abilities.edit}
            heading={
              <h3 className={styles.about}>
                <ItemLink itemId={one.itemId}>{one.itemTitle || t("programme.panel.gone")}</ItemLink>
              </h3>
            }
          />
        ))}
      </ul>
      {more}
    </SidePanel>
  );
}
