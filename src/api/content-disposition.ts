/** What a file system somewhere does not take in a name, and what would end the header. */
// oxlint-disable-next-line no-control-regex -- these are the very letters that are taken out
const NOT_IN_NAMES = /[\u0000-\u001F\u007F<>:"/\\|?*]|\p{Cs}/gu;
/** File systems take 255 bytes; a letter can be four. */
const NAME_MOST = 60;

/**
 * The `content-disposition` of a file to be kept (RFC 6266). The name is any text; an old client gets it in ASCII,
 * all others as it is (RFC 8187).
 */
export function attachment(name: string, extension: string): string {
  const clean = Array.from(name.replace(NOT_IN_NAMES, " ").replace(/\s+/g, " ").trim()).slice(0, NAME_MOST);
  const full = `${clean.join("").replace(/^[. ]+|[. ]+$/g, "") || "programme"}.${extension}`;
  // Of a name that is only marks nothing would be left.
  const ascii = full
    .normalize("NFKD")
    .replace(/[–—]/g, "-")
    .replace(/\p{M}/gu, "")
    // What one sign is written out as may not be in a name either: ℀ is a/c.
    .replace(NOT_IN_NAMES, "_")
    .replace(/[^\x20-\x7E]/g, "_")
    .replace(/^\./, "programme.");
  const encoded = encodeURIComponent(full).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
