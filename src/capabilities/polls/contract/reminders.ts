import { type Static, Type } from "typebox";

/** How often the silent ones of a poll were reminded, and whether that goes on. */
export const RemindersView = Type.Object({
  stopped: Type.Boolean({ description: "For everybody" }),
  mineStopped: Type.Boolean({ description: "The reader wants none of this poll" }),
  sent: Type.Array(
    Type.Object({
      round: Type.Integer({ description: "The first is 1" }),
      organisations: Type.Integer({ description: "How many were reminded" }),
    }),
  ),
  abilities: Type.Object({ stop: Type.Boolean(), stopMine: Type.Boolean() }),
});
export type RemindersView = Static<typeof RemindersView>;

export const StopRemindersQuery = Type.Object(
  { whose: Type.Union([Type.Literal("everybody"), Type.Literal("mine")]) },
  { additionalProperties: false },
);
