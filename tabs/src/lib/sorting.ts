/** By which column a list is sorted; in the address `date`, or `-date` for the other way round. */
export interface Sort<Column extends string> {
  readonly column: Column;
  readonly descending: boolean;
}

/** Anything but one of the columns is the list's own order. */
export function readSort<Column extends string>(
  columns: readonly Column[],
  text: string | null,
): Sort<Column> | null {
  const descending = text?.startsWith("-") ?? false;
  const column = columns.find((one) => one === (descending ? text?.slice(1) : text));
  return column ? { column, descending } : null;
}

/** Pressing a header: first up, then down, then the list's own order again. */
export function pressSort<Column extends string>(
  current: Sort<Column> | null,
  column: Column,
): string | null {
  if (current?.column !== column) return column;
  return current.descending ? null : `-${column}`;
}
