import { type ComponentType, useEffect, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import type { PrintedProgrammeProps } from "./printed-programme.tsx";

type Printed = ComponentType<PrintedProgrammeProps>;

/**
 * What the browser's print command gets instead of the page: the programme as a document. It is built only while
 * it is printed, and loaded beforehand, because the browser does not wait.
 */
export function PrintOnDemand(props: PrintedProgrammeProps) {
  const [Document, setDocument] = useState<Printed | null>(null);
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    void import("./printed-programme.tsx").then(({ PrintedProgramme }) =>
      setDocument(() => PrintedProgramme),
    );
  }, []);
  useEffect(() => {
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return Document && printing && createPortal(<Document {...props} />, document.body);
}
