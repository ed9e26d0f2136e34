/**
 * Every reason for which the workspace says no. A refusal is a sentence for the person (catalogue key
 * `refusal.<code>`), not a failure for the log. The status is the HTTP answer.
 */
export const REFUSALS = {
  "address.unknown": 404,
  "address.method": 405,
  "actor.unknown": 401,
  "actor.not-in-network": 403,
  "actor.choose-network": 409,
  "channel.foreign": 403,
  "network.not-found": 404,
  "network.not-entitled": 403,
  "network.holidays": 422,
  "record.not-entitled": 403,
  "input.invalid": 422,
  "input.too-long": 422,
  "input.too-large": 413,
  "command.unknown": 404,
  "programme.none": 404,
  "programme.not-entitled": 403,
  "edition.not-found": 404,
  "edition.not-open": 409,
  "edition.state": 409,
  "edition.deadline-passed": 422,
  "edition.decision-date": 422,
  "edition.period": 422,
  "edition.in-decision": 409,
  "edition.decision-stopped": 409,
  "item.not-found": 404,
  "item.title": 422,
  "item.parent": 422,
  "item.has-parts": 409,
  "item.changed-meanwhile": 409,
  "item.field-invalid": 422,
  "status.not-entitled": 403,
  "status.reason-owed": 422,
  "suggestion.not-entitled": 403,
  "suggestion.not-found": 404,
  "suggestion.not-open": 409,
  "suggestion.nothing": 422,
  "suggestion.reason-owed": 422,
  "suggestion.not-yours": 403,
  "feed.unknown": 404,
  "programme.event-not-found": 404,
  "import.not-entitled": 403,
  "import.empty": 422,
  "import.binary": 422,
  "import.not-text": 422,
  "import.damaged": 422,
  "import.macros": 422,
  "import.protected": 422,
  "import.unpacks-too-large": 413,
  "import.too-large": 413,
  "import.nothing-found": 422,
  "import.file-missing": 422,
  "meeting.not-found": 404,
  "meeting.none-planned": 404,
  "meeting.unknown-words": 404,
  "meeting.several-fit": 409,
  "meeting.not-entitled": 403,
  "meeting.not-open": 409,
  "meeting.date-not-exact": 409,
  "meeting.event-undated": 409,
  "meeting.date-invalid": 422,
  "topic-call.not-entitled": 403,
  "topic-call.not-open": 409,
  "topic-call.already-open": 409,
  "topic-call.deadline-passed": 422,
  "topic.not-found": 404,
  "topic.observer": 403,
  "topic.not-yours": 403,
  "topic.title": 422,
  "topic.minutes": 422,
  "topic.already-proposed": 409,
  "topic.not-open": 409,
  "topic.reason-owed": 422,
  "topic.in-poll": 409,
  "poll.not-found": 404,
  "poll.not-entitled": 403,
  "poll.already-open": 409,
  "poll.too-few-options": 409,
  "poll.deadline-passed": 422,
  "poll.seats": 422,
  "poll.closed": 409,
  "poll.not-closed": 409,
  "poll.not-elector": 403,
  "poll.not-delegate": 403,
  "poll.not-delegate-nobody": 403,
  "poll.observer": 403,
  "poll.no-choice": 422,
  "poll.too-many-choices": 422,
  "poll.unknown-option": 422,
  "poll.no-tie": 409,
  "poll.tie-open": 409,
  "poll.tie-choice": 422,
  "silence.not-found": 404,
  "silence.not-entitled": 403,
  "silence.working-days": 422,
  "silence.already-open": 409,
  "silence.over": 409,
  "silence.not-stopped": 409,
  "silence.unchanged": 409,
  "silence.reason-owed": 422,
  "silence.observer": 403,
  "silence.not-delegate": 403,
  "silence.not-delegate-nobody": 403,
  "agenda.not-found": 404,
  "agenda.not-entitled": 403,
  "agenda.changed-meanwhile": 409,
  "agenda.empty": 409,
  "agenda.item-invalid": 422,
  "agenda.too-many-items": 422,
} as const satisfies Record<string, number>;

export type RefusalCode = keyof typeof REFUSALS;
export type RefusalValues = Readonly<Record<string, string | number>>;

/** Thrown by a command or query; its transaction is rolled back, so a refusal changes nothing. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  /** Values that the catalogue's sentence names. */
  readonly values: RefusalValues;
  /** The fields of the request that are meant, where that helps. */
  readonly fields: readonly string[];

  constructor(code: RefusalCode, values: RefusalValues = {}, fields: readonly string[] = []) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.values = values;
    this.fields = fields;
  }
}
