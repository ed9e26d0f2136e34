/** Title, empty line, text: what is hashed, and what is compared where either was amended. */
export const wholeText = ({ title, text }: { readonly title: string; readonly text: string }): string =>
  `${title}\n\n${text}`;
