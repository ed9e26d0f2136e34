/** "M1–M6", "M 7": months counted from the first of the programme, where its period says which that is. */
export function projectMonths(text: string, period: string | null | undefined): string | null {
  const [, first, last] = /^M ?(\d{1,2})(?: ?[–—/-] ?M? ?(\d{1,2}))?$/u.exec(text) ?? [];
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])(?![\d])/.exec(period ?? "") ?? [];
  if (first === undefined || year === undefined || month === undefined) return null;
  const [from, to] = [Number(first), Number(last ?? first)];
  if (from < 1 || to < from) return null;
  const monthAt = (count: number): string => {
    const months = Number(year) * 12 + Number(month) - 1 + count - 1;
    return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
  };
  return from === to ? monthAt(from) : `${monthAt(from)}/${monthAt(to)}`;
}
