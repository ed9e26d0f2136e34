import { type Static, Type } from "typebox";
import { FIELD_NAMES, type FieldName } from "../item-fields.ts";

/** Who changed which field of an item last, and when; fields that nobody has changed since it was made are left out. */
export const LastChanges = Type.Object({
  changes: Type.Array(
    Type.Object({
      field: Type.Unsafe<FieldName>(Type.Enum([...FIELD_NAMES])),
      person: Type.String(),
      at: Type.String({ format: "date-time", description: "UTC instant, ISO 8601" }),
    }),
  ),
});
export type LastChanges = Static<typeof LastChanges>;
