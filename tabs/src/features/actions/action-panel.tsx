import { Button, Link as TextLink, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useSearchParams } from "react-router";
import type { ActionView } from "../../../../src/capabilities/actions/contract.ts";
import { PageSkeleton } from "../../components/skeletons.tsx";
import { DetailHeading, DetailPanel } from "../../components/split-page.tsx";
import { ErrorState } from "../../components/states.tsx";
import { useAction } from "../../lib/action-queries.ts";
import { usePageTitle } from "../../lib/announce.ts";
import { ProblemError } from "../../lib/api.ts";
import { formatMoment } from "../../lib/dates.ts";
import { currentLanguage } from "../../lib/i18n.ts";
import { useWorkspace } from "../../lib/workspace.ts";
import { useItemTitle } from "../meetings/meeting-words.ts";
import { ActionBadge, ActionOwner, useActionDue } from "./action-words.tsx";

const closing = () => import("./close-dialog.tsx");
const CloseDialog = lazy(async () => ({ default: (await closing()).CloseDialog }));
const ReasonDialog = lazy(async () => ({ default: (await closing()).ReasonDialog }));
const ChangeDialog = lazy(async () => ({ default: (await import("./change-dialog.tsx")).ChangeDialog }));

const useStyles = makeStyles({
  above: { marginBottom: tokens.spacingVerticalXS },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(6rem, auto) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalL} 0`,
    "@media (max-width: 479.98px)": { gridTemplateColumns: "minmax(0, 1fr)", rowGap: 0 },
  },
  name: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
  fact: {
    ...typographyStyles.body1,
    margin: 0,
    overflowWrap: "anywhere",
    "@media (max-width: 479.98px)": { marginBottom: tokens.spacingVerticalS },
  },
  link: { color: tokens.colorBrandForegroundLink },
  heading: {
    ...typographyStyles.subtitle2,
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalS}`,
  },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXL,
  },
});

/** An action by its own address: who owes it, until when, what came of it, and what can be done about it. */
export function ActionPanel({ actionId }: { readonly actionId: string }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { data, error, refetch } = useAction(actionId);
  usePageTitle(data?.what);
  // It goes back to the meeting that it came from, where it stands among the others.
  const close = () => {
    const back = new URLSearchParams(search);
    back.delete("item");
    if (data) {
      back.set("item", data.meeting.meetingId);
      back.set("section", "agenda");
    }
    void navigate({ search: back.toString() });
  };
  const unknown = !data && error instanceof ProblemError && error.problem.status === 404;
  return (
    <DetailPanel
      title={data?.what ?? (unknown ? t("actions.unknown.title") : t("actions.one"))}
      above={
        data && (
          <div className={styles.above}>
            <ActionBadge action={data} />
          </div>
        )
      }
      backTo={data?.meeting.title ?? t("meetings.title")}
      onClose={close}
    >
      {data ? (
        <Opened action={data} />
      ) : unknown ? (
        <>
          <p className={styles.text}>{t("actions.unknown.text")}</p>
          <Button appearance="primary" onClick={close}>
            {t("meetings.unknown.action")}
          </Button>
        </>
      ) : error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : (
        <PageSkeleton rows={4} />
      )}
    </DetailPanel>
  );
}

function Opened({ action }: { readonly action: ActionView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const due = useActionDue();
  const itemTitle = useItemTitle();
  const { timeZone } = useWorkspace().session.network;
  const [asking, setAsking] = useState<"close" | "change" | "drop" | "reopen">();
  const { abilities, meeting, item, owner, closed } = action;
  const moment = (instant: string) => formatMoment(instant, currentLanguage(), timeZone);
  const settled = () => setAsking(undefined);
  const back = new URLSearchParams({ item: meeting.meetingId, section: "agenda" });
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t("actions.column.owner"), <ActionOwner key="owner" owner={owner} />],
    [t("actions.column.due"), due(action)],
    [
      t("actions.agreedAt"),
      <Link key="meeting" className={styles.link} to={{ search: back.toString() }}>
        {meeting.title}
      </Link>,
    ],
    ...(item ? [[t("actions.field.item"), itemTitle(item)] as const] : []),
    [t("actions.recorded"), t("actions.byAt", { name: action.addedBy, moment: moment(action.addedAt) })],
  ];
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([name, words]) => (
          <Fact key={name} name={name}>
            {words}
          </Fact>
        ))}
      </dl>
      {closed && (
        <>
          <DetailHeading className={styles.heading}>
            {action.state === "done" ? t("actions.evidence") : t("actions.droppedBecause")}
          </DetailHeading>
          {closed.link && (
            <p className={styles.text}>
              <TextLink href={closed.link} target="_blank" rel="noopener noreferrer">
                {closed.link}
              </TextLink>
            </p>
          )}
          {(closed.note ?? closed.reason) && <p className={styles.text}>{closed.note ?? closed.reason}</p>}
          <p className={styles.name}>{t("actions.byAt", { name: closed.by, moment: moment(closed.at) })}</p>
        </>
      )}
      {action.state === "open" && !abilities.close && <p className={styles.text}>{t("actions.whoCloses")}</p>}
      <div className={styles.buttons}>
        {abilities.close && (
          <Button appearance="primary" icon={<CheckmarkCircleRegular />} onClick={() => setAsking("close")}>
            {t("actions.close.open")}
          </Button>
        )}
        {abilities.change && <Button onClick={() => setAsking("change")}>{t("actions.change.open")}</Button>}
        {abilities.drop && <Button onClick={() => setAsking("drop")}>{t("actions.drop.open")}</Button>}
        {abilities.reopen && <Button onClick={() => setAsking("reopen")}>{t("actions.reopen.open")}</Button>}
      </div>
      <Suspense fallback={null}>
        {asking === "close" && <CloseDialog action={action} onClose={settled} />}
        {asking === "change" && <ChangeDialog action={action} onClose={settled} />}
        {(asking === "drop" || asking === "reopen") && (
          <ReasonDialog step={asking} action={action} onClose={settled} />
        )}
      </Suspense>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.fact}>{children}</dd>
    </>
  );
}
