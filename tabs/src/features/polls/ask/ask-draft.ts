import type { AskRequest } from "../../../../../src/capabilities/polls/contract/requests.ts";
import {
  POLL_MOST,
  type DecisionRule,
  type GroupId,
  type Method,
  type MethodKind,
} from "../../../../../src/capabilities/polls/contract/for-pages.ts";

export interface QuestionDraft {
  readonly key: string;
  readonly text: string;
  readonly kind: MethodKind;
  readonly count: "instant-runoff" | "borda";
  readonly maxChoices: number;
  readonly dots: number;
  readonly highest: number;
  readonly seats: number;
  /** One a line. */
  readonly options: string;
  readonly dates: readonly { readonly key: string; readonly startsAt: string | null }[];
  /** How long each of the dates takes. */
  readonly minutes: number;
}

export const RULES = {
  "most-votes": { kind: "most-votes" },
  half: { kind: "simple-majority", of: "votes-cast" },
  "half-of-members": { kind: "simple-majority", of: "members" },
  "two-thirds": { kind: "qualified-majority", of: "votes-cast", share: { over: 2, under: 3 } },
  "two-thirds-of-members": { kind: "qualified-majority", of: "members", share: { over: 2, under: 3 } },
  consensus: { kind: "consensus" },
  authority: { kind: "authority" },
} as const satisfies Record<string, DecisionRule>;
export type RuleName = keyof typeof RULES;

export interface AskDraft {
  readonly title: string;
  readonly questions: readonly QuestionDraft[];
  /** As the network has it unless told. */
  readonly unit: "" | NonNullable<AskRequest["unit"]>;
  /** `core-group`, `group:<id>` or `role:<role>`. */
  readonly electorate: string;
  readonly rule: "" | RuleName;
  readonly quorum: "" | "organisations" | "countries";
  readonly percent: number;
  readonly anonymous: boolean;
  readonly membersAddOptions: boolean;
  /** Null: now. */
  readonly opensAt: string | null;
  /** Null: in a week. */
  readonly closesAt: string | null;
  readonly repeat: "" | "week" | "month";
  readonly times: number;
}

export const newQuestionDraft = (key: string): QuestionDraft => ({
  key,
  text: "",
  kind: "choose-one",
  count: "instant-runoff",
  maxChoices: 3,
  dots: 5,
  highest: 5,
  seats: 1,
  options: "",
  dates: [
    { key: "1", startsAt: null },
    { key: "2", startsAt: null },
  ],
  minutes: 90,
});

export const NEW_DRAFT: AskDraft = {
  title: "",
  questions: [newQuestionDraft("1")],
  unit: "",
  electorate: "core-group",
  rule: "",
  quorum: "",
  percent: 50,
  anonymous: false,
  membersAddOptions: false,
  opensAt: null,
  closesAt: null,
  repeat: "",
  times: 3,
};

/** Options as they were typed or pasted, one a line; a list's dashes and numbers are no part of them. */
export const optionLines = (text: string): readonly string[] =>
  text
    .split(/\r?\n/u)
    .map((line) => line.replace(/^\s*(?:[-*•–]|\d{1,2}[.)])\s+/u, "").trim())
    .filter(Boolean);

/** Several may win where the method orders options, other than in a run-off. */
export const hasSeats = ({ kind, count }: Pick<QuestionDraft, "kind" | "count">): boolean =>
  kind === "choose-several" ||
  kind === "dots" ||
  kind === "score" ||
  (kind === "ranked" && count === "borda");

function methodOf(question: QuestionDraft): Method {
  switch (question.kind) {
    case "choose-several":
      return { kind: question.kind, maxChoices: question.maxChoices };
    case "ranked":
      return { kind: question.kind, count: question.count };
    case "dots":
      return { kind: question.kind, dots: question.dots };
    case "score":
      return { kind: question.kind, highest: question.highest };
    default:
      return { kind: question.kind };
  }
}

function optionsOf({ kind, options, dates, minutes }: QuestionDraft) {
  if (kind === "proposal") return [];
  if (kind === "dates") return dates.flatMap(({ startsAt }) => (startsAt ? [{ startsAt, minutes }] : []));
  return optionLines(options).map((title) => ({ title }));
}

/** Whether there is enough for a card to be drawn at all. */
export const canBeShown = (draft: AskDraft): boolean =>
  draft.questions.every(
    (question) =>
      question.text.trim() !== "" &&
      (question.kind === "proposal" || draft.membersAddOptions || optionsOf(question).length > 1),
  ) &&
  (draft.questions.length === 1 || draft.title.trim() !== "");

/** What is sent. Of a single question its text is the poll's title. */
export function requestOf(draft: AskDraft, subject: AskRequest["subject"]): AskRequest {
  const [first] = draft.questions;
  const single = draft.questions.length === 1;
  return {
    question: single ? (first?.text ?? "") : draft.title,
    questions: draft.questions.map((question) => ({
      text: question.text,
      method: methodOf(question),
      options: optionsOf(question),
      ...(hasSeats(question) && { seats: question.seats }),
    })),
    ...(subject && { subject }),
    ...(draft.unit !== "" && { unit: draft.unit }),
    electorate: electorateOf(draft.electorate),
    ...(draft.rule !== "" && { rule: RULES[draft.rule] }),
    quorum: draft.quorum === "" ? null : { of: draft.quorum, percent: draft.percent },
    anonymous: draft.anonymous,
    membersAddOptions: draft.membersAddOptions,
    opensAt: draft.opensAt,
    ...(draft.closesAt !== null && { closesAt: draft.closesAt }),
    repeat: draft.repeat === "" ? null : { every: draft.repeat, times: draft.times },
  };
}

const ROLES = ["steering-group", "task-force-lead", "delegate", "member"] as const;

function electorateOf(chosen: string): NonNullable<AskRequest["electorate"]> {
  const [kind, id = ""] = chosen.split(":");
  const role = ROLES.find((one) => one === id);
  if (kind === "group") return { kind, groupId: id as GroupId };
  return kind === "role" && role ? { kind, role } : { kind: "core-group" };
}

/** The questions that a refusal of this field can be about: it names the field, not which question's. */
export function meantBy(field: "question" | "options", { questions }: AskDraft): readonly string[] {
  const wrong = questions.filter((question) => {
    if (field === "question") {
      const { length } = question.text.trim();
      return length < 3 || length > POLL_MOST.letters;
    }
    const options = optionsOf(question).map((one) =>
      "title" in one ? one.title.toLowerCase() : one.startsAt,
    );
    return (
      question.kind !== "proposal" &&
      (options.length < 2 ||
        options.length > POLL_MOST.options ||
        new Set(options).size < options.length ||
        options.some((one) => one.length > POLL_MOST.letters))
    );
  });
  return (wrong.length > 0 ? wrong : questions).map(({ key }) => key);
}
