/**
 * Print styles of a document marked `data-printed`: margins with the page's number where the browser has them; and
 * nothing else of the page is printed.
 */
export const paper = (left: string, right: string): string => `
@page {
  size: A4;
  margin: 18mm 15mm 20mm;
  @bottom-left { content: ${quoted(left)}; font: 8pt sans-serif; color: GrayText; }
  @bottom-right { content: ${quoted(right)} " · " counter(page) " / " counter(pages); font: 8pt sans-serif; color: GrayText; }
}
@media print {
  html, body { background: none !important; color-scheme: light !important; }
  body > *:not([data-printed]) { display: none !important; }
}
@media screen { [data-printed] { display: none; } }
`;

const quoted = (text: string): string =>
  `"${text.replaceAll(/["\\<]|\s/g, (letter) => (/\s/.test(letter) ? " " : `\\${letter.codePointAt(0)?.toString(16)} `))}"`;
