import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";

export interface SubmitButtonProps {
  /** What it does, in a verb. */
  readonly children: string;
  readonly pending: boolean;
  /** Something is missing yet. */
  readonly waits?: boolean;
  readonly icon?: ReactElement | null;
  readonly appearance?: "primary" | "secondary";
  readonly size?: "small" | "medium" | "large";
  readonly className?: string;
}

/** Sends the form around it. A double click is one press, also where the first has been answered meanwhile. */
export function SubmitButton({
  children,
  pending,
  waits = false,
  icon = null,
  appearance = "primary",
  size = "medium",
  className = "",
}: SubmitButtonProps) {
  const { t } = useTranslation();
  return (
    <Button
      type="submit"
      icon={icon}
      appearance={appearance}
      size={size}
      className={className}
      disabledFocusable={pending || waits}
      onClick={(event) => event.detail > 1 && event.preventDefault()}
    >
      {pending ? t("storing") : children}
    </Button>
  );
}
