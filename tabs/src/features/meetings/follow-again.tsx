import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MeetingDetail } from "../../../../src/capabilities/meetings/contract.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { announce } from "../../lib/announce.ts";
import { useMeetingAction } from "../../lib/queries.ts";

const useStyles = makeStyles({
  line: {
    ...typographyStyles.body1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    color: tokens.colorNeutralForeground3,
  },
});

/** What was set by hand stays as it is, whatever the programme says: until this is pressed. */
export function FollowAgain({ detail }: { detail: MeetingDetail }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const { meeting, setByHand, abilities } = detail;
  const { mutate, isPending, isSuccess, error } = useMeetingAction(meeting.meetingId, "follow-again");
  return (
    <>
      {abilities.followAgain && (
        <p className={styles.line}>
          {setByHand.date && setByHand.place
            ? t("meetings.byHand.both")
            : setByHand.date
              ? t("meetings.byHand.date")
              : t("meetings.byHand.place")}
          <Button appearance="subtle" size="small" onClick={() => setAsking(true)}>
            {t("meetings.byHand.open")}
          </Button>
        </p>
      )}
      {asking && (
        <ActionDialog
          title={t("meetings.byHand.title")}
          confirm={t("meetings.byHand.store")}
          pending={isPending}
          done={isSuccess}
          error={error}
          onConfirm={() => mutate({}, { onSuccess: () => announce(t("meetings.byHand.stored")) })}
          onClose={() => setAsking(false)}
        >
          {t("meetings.byHand.text")}
        </ActionDialog>
      )}
    </>
  );
}
