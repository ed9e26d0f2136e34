import { Button, Checkbox, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PollView } from "../../../../../src/capabilities/polls/contract.ts";
import { ActionError } from "../../../components/action-error.tsx";
import { announce } from "../../../lib/announce.ts";
import { regainFocus } from "../../../lib/focus.ts";
import { usePollAction } from "../../../lib/poll-queries.ts";
import { openSeats, topicQuestion } from "./topic-question.ts";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  options: { border: "none", margin: 0, padding: 0, minWidth: 0, display: "flex", flexDirection: "column" },
  legend: { ...typographyStyles.body1Strong, padding: 0, overflowWrap: "anywhere" },
  text: { ...typographyStyles.body1, margin: 0 },
  option: { overflowWrap: "anywhere" },
});

/** A tie for the last places: said to everybody, settled by the coordinator. */
export function SettleForm({ poll }: { poll: PollView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { mutate, isPending, error } = usePollAction(poll, "settle");
  const question = topicQuestion(poll);
  const seats = openSeats(question);
  const tied = question.options.filter(({ result }) => result === "tied");
  if (!poll.abilities.settle)
    return (
      <div className={styles.form}>
        <p className={styles.text}>{t("meetings.poll.tie", { count: seats, tied: tied.length })}</p>
      </div>
    );
  const toggle = (optionId: string) =>
    setChosen(
      chosen.includes(optionId)
        ? chosen.filter((each) => each !== optionId)
        : // With one seat a press moves the choice; with more, the first chosen gives way.
          [...chosen, optionId].slice(-seats),
    );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length === seats && !isPending)
          mutate(
            { chosen: [...chosen] },
            {
              onSuccess: () => {
                announce(t("meetings.poll.settled"));
                regainFocus();
              },
            },
          );
      }}
    >
      <fieldset className={styles.options}>
        <legend className={styles.legend}>
          {t("meetings.poll.settle", { count: seats, tied: tied.length })}
        </legend>
        {tied.map(({ optionId, title }) => (
          <Checkbox
            key={optionId}
            className={styles.option}
            checked={chosen.includes(optionId)}
            label={title}
            onChange={() => toggle(optionId)}
          />
        ))}
      </fieldset>
      <ActionError error={error} />
      <Button appearance="primary" type="submit" disabledFocusable={chosen.length !== seats || isPending}>
        {isPending ? t("storing") : t("meetings.poll.settleStore", { count: seats })}
      </Button>
    </form>
  );
}
