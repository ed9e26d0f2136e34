import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChatMultipleRegular } from "@fluentui/react-icons/svg/chat-multiple";
import { TaskListLtrRegular } from "@fluentui/react-icons/svg/task-list-ltr";
import { useTranslation } from "react-i18next";
import type { EditionView, ProgrammeView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { formatMoment } from "../../../lib/dates.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { useWorkspace } from "../../../lib/workspace.ts";
import type { PanelName } from "../side-panel-address.ts";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    marginBottom: tokens.spacingVerticalL,
    "@media print": { display: "none" },
  },
  call: {
    ...typographyStyles.body1,
    display: "flex",
    flexBasis: "100%",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  icon: { flexShrink: 0, fontSize: "20px" },
});

export interface EditionCallProps {
  readonly view: ProgrammeView;
  readonly edition: EditionView;
  readonly onShow: (panel: PanelName) => void;
}

/** What the edition asks of its readers: the consultation, open suggestions, and for coordinators what to check. */
export function EditionCall({ view, edition, onShow }: EditionCallProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { timeZone } = useWorkspace().session.network;
  const open = view.talk.reduce((sum, one) => sum + one.open, 0);
  const said = view.talk.some((one) => one.open + one.comments > 0);
  const until =
    edition.state === "consultation" && edition.consultedUntil !== null
      ? formatMoment(edition.consultedUntil, currentLanguage(), timeZone)
      : null;
  if (until === null && !said && view.findings.length === 0) return null;
  return (
    <div className={styles.line}>
      {until !== null && (
        <p className={styles.call}>
          <ChatMultipleRegular className={styles.icon} aria-hidden />
          <span>{t("programme.editions.call", { until })}</span>
        </p>
      )}
      {(said || until !== null) && (
        <Button
          appearance="subtle"
          size="small"
          icon={<ChatMultipleRegular />}
          onClick={() => onShow("suggestions")}
        >
          {open > 0
            ? t("programme.editions.suggestions.open", { count: open })
            : t("programme.editions.suggestions.title")}
        </Button>
      )}
      {view.findings.length > 0 && (
        <Button
          appearance="subtle"
          size="small"
          icon={<TaskListLtrRegular />}
          onClick={() => onShow("findings")}
        >
          {t("programme.findings.open", { count: view.findings.length })}
        </Button>
      )}
    </div>
  );
}
