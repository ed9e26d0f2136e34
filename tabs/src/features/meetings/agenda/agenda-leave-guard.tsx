import { useTranslation } from "react-i18next";
import { LeaveGuard } from "../../../components/leave-guard.tsx";
import type { Address } from "../../../lib/page-history.ts";

/** Asks before an agenda that is not stored is left: for another part, meeting or page. */
export function AgendaLeaveGuard({ unsaved }: { unsaved: boolean }) {
  const { t } = useTranslation();
  return (
    <LeaveGuard
      unsaved={unsaved}
      leaves={leaves}
      title={t("meetings.agenda.leave.title")}
      confirm={t("meetings.agenda.leave.confirm")}
    >
      {t("meetings.agenda.leave.text")}
    </LeaveGuard>
  );
}

/** The address also holds how the list is sorted and searched, which takes nothing away. */
function leaves(from: Address, to: Address): boolean {
  const [before, after] = [new URLSearchParams(from.search), new URLSearchParams(to.search)];
  const section = after.get("section");
  return (
    from.pathname !== to.pathname ||
    before.get("item") !== after.get("item") ||
    (section !== "agenda" && section !== before.get("section"))
  );
}
