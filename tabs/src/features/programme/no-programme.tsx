import { CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/states.tsx";
import { ImportButton } from "./import-button.tsx";

/** Before the first programme: what will be here, and who begins it. */
export function NoProgramme({ mayImport }: { mayImport: boolean }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<CalendarLtrRegular />}
      title={t("programme.empty.title")}
      text={mayImport ? t("programme.empty.begin") : t("programme.empty.wait")}
      action={mayImport && <ImportButton />}
    />
  );
}
