import type { Action, AdaptiveCard, Element } from "./adaptive-card.ts";
import type { Answer } from "./answer.ts";
import { topicFrom } from "./meetings/make-topic-card.ts";
import { textOfMessage } from "./message-text.ts";
import { askFrom } from "./polls/ask-handlers.ts";
import type { ActionHandler, Turn } from "./turn.ts";
import { type Fields, fieldsOf } from "./untrusted.ts";

/** What can be made of any message in a channel or chat; the ids are those of the app's manifest. */
const MAKERS: Readonly<Record<string, (words: string, turn: Turn) => Promise<Answer>>> = {
  makeTopic: topicFrom,
  makePoll: askFrom,
};

/** Begins a dialog about a message; undefined for what the app's manifest does not have. */
export function messageActionHandler(commandId: unknown): ActionHandler | undefined {
  if (typeof commandId !== "string" || !Object.hasOwn(MAKERS, commandId)) return undefined;
  const make = MAKERS[commandId];
  return make && ((turn, value) => make(textOfMessage(fieldsOf(value["messagePayload"])), turn));
}

/** What a dialog's button sent. */
export const dialogDataIn = (value: Fields): Fields => fieldsOf(value["data"]);

/** What Teams wants for a `composeExtension/fetchTask` and `submitAction`: the next card, or a closing sentence. */
export interface TaskBody {
  readonly task:
    | {
        readonly type: "continue";
        readonly value: {
          readonly title: string;
          readonly height: "large";
          readonly width: "medium";
          readonly card: {
            readonly contentType: "application/vnd.microsoft.card.adaptive";
            readonly content: object;
          };
        };
      }
    | { readonly type: "message"; readonly value: string };
}

export const taskMessage = (value: string): TaskBody => ({ task: { type: "message", value } });

/** @param title of the dialog */
export const taskBody = (answer: Answer, title: string): TaskBody =>
  answer.kind === "card"
    ? {
        task: {
          type: "continue",
          value: {
            title,
            height: "large",
            width: "medium",
            card: {
              contentType: "application/vnd.microsoft.card.adaptive",
              content: asDialog(answer.card),
            },
          },
        },
      }
    : taskMessage(answer.sentence);

/** A dialog knows no Action.Execute: each button becomes the one for old clients, which sends the same. */
function asDialog(card: AdaptiveCard): object {
  return {
    ...card,
    body: card.body.map(elementInDialog),
    ...(card.actions === undefined ? {} : { actions: card.actions.map(inDialog) }),
  };
}

function inDialog(action: Action): Action {
  if (action.type === "Action.Execute") return action.fallback;
  if (action.type !== "Action.ShowCard") return action;
  const { body, actions } = action.card;
  return {
    ...action,
    card: { ...action.card, body: body.map(elementInDialog), actions: actions.map(inDialog) },
  };
}

function elementInDialog(element: Element): Element {
  if (element.type === "ActionSet") return { ...element, actions: element.actions.map(inDialog) };
  return element.type === "Container" ? { ...element, items: element.items.map(elementInDialog) } : element;
}
