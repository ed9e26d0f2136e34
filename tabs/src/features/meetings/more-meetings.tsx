import { Button } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { useTranslation } from "react-i18next";
import type { MeetingGroup } from "./sort-meetings.ts";

export const GROUP_WORDS = { next: "meetings.group.next", past: "meetings.group.past" } as const;

/** A group as far as it is unfolded. */
export interface ShownGroup extends MeetingGroup {
  readonly folded: number;
  readonly onMore: () => void;
}

/** Unfolds more of a group of meetings; nothing where all are shown. */
export function MoreMeetings({ group: { folded, onMore } }: { group: ShownGroup }) {
  const { t } = useTranslation();
  if (folded === 0) return null;
  return (
    <Button appearance="subtle" icon={<ChevronDownRegular />} onClick={onMore}>
      {t("meetings.group.more", { count: folded })}
    </Button>
  );
}
