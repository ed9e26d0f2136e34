import { FluentProvider, makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import { QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState } from "react";
import { Route, Routes, unstable_HistoryRouter as HistoryRouter } from "react-router";
import { Announcer } from "./components/announcer.tsx";
import { ErrorBoundary } from "./components/error-boundary.tsx";
import { EnterNetwork } from "./features/network/enter-network.tsx";
import { pageHistory } from "./lib/page-history.ts";
import { newQueryClient } from "./lib/queries.ts";
import { type firstTheme, useTheme } from "./lib/theme.ts";

const usePageStyles = makeStaticStyles({
  // The scrollbar keeps its place while a dialog stops the page from scrolling: nothing moves sideways.
  html: { scrollbarGutter: "stable", backgroundColor: "var(--ground)" },
  // A dialog's backdrop does not reach the place of the scrollbar: the ground there darkens with the page.
  "html:has(.fui-DialogSurface__backdrop)": {
    backgroundColor: "color-mix(in srgb, var(--ground) 60%, black)",
  },
  "html, body": { margin: 0, padding: 0 },
  // A dialog stops the page at the root already; stopped a second time here, what is sticky would scroll away.
  "html:has(.fui-DialogSurface__backdrop) > body": { overflowY: "visible" },
  "[tabindex='-1']:focus": { outline: "none" },
  "@media (prefers-reduced-motion: reduce)": {
    "*, *::before, *::after": {
      animationDuration: "0.01ms !important",
      animationIterationCount: "1 !important",
      transitionDuration: "0.01ms !important",
      scrollBehavior: "auto !important",
    },
  },
});

const useStyles = makeStyles({
  app: { minHeight: "100vh", backgroundColor: tokens.colorNeutralBackground3 },
});

const loadAboutPages = () => import("./features/network/about-pages.tsx");
const PrivacyPage = lazy(async () => ({ default: (await loadAboutPages()).PrivacyPage }));
const TermsPage = lazy(async () => ({ default: (await loadAboutPages()).TermsPage }));

export function App({ first }: { first: Awaited<ReturnType<typeof firstTheme>> }) {
  usePageStyles();
  const styles = useStyles();
  const { name, theme } = useTheme(first);
  const [client] = useState(newQueryClient);

  // Scrollbars, native pickers and the ground behind the page follow the theme as well.
  useEffect(() => {
    document.documentElement.style.colorScheme = name === "light" ? "light" : "dark";
    document.documentElement.dataset["theme"] = name;
    // Tokens are known only below the provider, and this is above it.
    document.documentElement.style.setProperty("--ground", theme.colorNeutralBackground3);
  }, [name, theme]);

  return (
    <FluentProvider theme={theme}>
      {/* Portals copy the provider's own classes: the ground belongs to an element of ours. */}
      <div className={styles.app}>
        <Announcer />
        <QueryClientProvider client={client}>
          <HistoryRouter history={pageHistory} basename="/tabs">
            <ErrorBoundary>
              <Suspense fallback={null}>
                <Routes>
                  {/* The app's manifest names these two, and who reads them need not be anybody here. */}
                  <Route path="privacy" element={<PrivacyPage />} />
                  <Route path="terms" element={<TermsPage />} />
                  <Route path="*" element={<EnterNetwork />} />
                </Routes>
              </Suspense>
            </ErrorBoundary>
          </HistoryRouter>
        </QueryClientProvider>
      </div>
    </FluentProvider>
  );
}
