import { useSearchParams } from "react-router";

/** Shows another edition; null is the one in force. What was opened of the one before is not in the address any more. */
export function useShowEdition(): (editionId: string | null) => void {
  const [, setParams] = useSearchParams();
  return (editionId) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      for (const name of ["edition", "item", "panel"]) after.delete(name);
      if (editionId !== null) after.set("edition", editionId);
      return after;
    });
}
