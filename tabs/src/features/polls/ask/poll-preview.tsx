import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AskRequest } from "../../../../../src/capabilities/polls/contract/requests.ts";
import { PageSkeleton } from "../../../components/skeletons.tsx";
import { useErrorWords } from "../../../components/states.tsx";
import { networkPath, request as send } from "../../../lib/api.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { useNetworkId } from "../../../lib/workspace.ts";
import { type AskDraft, canBeShown } from "./ask-draft.ts";

const CardView = lazy(async () => ({
  default: (await import("../../../components/adaptive-card.tsx")).AdaptiveCardView,
}));

const useStyles = makeStyles({
  preview: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

const PAUSE_MS = 400;

/** The very card of the channel, drawn again when the writer pauses; what would be refused is said instead. */
export function PollPreview({ draft, request }: { draft: AskDraft; request: AskRequest }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const heading = useId();
  const networkId = useNetworkId();
  const words = useErrorWords();
  const language = currentLanguage();
  const settled = useSettled(JSON.stringify(request));
  const shown = canBeShown(draft);
  const { data, error } = useQuery({
    queryKey: [networkId, "poll-preview", language, settled],
    queryFn: () =>
      send<{ card: object }>(
        "POST",
        networkPath(networkId, `/polls/preview?language=${language}`),
        JSON.parse(settled),
      ),
    enabled: shown,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  return (
    <section className={styles.preview} aria-labelledby={heading}>
      <h2 id={heading} className={styles.title}>
        {t("polls.ask.preview")}
      </h2>
      {shown && error && <p className={styles.text}>{words(error)}</p>}
      {!shown && <p className={styles.text}>{t("polls.ask.previewEmpty")}</p>}
      {shown && !error && data && (
        <Suspense fallback={<PageSkeleton rows={3} />}>
          <CardView card={data.card} label={t("polls.ask.preview")} onAction={() => undefined} />
        </Suspense>
      )}
      {shown && !error && !data && <PageSkeleton rows={3} />}
    </section>
  );
}

/** The value once it has stayed the same for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
