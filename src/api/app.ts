import swagger from "@fastify/swagger";
import { type TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import type { Actor } from "../kernel/actor.ts";
import { Refusal } from "../kernel/refusal.ts";
import type { Gate } from "./auth/gate.ts";
import { registerActions } from "./actions.ts";
import { compileWhenNeeded } from "./compile-when-needed.ts";
import { compressAnswers } from "./compress-answers.ts";
import { registerDecisions } from "./decisions.ts";
import { registerDuties } from "./duties.ts";
import { registerEvents } from "./events.ts";
import { registerHealth } from "./health.ts";
import { type HandleMessage, registerMessages } from "./messages.ts";
import { registerMeetings } from "./meetings.ts";
import { registerNetwork } from "./network.ts";
import { registerPollFiles } from "./poll-files.ts";
import { registerPolls } from "./polls.ts";
import { registerReminders } from "./reminders.ts";
import { answerError } from "./problem.ts";
import { readablePage, registerPages } from "./pages.ts";
import { registerProgramme } from "./programme.ts";
import { registerProgrammeFiles } from "./programme-files.ts";
import { actorOf } from "./route.ts";
import type { ApiServices, ChangeFeed } from "./services.ts";
import { registerSuggestions } from "./suggestions.ts";
import { registerTopics } from "./topics.ts";
import { noticeMethods } from "./wrong-method.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Once the gate has found one. */
    actor: Actor | undefined;
  }
}

export interface AppOptions {
  readonly mode: "local" | "teams";
  readonly gate: Gate;
  readonly services: ApiServices;
  readonly changes: ChangeFeed;
  readonly handleMessage: HandleMessage;
  /** Throws while the workspace cannot answer. */
  readonly ready: () => Promise<void>;
  /** Folder of the built pages. */
  readonly tabsFolder: string;
  /** What went wrong, and nothing that people wrote. */
  readonly log: FastifyBaseLogger;
}

/** The HTTP surface: every capability's plugin, and the pages. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1_048_576,
    rewriteUrl: ({ url = "/" }) => readablePage(url),
    routerOptions: { maxParamLength: 80 },
    // What the router itself refuses, an address that cannot be read for one, is a problem like any other.
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
  }).withTypeProvider<TypeBoxTypeProvider>();
  compileWhenNeeded(app);
  compressAnswers(app);
  app.decorateRequest("actor", undefined);
  app.setErrorHandler(answerError);
  // A change that needs no words may come with an empty body, whatever its content type says.
  const parseJson = app.getDefaultJsonParser("error", "error");
  app.addContentTypeParser("application/json", { parseAs: "string" }, (request, body: string, done) => {
    if (body === "") done(null, undefined);
    else void parseJson(request, body, done);
  });

  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-content-type-options", "nosniff");
    reply.header("referrer-policy", "no-referrer");
    // A page of elsewhere could point its own name at this computer: only our own names are answered.
    if (
      options.mode === "local" &&
      !/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(request.headers.host ?? "")
    )
      return reply.code(421).send();
    return undefined;
  });

  // Who asks comes before what is asked: nothing that a stranger sends is read, and they learn of no field.
  app.addHook("onRequest", async (request) => {
    const { url = "" } = request.routeOptions;
    // A calendar is asked for by programs that can't sign in: its secret address is the proof.
    if (url.startsWith("/api/networks/:networkId") && !url.includes(":secret"))
      await actorOf(options.gate, request);
  });

  await app.register(swagger, {
    openapi: { info: { title: "Network Workspace", version: "1" }, openapi: "3.1.0" },
  });
  const refuseOtherMethods = noticeMethods(app);
  registerHealth(app, options.ready);
  registerMessages(app, options.handleMessage);
  registerNetwork(app, options);
  registerProgramme(app, options);
  registerSuggestions(app, options);
  registerProgrammeFiles(app, options);
  registerMeetings(app, options);
  registerTopics(app, options);
  registerActions(app, options);
  registerPolls(app, options);
  registerPollFiles(app, options);
  registerReminders(app, options);
  registerDecisions(app, options);
  registerDuties(app, options);
  registerEvents(app, options);
  app.get("/api/openapi.json", { schema: { hide: true } }, async () => app.swagger());

  await registerPages(app, options.tabsFolder);
  refuseOtherMethods();
  app.setNotFoundHandler(() => {
    throw new Refusal("address.unknown");
  });
  return app;
}
