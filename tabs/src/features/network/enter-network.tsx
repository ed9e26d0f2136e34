import { makeStyles, tokens } from "@fluentui/react-components";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useSearchParams } from "react-router";
import { PageSkeleton } from "../../components/skeletons.tsx";
import { ErrorState } from "../../components/states.tsx";
import { type Boot, booted, rememberedChoice } from "../../lib/boot.ts";
import { focusWhenThere } from "../../lib/focus.ts";
import { actAsPerson, rememberNetwork } from "../../lib/identity.ts";
import { NetworkIdContext } from "../../lib/workspace.ts";
import { Shell } from "./shell.tsx";

const ChoosePage = lazy(async () => ({ default: (await import("./choose-page.tsx")).ChoosePage }));

const useStyles = makeStyles({
  waiting: { padding: tokens.spacingHorizontalXXL, maxWidth: "72rem", margin: "0 auto" },
});

/** From nothing to a network: where are we, which network, in local mode who. */
export function EnterNetwork() {
  const styles = useStyles();
  const { data, error, refetch } = useQuery({ queryKey: ["boot"], queryFn: booted, staleTime: Infinity });
  if (data) return <Entered boot={data} />;
  if (error) return <ErrorState error={error} retry={refetch} />;
  return (
    <div className={styles.waiting}>
      <PageSkeleton />
    </div>
  );
}

function Entered({ boot: { entry, host } }: { boot: Boot }) {
  const styles = useStyles();
  const client = useQueryClient();
  const [choice, setChoice] = useState(() => rememberedChoice(entry));
  const [, setSearch] = useSearchParams();
  const { networkId, person } = choice;

  const choose = (nextNetwork: string, nextPerson: string | undefined) => {
    if (nextPerson) actAsPerson(nextPerson);
    rememberNetwork(nextNetwork);
    // What one person may see is not for the next one.
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "boot" });
    // The address named somebody else: it would win again at the next reload.
    setSearch(
      (search) => {
        search.delete("person");
        search.delete("network");
        return search;
      },
      { replace: true },
    );
    setChoice({ networkId: nextNetwork, ...(nextPerson ? { person: nextPerson } : {}) });
    // What was pressed goes with the page of before.
    focusWhenThere(() => document.querySelector<HTMLElement>("[data-page-heading], [data-detail-heading]"));
  };

  if (!networkId || (entry.mode === "local" && !person))
    return (
      <Suspense fallback={<PageSkeleton />}>
        <div className={styles.waiting}>
          <ChoosePage entry={entry} hosted={host !== undefined} onChoose={choose} />
        </div>
      </Suspense>
    );
  return (
    <NetworkIdContext value={networkId}>
      <Shell
        key={`${networkId} ${person}`}
        entry={entry}
        host={host}
        onChoose={choose}
        onUnknown={() => setChoice({})}
      />
    </NetworkIdContext>
  );
}
