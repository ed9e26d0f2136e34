import { Button } from "@fluentui/react-components";
import { CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/states.tsx";
import { ImportButton } from "./import-button.tsx";

const BeginDialog = lazy(async () => ({
  default: (await import("./editions/begin-dialog.tsx")).BeginDialog,
}));

/** A network without a programme: what will be here, and who begins it, from a document or by hand. */
export function NoProgramme({ mayImport }: { mayImport: boolean }) {
  const { t } = useTranslation();
  const [begins, setBegins] = useState(false);
  return (
    <>
      <EmptyState
        icon={<CalendarLtrRegular />}
        title={t("programme.empty.title")}
        text={mayImport ? t("programme.empty.begin") : t("programme.empty.wait")}
        action={
          mayImport && (
            <>
              <ImportButton />
              <Button onClick={() => setBegins(true)}>{t("programme.editions.begin.action")}</Button>
            </>
          )
        }
      />
      <Suspense>{begins && <BeginDialog onClose={() => setBegins(false)} />}</Suspense>
    </>
  );
}
