import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { PollView } from "../../../../../src/capabilities/polls/contract.ts";
import { SettleForm } from "../../polls/run/settle-form.tsx";
import { openSeats, topicQuestion } from "./topic-question.ts";

/** A tie for the last places: said to everybody, settled by the coordinator. */
export function SettleTopics({ poll }: { poll: PollView }) {
  const { t } = useTranslation();
  const question = topicQuestion(poll);
  const seats = openSeats(question);
  const tied = question.options.filter(({ result }) => result === "tied").length;
  if (!poll.abilities.settle || question.open === null)
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{t("meetings.poll.tie", { count: seats, tied })}</MessageBarBody>
      </MessageBar>
    );
  return (
    <SettleForm
      poll={poll}
      question={question}
      open={question.open}
      words={{
        legend: t("meetings.poll.settle", { count: seats, tied }),
        store: t("meetings.poll.settleStore", { count: seats }),
        done: t("meetings.poll.settled"),
      }}
    />
  );
}
