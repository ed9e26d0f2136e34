import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { type Blocker, type Location, useBlocker } from "react-router";

const ActionDialog = lazy(async () => ({
  default: (await import("./action-dialog.tsx")).ActionDialog,
}));

/**
 * After a dialog has closed, Fluent shows the page to readers again a quarter of a second later, unless the
 * button that has the focus by then is taken away with its page: the page would stay hidden for good.
 */
const SHOWN_MS = 300;

export interface LeaveGuardProps {
  readonly unsaved: boolean;
  /** Whether going there takes away what is not stored. */
  readonly leaves: (from: Location, to: Location) => boolean;
  readonly title: string;
  readonly confirm: string;
  readonly children: ReactNode;
}

/** Asks before what is not stored is left: for another part or page, or by closing the window. */
export function LeaveGuard({ unsaved, leaves, ...question }: LeaveGuardProps) {
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
  // Who has just stayed and leaves again, before the dialog has closed, is asked again.
  return <Question key={blocker.location.key} blocker={blocker} {...question} />;
}

type BlockerBlocked = Extract<Blocker, { state: "blocked" }>;
type QuestionProps = Pick<LeaveGuardProps, "title" | "confirm" | "children"> & {
  readonly blocker: BlockerBlocked;
};

function Question({ blocker, title, confirm, children }: QuestionProps) {
  const [leaving, setLeaving] = useState(false);
  return (
    <Suspense fallback={null}>
      <ActionDialog
        title={title}
        confirm={confirm}
        pending={false}
        done={leaving}
        error={null}
        onConfirm={() => setLeaving(true)}
        onClose={() => {
          if (leaving) setTimeout(() => blocker.proceed(), SHOWN_MS);
          else blocker.reset();
        }}
      >
        {children}
      </ActionDialog>
    </Suspense>
  );
}
