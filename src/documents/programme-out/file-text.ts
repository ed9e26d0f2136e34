/** Letters that XML cannot hold (XML 1.0, 2.2): one of them, and Word calls the whole file damaged. */
// oxlint-disable-next-line no-control-regex -- these are the very letters that are taken out
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

/** The text without what no XML file can hold. */
export const fileText = (text: string): string => text.replace(NOT_XML, "");

/** The text on one line. */
export const oneLine = (text: string): string => fileText(text).replace(/\s+/g, " ").trim();

/** The text's own lines, each on one. */
export const linesOf = (text: string): readonly string[] => text.split(/\r\n?|\n/).map(oneLine);
