import { Button } from "@fluentui/react-components";
import { ArrowUploadRegular } from "@fluentui/react-icons/svg/arrow-upload";
import { lazy, Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

const ImportDialog = lazy(async () => ({ default: (await import("./import-dialog.tsx")).ImportDialog }));

/** Opens the import; the dialog is loaded when it is first wanted. */
export function ImportButton() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const opener = useRef<Element>(null);
  const show = (): void => {
    opener.current = document.activeElement;
    setOpen(true);
  };
  const hide = (): void => {
    setOpen(false);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  return (
    <>
      <Button appearance="primary" icon={<ArrowUploadRegular />} onClick={show}>
        {t("programme.import.action")}
      </Button>
      {open && (
        <Suspense>
          <ImportDialog onClose={hide} />
        </Suspense>
      )}
    </>
  );
}
