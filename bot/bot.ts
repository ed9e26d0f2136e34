import type { TurnContext } from "botbuilder";
import type { Actor, Language } from "../src/kernel/actor.ts";
import { Refusal } from "../src/kernel/refusal.ts";
import { sayRefusal } from "../src/i18n/say-refusal.ts";
import { languageOfActivity, type Place, placeOf, whoActs } from "./activity-to-actor.ts";
import { type Answer, badInvokeBody, type CardInvokeBody, invokeBody, says } from "./answer.ts";
import { commandIn, type Said, teach } from "./commands.ts";
import { contentOf } from "./notifier.ts";
import { Pace } from "./pace.ts";
import { type ContextDeps, networkContext } from "./network-context.ts";
import { findItems, type QueryBody, queryMessage } from "./programme/message-extension.ts";
import {
  dialogDataIn,
  messageActionHandler,
  type TaskBody,
  taskBody,
  taskMessage,
} from "./message-actions.ts";
import { createMemory } from "./remember.ts";
import { retryReply } from "./retry-reply.ts";
import { actionHandler, COMMAND_HANDLERS } from "./router.ts";
import type { BotLogger, BotServices } from "./services.ts";
import type { ActionHandler, AskedBy } from "./turn.ts";
import { type Fields, fieldsOf, textOf } from "./untrusted.ts";
import { notUnderstood } from "./welcome/handlers.ts";
import { welcomeCard } from "./welcome/welcome-card.ts";

export interface BotDeps extends ContextDeps {
  readonly services: BotServices;
  readonly logger: BotLogger;
  /** Shared with the notifier, so that replies and posts together stay below Teams' limits. */
  readonly pace?: Pace;
}

/** Teams' own limit for what a card may send. */
const MOST_DATA_BYTES = 28 * 1024;

type Ask = {
  readonly place: Place;
  readonly activity: Fields;
  readonly askedBy: AskedBy;
  readonly said?: Said;
};

/** One turn: from an activity whose token was checked to an answer. Never throws for what a person did. */
export function createBot(deps: BotDeps) {
  const { services, translators, logger, pace = new Pace() } = deps;
  const memory = createMemory(services);
  const allTranslators = Object.values(translators);

  const contextFor = (actor: Actor, language: Language = actor.language) =>
    networkContext(deps, actor.networkId, language);

  function resolve(activity: Fields): Promise<Actor> {
    const who = whoActs(activity);
    if (who === undefined) throw new Refusal("actor.unknown");
    return services.resolveActor(who);
  }

  /** Works for whoever acts; refusals and failures become sentences in their language. */
  async function forWhoActs<Given>(
    activity: Fields,
    work: (actor: Actor) => Promise<Given>,
    otherwise: (sentence: string) => Given,
  ): Promise<Given> {
    let language = languageOfActivity(activity);
    try {
      const actor = await resolve(activity);
      language = actor.language;
      return await work(actor);
    } catch (error) {
      if (error instanceof Refusal) return otherwise(sayRefusal(error, language));
      logger.error({ err: error, activity: activity["type"], name: activity["name"] }, "a bot turn failed");
      return otherwise(translators[language]("cards.error.ours"));
    }
  }

  const answer = ({ place, activity, askedBy, said }: Ask, handler: ActionHandler, data: Fields) =>
    forWhoActs<Answer>(
      activity,
      async (actor) => {
        // A press on a card in the channel says nothing new about where that is; votes stay one write. Nor does a
        // message extension: it works in any chat of theirs.
        if (askedBy === "words" || (place.kind === "personal" && !fromAnywhere(activity)))
          await memory.met(actor, place, "spoken-to");
        const { about = [], rest = "", quoted = false, since } = said ?? {};
        const ctx = await contextFor(actor);
        return handler({ actor, place, askedBy, about, rest, quoted, since, ctx, services }, data);
      },
      says,
    );

  /** A search from where people write: that may be any chat of theirs, so it is not remembered as one with us. */
  const onQuery = (activity: Fields): Promise<QueryBody> =>
    forWhoActs(
      activity,
      async (actor) => findItems(actor, activity["value"], await contextFor(actor), services),
      queryMessage,
    );

  async function reply(context: TurnContext, place: Place, given: Answer): Promise<void> {
    if (given.kind === "posted") return;
    const content =
      given.kind === "says"
        ? contentOf({ sentence: given.sentence })
        : {
            ...contentOf({ card: given.card }),
            ...(given.sentence === undefined ? {} : { text: given.sentence }),
          };
    await pace.turn(place.address.id);
    try {
      await retryReply(() => context.sendActivity({ type: "message", ...content }));
    } catch (error) {
      // What was asked is done; an error now would have Teams send the activity once more.
      logger.error({ err: error }, "a reply could not be sent");
    }
  }

  async function onMessage(context: TurnContext, activity: Fields, place: Place): Promise<void> {
    const data = fieldsOf(activity["value"]);
    const verb = textOf(data["verb"], 100);
    if (activity["value"] === undefined || activity["value"] === null) {
      const said = commandIn(wordsOf(activity), allTranslators);
      const handler = said === undefined ? notUnderstood : COMMAND_HANDLERS[said.command];
      const ask: Ask = { place, activity, askedBy: "words", ...(said && { said }) };
      return reply(context, place, await answer(ask, handler, {}));
    }
    const handler = verb === undefined ? undefined : actionHandler(verb, data["command"]);
    await reply(
      context,
      place,
      handler === undefined
        ? says(outOfUse(activity))
        : await answer({ place, activity, askedBy: "old-button" }, capped(handler), data),
    );
  }

  async function onCardAction(activity: Fields, place: Place): Promise<CardInvokeBody> {
    const action = fieldsOf(fieldsOf(activity["value"])["action"]);
    const data = fieldsOf(action["data"]);
    const verb = textOf(action["verb"], 100) ?? textOf(data["verb"], 100);
    const handler = verb === undefined ? undefined : actionHandler(verb, data["command"]);
    if (handler === undefined) return badInvokeBody(outOfUse(activity));
    return invokeBody(await answer({ place, activity, askedBy: "button" }, capped(handler), data));
  }

  /** A message that something is to be made of, or what its dialog sent: answered with the dialog's next card. */
  async function onMessageAction(activity: Fields, place: Place, submitted: boolean): Promise<TaskBody> {
    const value = fieldsOf(activity["value"]);
    const sent = dialogDataIn(value);
    const verb = textOf(sent["verb"], 100);
    const handler = submitted
      ? verb === undefined
        ? undefined
        : actionHandler(verb, sent["command"])
      : messageActionHandler(value["commandId"]);
    if (handler === undefined) return taskMessage(outOfUse(activity));
    const ask: Ask = { place, activity, askedBy: "button" };
    const given = await answer(ask, submitted ? capped(handler) : handler, submitted ? sent : value);
    return taskBody(given, "Network Workspace");
  }

  const outOfUse = (activity: Fields): string => {
    const t = translators[languageOfActivity(activity)];
    return t("cards.error.unknown-action", { word: teach("topics", t) });
  };

  /** Remembers the place where the bot was added; greets once, on the event that says it was installed. */
  async function onAdded(
    context: TurnContext,
    activity: Fields,
    place: Place,
    greet: boolean,
  ): Promise<void> {
    try {
      const actor = await resolve(activity);
      await memory.met(actor, place, "added");
      if (!greet) return;
      const { languages } = await services.network(actor.networkId);
      const language = place.kind === "personal" ? actor.language : languages[0];
      const card = welcomeCard(await contextFor(actor, language));
      await reply(context, place, { kind: "card", card });
    } catch (error) {
      // An administrator who is in no network may install the app: nobody is refused anything.
      if (!(error instanceof Refusal)) throw error;
    }
  }

  return async function onTurn(context: TurnContext): Promise<void> {
    const activity = fieldsOf(context.activity);
    const place = placeOf(activity);
    if (place === undefined) return;
    switch (activity["type"]) {
      case "message":
        return onMessage(context, activity, place);
      case "invoke":
        if (activity["name"] === "adaptiveCard/action")
          return answerInvoke(context, await onCardAction(activity, place));
        if (activity["name"] === "composeExtension/query")
          return answerInvoke(context, await onQuery(activity));
        if (activity["name"] === "composeExtension/fetchTask")
          return answerInvoke(context, await onMessageAction(activity, place, false));
        if (activity["name"] === "composeExtension/submitAction")
          return answerInvoke(context, await onMessageAction(activity, place, true));
        return;
      case "installationUpdate":
        if (activity["action"] === "add") await onAdded(context, activity, place, true);
        return;
      case "conversationUpdate":
        if (addsUs(activity, place)) await onAdded(context, activity, place, false);
        return;
    }
  };
}
export type BotTurn = ReturnType<typeof createBot>;

const fromAnywhere = (activity: Fields): boolean =>
  textOf(activity["name"])?.startsWith("composeExtension/") === true;

async function answerInvoke(
  context: TurnContext,
  body: CardInvokeBody | QueryBody | TaskBody,
): Promise<void> {
  await context.sendActivity({ type: "invokeResponse", value: { status: 200, body } });
}

const capped =
  (handler: ActionHandler): ActionHandler =>
  (turn, data) => {
    if (Buffer.byteLength(JSON.stringify(data), "utf8") > MOST_DATA_BYTES)
      throw new Refusal("input.too-large", { most: "28 KB" });
    return handler(turn, data);
  };

const addsUs = (activity: Fields, { address }: Place): boolean =>
  Array.isArray(activity["membersAdded"]) &&
  activity["membersAdded"].some((member) => fieldsOf(member)["id"] === address.botId);

/** What was said to the bot, without the mention. */
function wordsOf(activity: Fields): string {
  const said = typeof activity["text"] === "string" ? activity["text"].slice(0, 1_000) : "";
  return said
    .replace(/<at\b[^<>]*>[^<>]*<\/at>/giu, " ")
    .replace(/<[^<>]*>|&nbsp;/giu, " ")
    .trim();
}
