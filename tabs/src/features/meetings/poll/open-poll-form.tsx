import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { VoteRegular } from "@fluentui/react-icons/svg/vote";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionError } from "../../../components/action-error.tsx";
import { daysFromNow, DeadlineField } from "../../../components/deadline-field.tsx";
import { MinutesField } from "../../../components/minutes-field.tsx";
import { announce } from "../../../lib/announce.ts";
import { regainFocus } from "../../../lib/focus.ts";
import { useMeetingAction } from "../../../lib/queries.ts";
import { useWorkspace } from "../../../lib/workspace.ts";

const USUAL_DAYS = 7;
const USUAL_SEATS = 3;

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
  fields: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalL },
});

/** Coordinators only: puts the proposed topics to the vote. */
export function OpenPollForm({ meetingId, topics }: { meetingId: string; topics: number }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { timeZone } = useWorkspace().session.network;
  const [closesAt, setClosesAt] = useState<string | undefined>(() => daysFromNow(USUAL_DAYS, timeZone));
  const [seats, setSeats] = useState(() => Math.max(1, Math.min(USUAL_SEATS, topics - 1)));
  const { mutate, isPending, error } = useMeetingAction(meetingId, "open-poll");
  const done = () => {
    announce(t("meetings.poll.opened"));
    regainFocus();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (closesAt && !isPending) mutate({ closesAt, seats }, { onSuccess: done });
      }}
    >
      <h2 className={styles.title}>{t("meetings.poll.openTitle")}</h2>
      <p className={styles.text}>{t("meetings.poll.openText", { count: topics })}</p>
      <div className={styles.fields}>
        <MinutesField
          label={t("meetings.poll.seats")}
          value={seats}
          least={1}
          most={Math.max(1, topics)}
          step={1}
          onChange={setSeats}
        />
        <DeadlineField
          label={t("meetings.poll.deadline")}
          value={closesAt}
          timeZone={timeZone}
          onChange={setClosesAt}
        />
      </div>
      <ActionError error={error} />
      <Button
        appearance="primary"
        type="submit"
        icon={<VoteRegular />}
        disabledFocusable={!closesAt || isPending}
      >
        {isPending ? t("storing") : t("meetings.poll.openIt")}
      </Button>
    </form>
  );
}
