import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { PlugDisconnectedRegular } from "@fluentui/react-icons/svg/plug-disconnected";
import { useTranslation } from "react-i18next";
import { useConnected } from "../lib/connection.ts";

/** How much of the window's top the bar takes: what sticks there itself begins below it. */
export const BELOW_BAR = "var(--below-bar, 0px)";

const useStyles = makeStyles({
  // In view wherever the page is scrolled to, also over an opened item.
  place: { position: "sticky", top: 0, zIndex: 6, "@media print": { display: "none" } },
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
    <div className={styles.place} aria-live="polite">
      {!connected && (
        <div className={styles.bar} ref={reportHeight}>
          <PlugDisconnectedRegular className={styles.icon} aria-hidden />
          <span>{t("offlineBar")}</span>
        </div>
      )}
    </div>
  );
}

function reportHeight(bar: HTMLElement | null): () => void {
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() => style.setProperty("--below-bar", `${bar?.offsetHeight ?? 0}px`));
  if (bar) observer.observe(bar);
  return () => {
    observer.disconnect();
    style.removeProperty("--below-bar");
  };
}
