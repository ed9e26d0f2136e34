import { useAnnouncement } from "../lib/announce.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

export function Announcer() {
  const words = useAnnouncement();
  return (
    <div aria-live="polite">
      <VisuallyHidden>{words}</VisuallyHidden>
    </div>
  );
}
