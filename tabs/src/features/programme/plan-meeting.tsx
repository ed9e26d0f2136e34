import { Button } from "@fluentui/react-components";
import { CalendarAddRegular } from "@fluentui/react-icons/svg/calendar-add";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { MeetingDetail } from "../../../../src/capabilities/meetings/contract.ts";
import { ActionError } from "../../components/action-error.tsx";
import { announce } from "../../lib/announce.ts";
import { networkPath, request } from "../../lib/api.ts";
import { keys, useMeetings } from "../../lib/queries.ts";
import { useNetworkId } from "../../lib/workspace.ts";
import { useSending } from "../../lib/use-sending.ts";

/** For who runs meetings: a dated event that became no meeting by itself can be made one. */
export function PlanMeeting({ itemId }: { itemId: string }) {
  const { t } = useTranslation();
  const networkId = useNetworkId();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data } = useMeetings();
  const { mutate, isPending, error } = useSending({
    mutationFn: () =>
      request<MeetingDetail>(
        "POST",
        networkPath(networkId, `/programme/items/${encodeURIComponent(itemId)}/meeting`),
      ),
    onSuccess: async ({ meeting }) => {
      announce(t("programme.planned"));
      void client.invalidateQueries({ queryKey: keys.programme(networkId) });
      void client.invalidateQueries({ queryKey: keys.meetings(networkId), exact: true });
      await navigate(`/meetings?item=${encodeURIComponent(meeting.meetingId)}`);
    },
  });
  if (!data?.abilities.plan) return null;
  return (
    <>
      <Button
        icon={<CalendarAddRegular />}
        disabledFocusable={isPending}
        onClick={() => !isPending && mutate()}
      >
        {isPending ? t("storing") : t("programme.planMeeting")}
      </Button>
      <ActionError error={error} />
    </>
  );
}
