import { lazy, Suspense } from "react";
import { Navigate, Route, Routes, useLocation } from "react-router";
import { ErrorBoundary } from "./components/error-boundary.tsx";
import { PageSkeleton } from "./components/skeletons.tsx";

const LOADERS = {
  owed: async () => ({ default: (await import("./features/duties/owed-page.tsx")).OwedPage }),
  programme: async () => ({
    default: (await import("./features/programme/programme-page.tsx")).ProgrammePage,
  }),
  meetings: async () => ({ default: (await import("./features/meetings/meetings-page.tsx")).MeetingsPage }),
  polls: async () => ({ default: (await import("./features/polls/polls-page.tsx")).PollsPage }),
  network: async () => ({
    default: (await import("./features/organisations/network-page.tsx")).NetworkPage,
  }),
} as const;
const OwedPage = lazy(LOADERS.owed);
const ProgrammePage = lazy(LOADERS.programme);
const MeetingsPage = lazy(LOADERS.meetings);
const PollsPage = lazy(LOADERS.polls);
const NetworkPage = lazy(LOADERS.network);
const ReviewPage = lazy(async () => ({
  default: (await import("./features/programme/review/review-page.tsx")).ReviewPage,
}));
const ConfigurePage = lazy(async () => ({
  default: (await import("./features/network/configure-page.tsx")).ConfigurePage,
}));
const UnknownPage = lazy(async () => ({
  default: (await import("./features/network/unknown-page.tsx")).UnknownPage,
}));

/** Loads the page of an address ahead: while it is being asked who is there. */
export function loadAhead(pathname: string): void {
  const name = Object.keys(LOADERS).find((one) => pathname === `/${one}`) as keyof typeof LOADERS | undefined;
  // What could not be loaded is loaded again, and said, where it is shown.
  if (name !== undefined) LOADERS[name]().catch(() => undefined);
}

/** A new page is a line here and one in `features/network/navigation.ts`. */
export function Pages() {
  return (
    <ErrorBoundary>
      <Suspense fallback={<PageSkeleton />}>
        <Routes>
          <Route index element={<FirstPage />} />
          <Route path="owed" element={<OwedPage />} />
          <Route path="programme" element={<ProgrammePage />} />
          <Route path="programme/review" element={<ReviewPage />} />
          <Route path="meetings" element={<MeetingsPage />} />
          <Route path="polls" element={<PollsPage />} />
          <Route path="network" element={<NetworkPage />} />
          <Route path="configure" element={<ConfigurePage />} />
          <Route path="*" element={<UnknownPage />} />
        </Routes>
      </Suspense>
    </ErrorBoundary>
  );
}

function FirstPage() {
  return <Navigate to={{ pathname: "/meetings", search: useLocation().search }} replace />;
}
