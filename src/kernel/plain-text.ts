/** Halves of a character, marks that turn the text around or take no room. */
const UNWANTED = /[\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]|\p{Cs}/gu;

/**
 * What people wrote, without what no text can hold: PostgreSQL refuses NUL and the half that a cut-off emoji
 * leaves behind, and the person would be told that something broke. Nor what cannot be seen and makes others
 * read something else: a title of four invisible spaces, or one that is turned around.
 */
export const plainText = (text: string): string => text.replaceAll("\u0000", "").replace(UNWANTED, "");
