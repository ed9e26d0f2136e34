import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { PauseCircleRegular } from "@fluentui/react-icons/svg/pause-circle";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SilenceView } from "../../../../src/capabilities/decisions/contract.ts";
import { ActionError } from "../../components/action-error.tsx";
import { announce } from "../../lib/announce.ts";
import { useSilenceAction } from "../../lib/decision-queries.ts";
import { useBannerStyles } from "./banner-styles.ts";
import { type ShownSilence, useSilenceWords } from "./silence-words.ts";

const ObjectDialog = lazy(async () => ({ default: (await import("./silence-dialogs.tsx")).ObjectDialog }));
const ResumeDialog = lazy(async () => ({ default: (await import("./resume-dialog.tsx")).ResumeDialog }));
const EndDialog = lazy(async () => ({ default: (await import("./silence-dialogs.tsx")).EndSilenceDialog }));

const useStyles = makeStyles({
  stopped: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
  },
  objections: { color: tokens.colorNeutralForeground1, margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    "@media print": { display: "none" },
  },
});

/** How much of a hash stands here, as on the card. */
const HASH_SHOWN = 8;
type Dialog = "object" | "resume" | "end";

/** A silence procedure under way: what will happen when it closes, who objected and why, and what can be done. */
export function SilenceBanner({ decision }: { readonly decision: ShownSilence }) {
  const styles = { ...useBannerStyles(), ...useStyles() };
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const words = useSilenceWords(decision);
  const { state, abilities, hash, round } = decision;
  const close = () => setDialog(null);
  return (
    <section
      className={mergeClasses(styles.banner, state === "stopped" ? styles.stopped : styles.open)}
      aria-label={t("silence.region")}
    >
      <p className={styles.said}>
        {state === "stopped" ? (
          <PauseCircleRegular className={styles.icon} aria-hidden />
        ) : (
          <ClockRegular className={styles.icon} aria-hidden />
        )}
        <span>{state === "stopped" ? words.stopped : words.whatHappens}</span>
      </p>
      {state === "open" && <p className={styles.line}>{t("silence.whoMay", { count: decision.electors })}</p>}
      {state === "stopped" && <Objections decision={decision} />}
      {state === "open" && (
        <p className={styles.line}>{t("silence.hash", { hash: hash.slice(0, HASH_SHOWN), count: round })}</p>
      )}
      {decision.read && state === "open" && <p className={styles.line}>{t("silence.read.done")}</p>}
      {Object.values(abilities).some(Boolean) && (
        <div className={styles.actions}>
          {abilities.markRead && <ReadButton decisionId={decision.decisionId} />}
          {abilities.resume && (
            <Button appearance="primary" onClick={() => setDialog("resume")}>
              {t("silence.resume.action")}
            </Button>
          )}
          {abilities.object && (
            <Button onClick={() => setDialog("object")}>{t("silence.object.action")}</Button>
          )}
          {abilities.end && <Button onClick={() => setDialog("end")}>{t("silence.end.action")}</Button>}
        </div>
      )}
      <Suspense>
        {dialog === "object" && <ObjectDialog decision={decision} onClose={close} />}
        {dialog === "resume" && <ResumeDialog decision={decision} onClose={close} />}
        {dialog === "end" && <EndDialog decision={decision} onClose={close} />}
      </Suspense>
    </section>
  );
}

/** Takes it off the list of what one owes. */
function ReadButton({ decisionId }: { readonly decisionId: string }) {
  const { t } = useTranslation();
  const { mutate, isPending, error } = useSilenceAction("read");
  return (
    <>
      <Button
        appearance="primary"
        disabledFocusable={isPending}
        onClick={() => mutate({ decisionId }, { onSuccess: () => announce(t("silence.read.done")) })}
      >
        {isPending ? t("storing") : t("silence.read.action")}
      </Button>
      <ActionError error={error} />
    </>
  );
}

/** Who objects to the text as it was put last, and why; and what follows. */
function Objections({ decision }: { readonly decision: SilenceView }) {
  const styles = { ...useBannerStyles(), ...useStyles() };
  const { t } = useTranslation();
  const objections = decision.objections.filter((one) => one.round === decision.round);
  return (
    <>
      <ul className={styles.objections}>
        {objections.map(({ organisation, reason, at }) => (
          <li key={`${organisation} ${at}`}>{t("silence.objection", { organisation, reason })}</li>
        ))}
      </ul>
      <p className={styles.line}>{t("silence.whatNow")}</p>
    </>
  );
}
