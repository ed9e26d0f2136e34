/** Between two editions, or in the edition in force since a day. */
export type Compared = { readonly from: string; readonly to: string } | { readonly since: string };

const DAY = /^since:(\d{4}-\d{2}-\d{2})$/;
const EDITIONS = /^([\w-]{1,64})\.\.([\w-]{1,64})$/;

/** `<edition>..<edition>` or `since:<ISO day>`; null for anything else. */
export function readCompared(text: string | null): Compared | null {
  const since = DAY.exec(text ?? "")?.[1];
  if (since !== undefined) return Number.isNaN(Date.parse(since)) ? null : { since };
  const [, from, to] = EDITIONS.exec(text ?? "") ?? [];
  return from === undefined || to === undefined ? null : { from, to };
}

export const writeCompared = (compared: Compared): string =>
  "since" in compared ? `since:${compared.since}` : `${compared.from}..${compared.to}`;

/** The ISO day so many days before another. */
export const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
