import { useState } from "react";
import type { MeetingSummary } from "../../../../../src/capabilities/meetings/contract.ts";
import { networkPath, send } from "../../../lib/api.ts";
import { useNetworkId } from "../../../lib/workspace.ts";

/** The file needs our headers, so it is fetched and handed to the browser, not linked. */
export function useCalendarFile({ meetingId, ordinal }: MeetingSummary): {
  readonly save: () => Promise<void>;
  readonly pending: boolean;
  readonly error: unknown;
} {
  const networkId = useNetworkId();
  const [state, setState] = useState<{ pending: boolean; error?: unknown }>({ pending: false });
  const save = async () => {
    setState({ pending: true });
    try {
      const response = await send("GET", networkPath(networkId, `/meetings/${meetingId}/agenda.ics`));
      download(await response.blob(), `meeting-${ordinal ?? meetingId}.ics`);
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
