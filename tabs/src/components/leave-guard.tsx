import { lazy, type ReactNode, Suspense, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { type Address, askBeforeLeaving, type Leaving, whatWaits } from "../lib/page-history.ts";

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
  readonly leaves: (from: Address, to: Address) => boolean;
  readonly title: string;
  readonly confirm: string;
  readonly children: ReactNode;
}

/** Asks before what is not stored is left: for another part or page, or by closing the window. */
export function LeaveGuard({ unsaved, leaves, ...question }: LeaveGuardProps) {
  const leaving = useSyncExternalStore(whatWaits.subscribe, whatWaits.now);
  const newest = useRef(leaves);
  useEffect(() => {
    newest.current = leaves;
  });

  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    askBeforeLeaving((from, to) => newest.current(from, to));
    return () => {
      window.removeEventListener("beforeunload", ask);
      askBeforeLeaving(undefined);
    };
  }, [unsaved]);

  // Who has just stayed and leaves again, before the dialog has closed, is asked again.
  const [asked, setAsked] = useState<{ readonly leaving: Leaving | undefined; readonly times: number }>({
    leaving,
    times: 0,
  });
  if (asked.leaving !== leaving) setAsked({ leaving, times: asked.times + 1 });
  if (leaving === undefined) return null;
  return <Question key={asked.times} leaving={leaving} {...question} />;
}

type QuestionProps = Pick<LeaveGuardProps, "title" | "confirm" | "children"> & { readonly leaving: Leaving };

function Question({ leaving, title, confirm, children }: QuestionProps) {
  const [goes, setGoes] = useState(false);
  return (
    <Suspense fallback={null}>
      <ActionDialog
        title={title}
        confirm={confirm}
        pending={false}
        done={goes}
        error={null}
        onConfirm={() => setGoes(true)}
        onClose={() => {
          if (goes) setTimeout(leaving.go, SHOWN_MS);
          else whatWaits.stay();
        }}
      >
        {children}
      </ActionDialog>
    </Suspense>
  );
}
