import {
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { fromAddress, recall, remember } from "./identity.ts";
import type { HostTheme } from "./teams.ts";

export const THEMES = ["light", "dark", "contrast"] as const;
export type ThemeName = (typeof THEMES)[number];
/** `auto` follows the system. */
export type ThemeChoice = ThemeName | "auto";

export const FLUENT_THEMES = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
} as const satisfies Record<ThemeName, Theme>;

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

export const useThemeName = (): ThemeName => useSyncExternalStore(subscribe, current);
