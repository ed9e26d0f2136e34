import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { PlugDisconnectedRegular } from "@fluentui/react-icons/svg/plug-disconnected";
import { useTranslation } from "react-i18next";
import { useConnected } from "../lib/connection.ts";

const useStyles = makeStyles({
  bar: {
    ...typographyStyles.body1,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
  },
  icon: { flexShrink: 0, fontSize: "20px" },
});

/** Says that the server cannot be reached, and that nothing typed is lost. Goes by itself. */
export function OfflineBar() {
  const { t } = useTranslation();
  const styles = useStyles();
  const connected = useConnected();
  return (
    <div aria-live="polite">
      {!connected && (
        <div className={styles.bar}>
          <PlugDisconnectedRegular className={styles.icon} aria-hidden />
          <span>{t("offlineBar")}</span>
        </div>
      )}
    </div>
  );
}
