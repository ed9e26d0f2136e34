import { Button } from "@fluentui/react-components";
import { CompassNorthwestRegular } from "@fluentui/react-icons/svg/compass-northwest";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { EmptyState } from "../../components/states.tsx";
import { usePageTitle } from "../../lib/announce.ts";
import { NAVIGATION, OWN_PAGE } from "./navigation.ts";

/** For an address where no page is: the pages that there are. */
export function UnknownPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  usePageTitle(t("unknownPage.title"));
  return (
    <EmptyState
      page
      icon={<CompassNorthwestRegular />}
      title={t("unknownPage.title")}
      text={t("unknownPage.text")}
      action={[OWN_PAGE, ...NAVIGATION].map(({ path, label, icon: Icon }) => (
        <Button key={path} icon={<Icon />} onClick={() => void navigate(path)}>
          {t(label)}
        </Button>
      ))}
    />
  );
}
