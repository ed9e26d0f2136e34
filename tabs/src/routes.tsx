import { lazy, Suspense } from "react";
import { Navigate, Route, Routes, useLocation } from "react-router";
import { ErrorBoundary } from "./components/error-boundary.tsx";
import { PageSkeleton } from "./components/skeletons.tsx";

const OwedPage = lazy(async () => ({
  default: (await import("./features/duties/owed-page.tsx")).OwedPage,
}));
const ProgrammePage = lazy(async () => ({
  default: (await import("./features/programme/programme-page.tsx")).ProgrammePage,
}));
const ReviewPage = lazy(async () => ({
  default: (await import("./features/programme/review/review-page.tsx")).ReviewPage,
}));
const NetworkPage = lazy(async () => ({
  default: (await import("./features/organisations/network-page.tsx")).NetworkPage,
}));
const ConfigurePage = lazy(async () => ({
  default: (await import("./features/network/configure-page.tsx")).ConfigurePage,
}));
const MeetingsPage = lazy(async () => ({
  default: (await import("./features/meetings/meetings-page.tsx")).MeetingsPage,
}));
const PollsPage = lazy(async () => ({
  default: (await import("./features/polls/polls-page.tsx")).PollsPage,
}));
const UnknownPage = lazy(async () => ({
  default: (await import("./features/network/unknown-page.tsx")).UnknownPage,
}));

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
