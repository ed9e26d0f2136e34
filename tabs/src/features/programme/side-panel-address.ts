import { useSearchParams } from "react-router";

/** What can be opened beside the programme; its name is in the address. */
export type PanelName = "suggestions" | "findings";

/** Which of the programme's panels is open, and how one is opened and closed. */
export function usePanel(): {
  readonly panel: string | null;
  readonly show: (name: PanelName | null) => void;
} {
  const [params, setParams] = useSearchParams();
  return {
    panel: params.get("panel"),
    show: (name) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          if (name === null) after.delete("panel");
          else after.set("panel", name);
          return after;
        },
        { replace: name === null },
      ),
  };
}
