import { cardAnswer } from "../answer.ts";
import type { CommandHandler } from "../turn.ts";
import { welcomeCard } from "./welcome-card.ts";

/** `help`: everything one can say here. */
export const helpCommand: CommandHandler = ({ ctx }) => Promise.resolve(cardAnswer(welcomeCard(ctx)));

/** For words that are no command. */
export const notUnderstood: CommandHandler = ({ ctx }) =>
  Promise.resolve(cardAnswer(welcomeCard(ctx, { notUnderstood: true })));
