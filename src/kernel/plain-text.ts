/**
 * What people wrote, without what no text can hold: NUL, and halves of a character, which a cut-off emoji
 * leaves behind. PostgreSQL refuses both, and the person would be told that something broke.
 */
export const plainText = (text: string): string => text.replaceAll("\u0000", "").replace(/\p{Cs}/gu, "");
