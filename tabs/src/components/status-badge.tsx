import { Badge, type BadgeProps, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  badge: { flexShrink: 0, height: "auto", minHeight: "24px", textAlign: "start", maxWidth: "100%" },
});

export interface StatusBadgeProps {
  /** under way: brand · done: success · postponed: warning · overdue: danger · draft: subtle */
  readonly color: "brand" | "success" | "warning" | "danger" | "subtle";
  readonly icon: ReactElement;
  readonly children: string;
}

/** A state in a word with an icon, never by colour alone. */
export function StatusBadge({ color, icon, children }: StatusBadgeProps) {
  const look: Pick<BadgeProps, "appearance" | "color"> =
    color === "subtle" ? { appearance: "tint", color: "informative" } : { appearance: "tint", color };
  return (
    <Badge {...look} size="large" shape="rounded" icon={icon} className={useStyles().badge}>
      {children}
    </Badge>
  );
}
