import { Button } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import type { MeetingSummary } from "../../../../src/capabilities/meetings/contract.ts";
import { focusFirst } from "../../lib/focus.ts";
import type { MeetingGroup } from "./sort-meetings.ts";

export const GROUP_WORDS = {
  next: "meetings.group.next",
  open: "meetings.group.open",
  past: "meetings.group.past",
} as const;

/** A group as far as it is unfolded. */
export interface ShownGroup extends MeetingGroup {
  readonly folded: readonly MeetingSummary[];
  readonly onMore: () => void;
}

/** Unfolds more of a group of meetings; nothing where all are shown. */
export function MoreMeetings({ group: { folded, onMore } }: { group: ShownGroup }) {
  const { t } = useTranslation();
  const [first] = folded;
  if (!first) return null;
  // The button may be gone with it: the focus goes on to the first that was unfolded.
  const unfold = () => {
    flushSync(onMore);
    focusFirst(`[data-item="${CSS.escape(first.meetingId)}"]`);
  };
  return (
    <Button appearance="subtle" icon={<ChevronDownRegular />} onClick={unfold}>
      {t("meetings.group.more", { count: folded.length })}
    </Button>
  );
}
