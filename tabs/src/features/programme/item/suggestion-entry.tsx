import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { DismissCircleRegular } from "@fluentui/react-icons/svg/dismiss-circle";
import type { ParseKeys } from "i18next";
import { type ReactElement, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ItemView, SuggestionView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { ActionError } from "../../../components/action-error.tsx";
import { OrganisationName } from "../../../components/organisation-name.tsx";
import { StatusBadge, type StatusBadgeProps } from "../../../components/status-badge.tsx";
import { announce } from "../../../lib/announce.ts";
import { formatMoment } from "../../../lib/dates.ts";
import { regainFocus } from "../../../lib/focus.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { useSuggestionAction } from "../../../lib/programme-queries.ts";
import { useWorkspace } from "../../../lib/workspace.ts";
import { DeclineForm } from "./decline-form.tsx";
import { SaidChange } from "./said-change.tsx";

const useStyles = makeStyles({
  entry: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: "anywhere",
    "&:focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  by: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  person: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground1, display: "block" },
  answered: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  text: { ...typographyStyles.body1, margin: 0, whiteSpace: "pre-line" },
  answer: {
    ...typographyStyles.body1,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: "pre-line",
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const STATES: Readonly<
  Record<
    SuggestionView["state"],
    {
      readonly words: ParseKeys;
      readonly icon: ReactElement;
      readonly color: StatusBadgeProps["color"];
    } | null
  >
> = {
  open: { words: "programme.item.suggestion.open", icon: <CircleRegular />, color: "brand" },
  accepted: {
    words: "programme.item.suggestion.accepted",
    icon: <CheckmarkCircleFilled />,
    color: "success",
  },
  declined: {
    words: "programme.item.suggestion.declined",
    icon: <DismissCircleRegular />,
    color: "warning",
  },
  withdrawn: {
    words: "programme.item.suggestion.withdrawn",
    icon: <ArrowUndoRegular />,
    color: "subtle",
  },
  comment: null,
};

export interface SuggestionEntryProps {
  readonly suggestion: SuggestionView;
  readonly items: readonly ItemView[];
  /** The reader answers suggestions. */
  readonly decides: boolean;
  /** What it is about, where that is not plain from the place. */
  readonly heading?: ReactNode;
}

/** One suggestion or comment: who, what would change, why, and what was answered. */
export function SuggestionEntry({ suggestion, items, decides, heading }: SuggestionEntryProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { timeZone } = useWorkspace().session.network;
  const state = STATES[suggestion.state];
  return (
    <li className={styles.entry} tabIndex={-1} data-suggestion={suggestion.suggestionId}>
      {heading}
      <p className={styles.by}>
        <span className={styles.person}>{suggestion.person}</span>
        <OrganisationName name={suggestion.organisation} country={suggestion.country} />
        {" · "}
        {formatMoment(suggestion.createdAt, currentLanguage(), timeZone)}
      </p>
      {suggestion.change && <SaidChange change={suggestion.change} items={items} />}
      {suggestion.text !== "" && <p className={styles.text}>{suggestion.text}</p>}
      {state && (
        <div className={styles.answered}>
          <StatusBadge color={state.color} icon={state.icon}>
            {t(state.words)}
          </StatusBadge>
          {suggestion.decidedAt !== null && (
            <span className={styles.by}>
              {[suggestion.decidedBy, formatMoment(suggestion.decidedAt, currentLanguage(), timeZone)]
                .filter(Boolean)
                .join(" · ")}
            </span>
          )}
        </div>
      )}
      {suggestion.answer !== null && (
        <p className={styles.answer}>{t("programme.item.suggestion.answer", { text: suggestion.answer })}</p>
      )}
      {suggestion.state === "open" && (decides || suggestion.own) && (
        <Answering suggestion={suggestion} decides={decides} />
      )}
    </li>
  );
}

function Answering({ suggestion, decides }: Pick<SuggestionEntryProps, "suggestion" | "decides">) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [declining, setDeclining] = useState(false);
  const accept = useSuggestionAction("accept");
  const withdraw = useSuggestionAction("withdraw");
  const { suggestionId, person } = suggestion;
  const pending = accept.isPending || withdraw.isPending;
  const settled = (words: string) => () => {
    announce(words);
    // The buttons are gone with the question.
    regainFocus(`[data-suggestion="${CSS.escape(suggestionId)}"]`, "[data-suggestions-heading]");
  };
  if (declining)
    return (
      <DeclineForm
        suggestion={suggestion}
        onCancel={() => setDeclining(false)}
        onDeclined={settled(t("programme.item.suggestion.declinedNow", { person }))}
      />
    );
  return (
    <>
      <div className={styles.actions}>
        {decides && (
          <>
            <Button
              appearance="primary"
              size="small"
              icon={<CheckmarkRegular />}
              disabledFocusable={pending}
              onClick={() =>
                !pending &&
                accept.mutate(
                  { suggestionId },
                  { onSuccess: settled(t("programme.item.suggestion.acceptedNow", { person })) },
                )
              }
            >
              {accept.isPending ? t("storing") : t("programme.item.suggestion.accept")}
            </Button>
            <Button size="small" icon={<DismissRegular />} onClick={() => setDeclining(true)}>
              {t("programme.item.suggestion.decline")}
            </Button>
          </>
        )}
        {suggestion.own && (
          <Button
            size="small"
            icon={<ArrowUndoRegular />}
            disabledFocusable={pending}
            onClick={() =>
              !pending &&
              withdraw.mutate(
                { suggestionId },
                { onSuccess: settled(t("programme.item.suggestion.withdrawnNow")) },
              )
            }
          >
            {t("programme.item.suggestion.withdraw")}
          </Button>
        )}
      </div>
      <ActionError error={accept.error ?? withdraw.error} />
    </>
  );
}
