import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";

/** The very same file again makes no edition: said before somebody corrects it in vain. */
export function KnownBefore({ editionId }: { editionId: string }) {
  const { t } = useTranslation();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {t("programme.review.known")}{" "}
        <Link to={`/programme?edition=${encodeURIComponent(editionId)}`}>
          {t("programme.review.knownShow")}
        </Link>
      </MessageBarBody>
    </MessageBar>
  );
}
