import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** Whether an element has less room than this, in rem so that 400 % zoom and large text count. */
export function useNarrow<Element extends HTMLElement>(rem: number): [RefObject<Element | null>, boolean] {
  const ref = useRef<Element>(null);
  const [narrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const fontSize = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const measure = (): void => setNarrow(element.clientWidth < rem * fontSize);
    const observer = new ResizeObserver(measure);
    measure();
    observer.observe(element);
    return () => observer.disconnect();
  }, [rem]);
  return [ref, narrow];
}
