import { text, timestamp } from "drizzle-orm/pg-core";

/**
 * Every table's primary and foreign keys begin with `network_id`: row-level security hangs on it, and the same
 * key would distribute the data.
 */
export const networkId = () => text("network_id").notNull();

/** An instant; dates of programmes are EDTF text instead. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
