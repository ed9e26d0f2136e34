/** Case and accents make no difference to who searches. */
const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Tells of a text whether all words of a search occur in it, in whatever order; an empty search finds everything. */
export function searchFor(search: string): (text: string) => boolean {
  const wanted = folded(search).split(/\s+/u).filter(Boolean);
  return (text) => {
    const words = folded(text);
    return wanted.every((word) => words.includes(word));
  };
}
