import { Button } from "@fluentui/react-components";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";

/** Leads to what changed in the programme. */
export function ChangesButton() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Button icon={<HistoryRegular />} onClick={() => void navigate("/programme?changes=")}>
      {t("programme.changes.open")}
    </Button>
  );
}
