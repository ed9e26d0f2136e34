import { Button } from "@fluentui/react-components";
import { ArrowUploadRegular } from "@fluentui/react-icons/svg/arrow-upload";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";

/** Leads to where a document is chosen, read and looked through. */
export function ImportButton() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Button
      appearance="primary"
      icon={<ArrowUploadRegular />}
      onClick={() => void navigate("/programme/review")}
    >
      {t("programme.import.action")}
    </Button>
  );
}
