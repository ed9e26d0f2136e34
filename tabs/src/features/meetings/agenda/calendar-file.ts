import type { MeetingSummary } from "../../../../../src/capabilities/meetings/contract.ts";
import { networkPath } from "../../../lib/api.ts";
import { type FileSaving, useSaveFile } from "../../../lib/save-file.ts";
import { useNetworkId } from "../../../lib/workspace.ts";

/** The agenda as an entry for the person's own calendar. */
export function useCalendarFile({
  meetingId,
  ordinal,
}: MeetingSummary): Pick<FileSaving, "pending" | "error"> & { readonly save: () => Promise<void> } {
  const networkId = useNetworkId();
  const { save, ...rest } = useSaveFile();
  return {
    ...rest,
    save: () =>
      save(
        networkPath(networkId, `/meetings/${meetingId}/agenda.ics`),
        `meeting-${ordinal ?? meetingId}.ics`,
      ),
  };
}
