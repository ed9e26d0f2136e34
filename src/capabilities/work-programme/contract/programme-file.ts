import { type Static, Type } from "typebox";
import { EditionView, ItemView } from "../contract.ts";

/**
 * An edition as a JSON file, for other programs and for keeping. The shape stays: what is new is added, and what
 * would break a reader gets a new version.
 */
export const ProgrammeFile = Type.Object({
  format: Type.Literal("network-workspace/work-programme"),
  version: Type.Literal(1),
  network: Type.Object({
    networkId: Type.String(),
    name: Type.String(),
    timeZone: Type.String({ description: "IANA name" }),
    workPackageLabel: Type.String({ description: "What the network calls its work packages" }),
  }),
  exportedAt: Type.String({ format: "date-time", description: "UTC instant, ISO 8601" }),
  edition: EditionView,
  items: Type.Array(ItemView, { description: "In the order of the document" }),
  unplaced: Type.Array(Type.Object({ text: Type.String(), line: Type.Integer() }), {
    description: "Passages that the import could not place; coordinators only, otherwise empty",
  }),
});
export type ProgrammeFile = Static<typeof ProgrammeFile>;
