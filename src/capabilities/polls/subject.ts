import type { EditionId, MeetingId, NetworkId, TopicId } from "../../kernel/ids.ts";

/** What a poll can be about, by kind. A topic is an agenda item, of whichever meeting it is carried over to. */
interface Subjects {
  readonly meeting: MeetingId;
  readonly topic: TopicId;
  readonly edition: EditionId;
  readonly network: NetworkId;
}
type SubjectKind = keyof Subjects;
/** `<kind>:<id>` */
type SubjectOf<Kind extends SubjectKind> = { [One in Kind]: `${One}:${Subjects[One]}` }[Kind];
export type PollSubject = SubjectOf<SubjectKind>;

/** What a coordinator's question can be about besides the network. */
export const ASKED_KINDS = ["meeting", "topic"] as const satisfies readonly SubjectKind[];
export type AskedKind = (typeof ASKED_KINDS)[number];
export type AskedSubject = SubjectOf<AskedKind>;

/** What a question is about, as it stands when the poll opens. */
export interface FoundSubject {
  /** Of a topic that went into another one: that one. */
  readonly subject: AskedSubject;
  readonly title: string;
  readonly meetingId: MeetingId;
}

/** The id of a subject of this kind; null for one of another kind. */
export const subjectId = <Kind extends SubjectKind>(
  kind: Kind,
  subject: PollSubject,
): Subjects[Kind] | null =>
  subject.startsWith(`${kind}:`) ? (subject.slice(kind.length + 1) as Subjects[Kind]) : null;
