import { Button } from "@fluentui/react-components";
import { CompassNorthwestRegular } from "@fluentui/react-icons/svg/compass-northwest";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, Route, Routes, useLocation, useNavigate } from "react-router";
import { ErrorBoundary } from "./components/error-boundary.tsx";
import { PageSkeleton } from "./components/skeletons.tsx";
import { EmptyState } from "./components/states.tsx";
import { usePageTitle } from "./lib/announce.ts";

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

function UnknownPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  usePageTitle(t("unknownPage.title"));
  return (
    <EmptyState
      page
      icon={<CompassNorthwestRegular />}
      title={t("unknownPage.title")}
      text={t("unknownPage.text")}
      action={
        <Button appearance="primary" onClick={() => void navigate("/meetings")}>
          {t("unknownPage.action")}
        </Button>
      }
    />
  );
}
