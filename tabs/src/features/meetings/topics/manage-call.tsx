import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MeetingDetail } from "../../../../../src/capabilities/meetings/contract.ts";

const load = () => import("./call-dialogs.tsx");
const MoveCallDialog = lazy(async () => ({ default: (await load()).MoveCallDialog }));
const CloseCallDialog = lazy(async () => ({ default: (await load()).CloseCallDialog }));
const WithdrawCallDialog = lazy(async () => ({ default: (await load()).WithdrawCallDialog }));

const useStyles = makeStyles({
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
});

/** The coordinator's: another deadline, an end now; and while nothing is proposed, as if it had never been opened. */
export function ManageCall({ detail }: { detail: MeetingDetail }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [asking, setAsking] = useState<"move" | "close" | "withdraw">();
  const { meeting, abilities } = detail;
  const close = () => setAsking(undefined);
  return (
    <>
      {abilities.changeCall && (
        <div className={styles.buttons}>
          <Button appearance="subtle" size="small" onClick={() => setAsking("move")}>
            {t("meetings.call.move")}
          </Button>
          <Button appearance="subtle" size="small" onClick={() => setAsking("close")}>
            {t("meetings.call.closeNow")}
          </Button>
          {abilities.withdrawCall && (
            <Button appearance="subtle" size="small" onClick={() => setAsking("withdraw")}>
              {t("meetings.call.withdraw")}
            </Button>
          )}
        </div>
      )}
      {/* Also when the call is over: a dialog closes before it is taken away. */}
      <Suspense fallback={null}>
        {asking === "move" && <MoveCallDialog meeting={meeting} onClose={close} />}
        {asking === "close" && <CloseCallDialog meeting={meeting} onClose={close} />}
        {asking === "withdraw" && <WithdrawCallDialog meeting={meeting} onClose={close} />}
      </Suspense>
    </>
  );
}
