/** One line of JSON for each figure, so that runs can be compared by a program. */
export interface Figure {
  readonly name: string;
  readonly value: number | null;
  readonly unit: string;
  /** The figure of the same run that this one is measured against, and the ratio to it. */
  readonly than?: string;
  readonly ratio?: number;
  /** Why there is no value, or what the value is of. */
  readonly note?: string;
}

export const print = (figure: Figure): void => console.log(JSON.stringify(figure));

export const rounded = (value: number, digits = 0): number => Number(value.toFixed(digits));

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
