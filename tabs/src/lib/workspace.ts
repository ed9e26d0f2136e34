import { createContext, useContext } from "react";
import type { Session } from "../../../src/capabilities/network/contract.ts";

/** What every page may rely on: it is drawn only once this is known. */
export interface Workspace {
  readonly networkId: string;
  readonly session: Session;
  /** Inside Teams, whose tab bar is the navigation and whose theme and language hold. */
  readonly hosted: boolean;
}

export const NetworkIdContext = createContext<string | undefined>(undefined);
export const WorkspaceContext = createContext<Workspace | undefined>(undefined);

export function useNetworkId(): string {
  const networkId = useContext(NetworkIdContext);
  if (networkId === undefined) throw new Error("useNetworkId outside a network");
  return networkId;
}

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === undefined) throw new Error("useWorkspace outside the shell");
  return workspace;
}
