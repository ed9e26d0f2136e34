/** What the importer takes at most (see the contract of ImportRequest). */
export const MOST_BYTES = 20_000_000;

/** The file's bytes as base64, whatever its encoding: the importer finds that out. */
export async function readBase64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = "";
  // String.fromCharCode takes its bytes as arguments, and tens of thousands of those overflow the stack.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}
