import { lazy, Suspense, useEffect, useState } from "react";
import { type Location, useBlocker } from "react-router";

const ActionDialog = lazy(async () => ({
  default: (await import("./action-dialog.tsx")).ActionDialog,
}));

export interface LeaveGuardProps {
  readonly unsaved: boolean;
  /** What is asked, what is lost, and the verb that leaves. */
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  /** Whether going from one address to the other takes away what is not stored. */
  readonly leaves: (from: Location, to: Location) => boolean;
}

/** Asks before what is not stored is left: for another part, item or page, or by closing the window. */
export function LeaveGuard({ unsaved, title, text, confirm, leaves }: LeaveGuardProps) {
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
        title={title}
        confirm={confirm}
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
        {text}
      </ActionDialog>
    </Suspense>
  );
}
