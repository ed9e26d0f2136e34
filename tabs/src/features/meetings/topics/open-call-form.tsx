import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { MegaphoneRegular } from "@fluentui/react-icons/svg/megaphone";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionError } from "../../../components/action-error.tsx";
import { daysFromNow, DeadlineField } from "../../../components/deadline-field.tsx";
import { announce } from "../../../lib/announce.ts";
import { regainFocus } from "../../../lib/focus.ts";
import { useMeetingAction } from "../../../lib/queries.ts";
import { useWorkspace } from "../../../lib/workspace.ts";

/** Two weeks are usual; the coordinator can choose another day. */
const USUAL_DAYS = 14;

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Coordinators only. */
export function OpenCallForm({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { timeZone } = useWorkspace().session.network;
  const [closesAt, setClosesAt] = useState<string | undefined>(() => daysFromNow(USUAL_DAYS, timeZone));
  const { mutate, isPending, error } = useMeetingAction(meetingId, "open-call");
  const done = () => {
    announce(t("meetings.call.opened"));
    regainFocus("[data-propose]");
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (closesAt && !isPending) mutate({ closesAt }, { onSuccess: done });
      }}
    >
      <h2 className={styles.title}>{t("meetings.call.title")}</h2>
      <p className={styles.text}>{t("meetings.call.text")}</p>
      <DeadlineField
        label={t("meetings.call.deadline")}
        value={closesAt}
        timeZone={timeZone}
        onChange={setClosesAt}
      />
      <ActionError error={error} />
      <Button
        appearance="primary"
        type="submit"
        icon={<MegaphoneRegular />}
        disabledFocusable={!closesAt || isPending}
      >
        {isPending ? t("storing") : t("meetings.call.open")}
      </Button>
    </form>
  );
}
