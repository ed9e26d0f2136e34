import { useTranslation } from "react-i18next";
import { announce } from "../../../lib/announce.ts";
import { shareInTeams } from "../../../lib/teams.ts";
import { useWorkspace } from "../../../lib/workspace.ts";

/** Hands on the address of an item: in Teams by Teams' own dialog, whose link opens this tab, else the clipboard. */
export function useCopyLink(): (itemId: string, title: string) => Promise<void> {
  const { t } = useTranslation();
  const { hosted } = useWorkspace();
  return async (itemId, title) => {
    if (hosted) return shareInTeams(itemId, title);
    const address = new URL("/tabs/programme", window.location.origin);
    address.searchParams.set("item", itemId);
    await navigator.clipboard.writeText(address.href);
    return announce(t("programme.item.linkCopied"));
  };
}
