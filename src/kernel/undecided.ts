/** 'To be decided', as English and Danish officials write it where others write a date. */
const UNDECIDED =
  /^(?:tbd|tbc|to be (?:decided|determined|confirmed|announced)|(?:fastsættes|aftales|følger) senere|ikke fastsat)\.?$/iu;

/** Nothing is decided yet, and everybody may say so where a date is asked for. */
export const isUndecided = (words: string): boolean => UNDECIDED.test(words);
