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
  /** Id of the form that it sends, where that is not the one around it. */
  readonly form?: string | undefined;
  /** Id of what says more about it. */
  readonly describedBy?: string | undefined;
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
  form,
  describedBy,
}: SubmitButtonProps) {
  const { t } = useTranslation();
  return (
    <Button
      type="submit"
      icon={icon}
      appearance={appearance}
      size={size}
      className={className}
      form={form}
      aria-describedby={describedBy}
      disabledFocusable={pending || waits}
      onClick={(event) => event.detail > 1 && event.preventDefault()}
    >
      {pending ? t("storing") : children}
    </Button>
  );
}
