import { useState } from "react";
import { send } from "./api.ts";

export interface FileSaving {
  readonly save: (path: string, name: string) => Promise<void>;
  readonly pending: boolean;
  readonly error: unknown;
}

/** The file needs our headers, so it is fetched and handed to the browser, not linked. */
export function useSaveFile(): FileSaving {
  const [state, setState] = useState<{ pending: boolean; error?: unknown }>({ pending: false });
  const save = async (path: string, name: string) => {
    setState({ pending: true });
    try {
      const response = await send("GET", path);
      download(await response.blob(), name);
      setState({ pending: false });
    } catch (error) {
      setState({ pending: false, error });
    }
  };
  return { save, pending: state.pending, error: state.error };
}

function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the file only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
