import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Location, useBlocker } from "react-router";

const ActionDialog = lazy(async () => ({
  default: (await import("../../../components/action-dialog.tsx")).ActionDialog,
}));

/** Asks before what is not stored is left: for another part, meeting or page, or by closing the window. */
export function LeaveGuard({ unsaved }: { unsaved: boolean }) {
  const { t } = useTranslation();
  const [leaving, setLeaving] = useState(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && leaves(currentLocation, nextLocation),
  );

  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved]);

  if (blocker.state !== "blocked") return null;
  return (
    <Suspense fallback={null}>
      <ActionDialog
        // Who has just stayed and leaves again, before the dialog has closed, is asked again.
        key={blocker.location.key}
        title={t("meetings.agenda.leave.title")}
        confirm={t("meetings.agenda.leave.confirm")}
        pending={false}
        done={leaving}
        error={null}
        onConfirm={() => setLeaving(true)}
        onClose={() => {
          setLeaving(false);
          if (leaving) blocker.proceed();
          else blocker.reset();
        }}
      >
        {t("meetings.agenda.leave.text")}
      </ActionDialog>
    </Suspense>
  );
}

/** The address also holds how the list is sorted and searched, which takes nothing away. */
function leaves(from: Location, to: Location): boolean {
  const [before, after] = [new URLSearchParams(from.search), new URLSearchParams(to.search)];
  const section = after.get("section");
  return (
    from.pathname !== to.pathname ||
    before.get("item") !== after.get("item") ||
    (section !== "agenda" && section !== before.get("section"))
  );
}
