import { text } from "node:stream/consumers";
import { fromBufferPromise } from "yauzl";

/** The parts of an Office file whose names end so, as text, by name. */
export async function zipParts(file: Uint8Array, ending: string): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>();
  const zip = await fromBufferPromise(Buffer.from(file), { lazyEntries: true });
  for await (const entry of zip.eachEntry())
    if (entry.fileName.endsWith(ending))
      parts.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
  return parts;
}
