import {
  Button,
  Checkbox,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PollView } from "../../../../../src/capabilities/polls/contract.ts";
import { ActionError } from "../../../components/action-error.tsx";
import { announce } from "../../../lib/announce.ts";
import { regainFocus } from "../../../lib/focus.ts";
import { useVote } from "../../../lib/queries.ts";
import { OurVote } from "./our-vote.tsx";
import { useOptionNote } from "../meeting-words.ts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  options: {
    border: "none",
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  legend: {
    ...typographyStyles.body1Strong,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    padding: 0,
    marginBottom: tokens.spacingVerticalS,
  },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  option: {
    display: "flex",
    alignSelf: "stretch",
    maxWidth: "100%",
    padding: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}`,
  },
  padded: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
  label: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  title: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
    hyphens: "auto",
  },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  // Colour alone does not say it: in high contrast what is disabled is as bright as the rest.
  waiting: {
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeDisabled}`,
    fontWeight: tokens.fontWeightRegular,
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
  },
});

/** One vote an organisation: choose, press once; changeable until closing. */
export function VoteForm({ poll }: { poll: PollView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const optionNote = useOptionNote();
  const legend = useId();
  const stored = poll.mine?.choices;
  const [draft, setDraft] = useState<readonly string[]>();
  const vote = useVote(poll);
  const selected = draft ?? stored ?? [];
  const full = selected.length >= poll.maxChoices;
  const changed = draft !== undefined && !sameChoices(draft, stored ?? []);

  const toggle = (optionId: string) => {
    vote.reset();
    if (selected.includes(optionId)) setDraft(selected.filter((each) => each !== optionId));
    else if (poll.maxChoices === 1) setDraft([optionId]);
    else if (!full) setDraft([...selected, optionId]);
  };
  const cast = (event: FormEvent) => {
    event.preventDefault();
    if (waits) return;
    vote.mutate(
      { choices: [...selected] },
      {
        onSuccess: () => {
          setDraft(undefined);
          announce(t("meetings.poll.stored"));
        },
      },
    );
  };
  const canVote = poll.abilities.vote;
  const waits = selected.length === 0 || !changed || vote.isPending;
  return (
    <form className={styles.form} onSubmit={cast}>
      <fieldset className={styles.options} aria-labelledby={legend}>
        <legend id={legend} className={styles.legend}>
          {canVote ? t("meetings.poll.choose", { count: poll.maxChoices }) : t("meetings.poll.options")}
          {canVote && (
            <span className={styles.count}>
              {full && poll.maxChoices > 1
                ? t("meetings.poll.full", { count: selected.length })
                : t("meetings.poll.chosen", { count: selected.length })}
            </span>
          )}
        </legend>
        {poll.options.map(({ optionId, title, note, minutes }) => {
          const on = selected.includes(optionId);
          const words = (
            <span className={styles.label}>
              <span className={styles.title}>{title}</span>
              <span className={styles.note}>{optionNote({ note, minutes })}</span>
            </span>
          );
          return canVote ? (
            <Checkbox
              key={optionId}
              className={mergeClasses(styles.option, on && styles.chosen)}
              size="large"
              shape={poll.maxChoices === 1 ? "circular" : "square"}
              checked={on}
              disabled={full && !on && poll.maxChoices > 1}
              label={{ children: words, className: styles.label }}
              onChange={() => toggle(optionId)}
            />
          ) : (
            <ReadOnlyOption key={optionId} chosen={on}>
              {words}
            </ReadOnlyOption>
          );
        })}
      </fieldset>
      <ActionError error={vote.error} />
      {canVote && (
        <div className={styles.actions}>
          <Button
            appearance="primary"
            size="large"
            type="submit"
            className={mergeClasses(waits && styles.waiting)}
            disabledFocusable={waits}
          >
            {stored ? t("meetings.poll.change") : t("meetings.poll.cast")}
          </Button>
          {stored && changed && (
            <Button
              appearance="subtle"
              size="large"
              onClick={() => {
                setDraft(undefined);
                regainFocus();
              }}
            >
              {t("meetings.poll.keep")}
            </Button>
          )}
        </div>
      )}
      <OurVote poll={poll} storing={vote.isPending} />
    </form>
  );
}

function ReadOnlyOption({ chosen, children }: { chosen: boolean; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.option, styles.padded, chosen && styles.chosen)}>{children}</div>
  );
}

const sameChoices = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((choice) => b.includes(choice));
