import type { AgendaItem } from "../meeting.ts";

/** What a confirmed agenda says, in one spelling, for its hash. */
export const agendaText = (items: readonly AgendaItem[]): string =>
  JSON.stringify(
    items.map(({ topicId, title, minutes, presenter, format, parallel }) => [
      topicId,
      title,
      minutes,
      presenter,
      format,
      ...(parallel ? ["at the same time"] : []),
    ]),
  );
