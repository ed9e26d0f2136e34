import type { Theme } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore } from "react";
import { fromAddress, recall, remember } from "./identity.ts";
import type { HostTheme } from "./teams.ts";

export const THEMES = ["light", "dark", "contrast"] as const;
export type ThemeName = (typeof THEMES)[number];
/** `auto` follows the system. */
export type ThemeChoice = ThemeName | "auto";

/** A theme is 3 KB, and hardly anybody sees two: the page begins with the one that it wears. */
const LOADERS = {
  light: () => import("./themes/light.ts"),
  dark: () => import("./themes/dark.ts"),
  contrast: () => import("./themes/contrast.ts"),
} as const satisfies Record<ThemeName, () => Promise<{ readonly theme: Theme }>>;

interface Worn {
  readonly name: ThemeName;
  readonly theme: Theme;
}

const load = async (name: ThemeName): Promise<Worn> => ({ name, theme: (await LOADERS[name]()).theme });

const KEY = "workspace.theme";
const listeners = new Set<() => void>();
const CONTRAST = window.matchMedia("(forced-colors: active), (prefers-contrast: more)");
const DARK = window.matchMedia("(prefers-color-scheme: dark)");

let host: HostTheme | undefined;
let choice: ThemeChoice = asChoice(fromAddress("theme") ?? recall(KEY));

function asChoice(text: string | undefined): ThemeChoice {
  return THEMES.find((theme) => theme === text) ?? "auto";
}

export const themeChoice = (): ThemeChoice => choice;

export function chooseTheme(next: ThemeChoice): void {
  choice = next;
  remember(KEY, next, { forNewTabs: true });
  announce();
}

/** Teams' theme outranks everything but the address, which tests and screenshots use. */
export function followHost(theme: HostTheme): void {
  host = theme;
  announce();
}

const current = (): ThemeName => {
  const asked = asChoice(fromAddress("theme"));
  if (host && asked === "auto") return host === "default" ? "light" : host;
  if (choice !== "auto") return choice;
  if (CONTRAST.matches) return "contrast";
  return DARK.matches ? "dark" : "light";
};

const announce = (): void => {
  for (const listener of listeners) listener();
};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  CONTRAST.addEventListener("change", listener);
  DARK.addEventListener("change", listener);
  return () => {
    listeners.delete(listener);
    CONTRAST.removeEventListener("change", listener);
    DARK.removeEventListener("change", listener);
  };
}

/** The theme that the page begins with. */
export const firstTheme = (): Promise<Worn> => load(current());

/** The theme of the moment. Until another one has come, and should it not come at all, the last one stays. */
export function useTheme(first: Worn): Worn {
  const name = useSyncExternalStore(subscribe, current);
  const [worn, wear] = useState(first);
  // The others too, once the page stands: a system may turn dark while the workspace can't be reached.
  useEffect(() => {
    for (const one of THEMES) load(one).catch(() => undefined);
  }, []);
  useEffect(() => {
    let late = false;
    load(name).then(
      (next) => late || wear((last) => (last.name === next.name ? last : next)),
      () => undefined,
    );
    return () => {
      late = true;
    };
  }, [name]);
  return worn;
}
