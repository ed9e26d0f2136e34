import { CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import { ClipboardTaskRegular } from "@fluentui/react-icons/svg/clipboard-task";
import { CommentRegular } from "@fluentui/react-icons/svg/comment";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { LightbulbRegular } from "@fluentui/react-icons/svg/lightbulb";
import { PresenterRegular } from "@fluentui/react-icons/svg/presenter";
import { ScalesRegular } from "@fluentui/react-icons/svg/scales";
import { TaskListSquareLtrRegular } from "@fluentui/react-icons/svg/task-list-square-ltr";
import { VoteRegular } from "@fluentui/react-icons/svg/vote";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { DutyView } from "../../../../src/capabilities/duties/contract.ts";
import { formatEdtf } from "../../../../src/i18n/format-edtf.ts";
import { currentLanguage } from "../../lib/i18n.ts";
import { useInstants } from "../../lib/instants.ts";

/** What one does about it, in a verb. */
const KINDS = {
  vote: { words: "owed.do.vote", icon: <VoteRegular /> },
  object: { words: "owed.do.object", icon: <DocumentTextRegular /> },
  status: { words: "owed.do.status", icon: <ClipboardTaskRegular /> },
  present: { words: "owed.do.present", icon: <PresenterRegular /> },
  action: { words: "owed.do.action", icon: <TaskListSquareLtrRegular /> },
  tie: { words: "owed.do.tie", icon: <ScalesRegular /> },
  stopped: { words: "owed.do.stopped", icon: <DocumentTextRegular /> },
  suggestions: { words: "owed.do.suggestions", icon: <CommentRegular /> },
  "topic-poll": { words: "owed.do.topic-poll", icon: <VoteRegular /> },
  "late-topics": { words: "owed.do.late-topics", icon: <LightbulbRegular /> },
  agenda: { words: "owed.do.agenda", icon: <CalendarLtrRegular /> },
} as const satisfies Record<DutyView["kind"], { readonly words: string; readonly icon: ReactElement }>;

export const iconOf = ({ kind }: Pick<DutyView, "kind">): ReactElement => KINDS[kind].icon;

/** 'Answer 3 suggestions'. */
export function useDo(): (duty: DutyView) => string {
  const { t } = useTranslation();
  return ({ kind, count }) => t(KINDS[kind].words, { count: count ?? 1 });
}

/** 'Thu 5 Dec, 17:00 (in 3 days)', or a date as people write it; empty where there is none. */
export function useDue(): (due: DutyView["due"]) => string {
  const { deadline } = useInstants();
  return (due) => {
    if (due === null) return "";
    return "at" in due ? deadline(due.at) : formatEdtf(due.edtf, currentLanguage(), due.words);
  };
}
