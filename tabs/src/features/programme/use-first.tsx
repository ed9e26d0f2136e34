import { Button } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

/** The first few of a long list, and the button that shows the rest; no button where there is no rest. */
export function useFirst<One>(
  all: readonly One[],
  few: number,
): { readonly shown: readonly One[]; readonly more: ReactNode } {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (all.length <= few) return { shown: all, more: null };
  return {
    shown: open ? all : all.slice(0, few),
    more: (
      <Button appearance="subtle" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t("programme.showFirst", { count: few }) : t("programme.showAll", { count: all.length })}
      </Button>
    ),
  };
}
