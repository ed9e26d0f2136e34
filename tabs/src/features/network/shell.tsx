import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useLocation, useNavigate } from "react-router";
import type { Entry } from "../../../../src/capabilities/network/contract.ts";
import { OfflineBar } from "../../components/offline-bar.tsx";
import { PageSkeleton } from "../../components/skeletons.tsx";
import { ErrorState } from "../../components/states.tsx";
import { ProblemError } from "../../lib/api.ts";
import { useKeptFocus } from "../../lib/focus.ts";
import { asLanguage, askedLanguage, speak } from "../../lib/i18n.ts";
import { useLive } from "../../lib/live.ts";
import { useAhead, useSession } from "../../lib/queries.ts";
import type { TeamsHost } from "../../lib/teams.ts";
import { useNetworkId, WorkspaceContext } from "../../lib/workspace.ts";
import { Pages } from "../../routes.tsx";

/** Only a browser needs it: Teams has its own navigation. */
const Rail = lazy(async () => ({ default: (await import("./rail.tsx")).Rail }));

const NARROW = "@media (max-width: 639.98px)";

const useStyles = makeStyles({
  shell: { minHeight: "100vh", display: "flex", [NARROW]: { flexDirection: "column" } },
  // As wide and high as the rail itself, so that nothing moves when it comes.
  railToCome: {
    width: "15rem",
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground4,
    [NARROW]: { width: "auto", height: "49px" },
  },
  content: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  main: {
    boxSizing: "border-box",
    width: "100%",
    maxWidth: "84rem",
    margin: "0 auto",
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXXL}`,
    [NARROW]: { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}` },
    "&:focus": { outline: "none" },
  },
  skip: {
    position: "absolute",
    top: tokens.spacingVerticalS,
    left: tokens.spacingHorizontalS,
    zIndex: 10,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    transform: "translateY(-200%)",
    "&:focus": { transform: "none" },
  },
});

export interface ShellProps {
  readonly entry: Entry;
  readonly host: TeamsHost | undefined;
  readonly onChoose: (networkId: string, personId: string | undefined) => void;
  /** The remembered person is not known here (any more): ask again. */
  readonly onUnknown: () => void;
}

/** Around every page: navigation (in a browser; Teams has its own), the offline bar, live changes. */
export function Shell({ entry, host, onChoose, onUnknown }: ShellProps) {
  const styles = useStyles();
  const networkId = useNetworkId();
  const { t, i18n } = useTranslation();
  const { data: session, error, refetch } = useSession();
  useAhead();
  useLive(networkId);
  useDeepLink(host?.subPageId);
  useKeptFocus();

  const language =
    askedLanguage() ?? asLanguage(host?.locale) ?? session?.person.language ?? asLanguage(i18n.language);
  useEffect(() => {
    if (session && language && language !== i18n.language) void speak(language);
  }, [session, language, i18n]);

  const unknown =
    entry.mode === "local" && error instanceof ProblemError && [401, 403].includes(error.problem.status);
  useEffect(() => {
    if (unknown) onUnknown();
  }, [unknown, onUnknown]);

  const ready = session && i18n.language === language;
  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip}>
        {t("skip")}
      </a>
      {!host && (
        <Suspense fallback={<div className={styles.railToCome} />}>
          <Rail entry={entry} session={session} onChoose={onChoose} />
        </Suspense>
      )}
      <div className={styles.content}>
        <OfflineBar />
        <main id="main" tabIndex={-1} className={styles.main}>
          {ready ? (
            <WorkspaceContext value={{ networkId, session, hosted: host !== undefined }}>
              <Pages />
            </WorkspaceContext>
          ) : error && !unknown ? (
            <ErrorState error={error} retry={refetch} />
          ) : (
            <PageSkeleton />
          )}
        </main>
      </div>
    </div>
  );
}

/** A Teams deep link names the item, or from a question mark on more than that; the tab's own address the page. */
function useDeepLink(item: string | undefined): void {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  useEffect(() => {
    if (item && !new URLSearchParams(search).has("item"))
      void navigate(
        { pathname, search: item.startsWith("?") ? item : `?item=${encodeURIComponent(item)}` },
        { replace: true },
      );
    // Once: afterwards the person goes where they want.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [item]);
}
