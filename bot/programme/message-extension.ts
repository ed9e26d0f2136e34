import type { ItemView } from "../../src/capabilities/work-programme/contract.ts";
import type { Actor } from "../../src/kernel/actor.ts";
import { dayIn } from "../../src/kernel/time-zone.ts";
import type { AdaptiveCard } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import type { BotServices } from "../services.ts";
import { type Fields, fieldsOf, integerOf, textOf } from "../untrusted.ts";
import { comingUp, searchItems } from "./items.ts";
import { itemCard } from "./programme-cards.ts";
import { sayKind, sayWhenWhereWho } from "./words.ts";

/** As many as Teams shows at once; more are asked for as one scrolls. */
const PAGE = 25;

/** What Teams wants for a `composeExtension/query`. */
export interface QueryBody {
  readonly composeExtension:
    | {
        readonly type: "result";
        readonly attachmentLayout: "list";
        readonly attachments: readonly {
          readonly contentType: "application/vnd.microsoft.card.adaptive";
          readonly content: AdaptiveCard;
          readonly preview: {
            readonly contentType: "application/vnd.microsoft.card.thumbnail";
            readonly content: { readonly title: string; readonly text: string };
          };
        }[];
      }
    | { readonly type: "message"; readonly text: string };
}

export const queryMessage = (text: string): QueryBody => ({ composeExtension: { type: "message", text } });

/** The items of the actor's own network that fit the words typed; before any are typed, what is next, or all. */
export async function findItems(
  actor: Actor,
  value: unknown,
  ctx: CardContext,
  { programme }: Pick<BotServices, "programme">,
): Promise<QueryBody> {
  const { words, skip, count } = queryIn(fieldsOf(value));
  const { edition, items } = await programme.view(actor);
  if (edition === null) return queryMessage(ctx.t("cards.programme.none", { network: ctx.networkName }));
  const ahead = comingUp(items, dayIn(ctx.timeZone, ctx.now));
  const unasked = ahead.length > 0 ? ahead : items;
  const found = words === "" ? unasked : searchItems(items, words);
  if (found.length === 0) return queryMessage(ctx.t("cards.search.nothing"));
  return {
    composeExtension: {
      type: "result",
      attachmentLayout: "list",
      attachments: found.slice(skip, skip + count).map((item) => ({
        contentType: "application/vnd.microsoft.card.adaptive",
        content: itemCard(item, ctx),
        preview: {
          contentType: "application/vnd.microsoft.card.thumbnail",
          content: { title: unmarked(item.title), text: unmarked(note(item, ctx)) },
        },
      })),
    },
  };
}

const note = (item: ItemView, ctx: CardContext): string =>
  [sayKind(item.kind, ctx.t), sayWhenWhereWho(item, ctx)].filter(Boolean).join(" · ");

/** A thumbnail card reads HTML in its text; what a document says is never that. */
const unmarked = (words: string): string => words.replace(/</gu, "‹").replace(/>/gu, "›");

function queryIn(value: Fields): { readonly words: string; readonly skip: number; readonly count: number } {
  const parameters: readonly unknown[] = Array.isArray(value["parameters"]) ? value["parameters"] : [];
  const query = parameters.map(fieldsOf).find(({ name }) => name === "query");
  const options = fieldsOf(value["queryOptions"]);
  const [skip = 0, count = PAGE] = [integerOf(options["skip"]), integerOf(options["count"])];
  return {
    words: textOf(query?.["value"], 200)?.trim() ?? "",
    skip: Math.max(0, skip),
    count: Math.min(Math.max(1, count), PAGE),
  };
}
