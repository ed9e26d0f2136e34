import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowCircleRightRegular } from "@fluentui/react-icons/svg/arrow-circle-right";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { CircleHalfFillRegular } from "@fluentui/react-icons/svg/circle-half-fill";
import { DismissCircleRegular } from "@fluentui/react-icons/svg/dismiss-circle";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { ItemView } from "../../../../src/capabilities/work-programme/contract.ts";
import { StatusBadge, type StatusBadgeProps } from "../../components/status-badge.tsx";
import { STATUS_WORDS } from "./item-words.ts";

type Status = ItemView["status"];

const ICONS = {
  "not started": <CircleRegular />,
  "under way": <CircleHalfFillRegular />,
  done: <CheckmarkCircleFilled />,
  postponed: <ArrowCircleRightRegular />,
  cancelled: <DismissCircleRegular />,
} satisfies Record<Status, ReactElement>;

const COLORS = {
  "not started": "subtle",
  "under way": "brand",
  done: "success",
  postponed: "warning",
  cancelled: "subtle",
} as const satisfies Record<Status, StatusBadgeProps["color"]>;

const useStyles = makeStyles({
  quiet: {
    ...typographyStyles.caption1,
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
  },
});

/** Most of a new programme is not started: that is said quietly, so that the rest stands out. */
export function ItemStatus({ status }: { status: Status }) {
  const { t } = useTranslation();
  const styles = useStyles();
  if (status !== "not started") {
    return (
      <StatusBadge color={COLORS[status]} icon={ICONS[status]}>
        {t(STATUS_WORDS[status])}
      </StatusBadge>
    );
  }
  return (
    <span className={styles.quiet}>
      {ICONS[status]}
      {t(STATUS_WORDS[status])}
    </span>
  );
}
