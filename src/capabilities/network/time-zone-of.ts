import { onlyTimeZoneOf } from "../../kernel/time-zone.ts";
import type { Network, Organisation } from "./network.ts";

/**
 * Countries with several zones, of which one is meant unless an organisation has its own: the mainland's, and of
 * Germany and Cyprus the one that all but an enclave live by. The Azores, Madeira, the Canaries, Ceuta are set by hand.
 */
const MAINLAND: Readonly<Record<string, string>> = {
  CY: "Asia/Nicosia",
  DE: "Europe/Berlin",
  ES: "Europe/Madrid",
  PT: "Europe/Lisbon",
  UA: "Europe/Kyiv",
};

/** In which time zone an organisation works: its own, else its country's, else the network's. */
export const timeZoneOf = (
  { timeZone, country }: Pick<Organisation, "timeZone" | "country">,
  network: Pick<Network, "timeZone">,
): string => timeZone ?? MAINLAND[country] ?? onlyTimeZoneOf(country) ?? network.timeZone;
