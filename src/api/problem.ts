import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import type { Problem } from "../capabilities/network/contract.ts";
import { languageOf, sayRefusal } from "../i18n/say-refusal.ts";
import { translator } from "../i18n/translator.ts";
import type { Language } from "../kernel/actor.ts";
import { Refusal, REFUSALS } from "../kernel/refusal.ts";

/** RFC 9457. The title is the sentence that the person reads. */
function problemOf(refusal: Refusal, language: Language): Problem {
  return {
    type: "about:blank",
    status: REFUSALS[refusal.code],
    code: refusal.code,
    title: sayRefusal(refusal, language),
    ...(refusal.fields.length === 0 ? {} : { fields: [...refusal.fields] }),
  };
}

/** The language that the page says it is in; else the person's own, where they are known. */
export const languageOfRequest = (request: FastifyRequest): Language =>
  languageOf(request.headers["accept-language"]) ?? request.actor?.language ?? "en";

/** A refusal becomes its status; input that does not fit its schema 422; everything else a line in the log. */
export async function answerError(
  error: FastifyError | Refusal,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const refusal = asRefusal(error);
  const language = languageOfRequest(request);
  if (refusal !== undefined) return send(reply, problemOf(refusal, language));
  request.log.error({ err: error }, "a request failed");
  return send(reply, {
    type: "about:blank",
    status: 500,
    code: "internal",
    title: translator(language)("refusals.failed"),
  });
}

const send = (reply: FastifyReply, problem: Problem) =>
  reply.code(problem.status).type("application/problem+json").send(problem);

/** What the router says of an address that it cannot read. */
const UNREADABLE: ReadonlySet<string> = new Set(["FST_ERR_BAD_URL", "FST_ERR_MAX_PARAM_LENGTH"]);

function asRefusal(error: FastifyError | Refusal): Refusal | undefined {
  if (error instanceof Refusal) return error;
  // Nothing is where an address names what no id can be.
  if (error.validationContext === "params" || UNREADABLE.has(error.code))
    return new Refusal("address.unknown");
  if (error.validation !== undefined) {
    // `/items/3/presenter` is about the presenter.
    const fields = error.validation.map(
      ({ instancePath, params }) =>
        (params["missingProperty"] as string | undefined) ??
        instancePath.split("/").findLast((part) => part !== "" && !/^\d+$/.test(part)) ??
        "",
    );
    return new Refusal("input.invalid", {}, [...new Set(fields.filter((field) => field !== ""))]);
  }
  if (error.statusCode === 413) return new Refusal("input.too-large", { most: "1 MB" });
  if (error.statusCode !== undefined && error.statusCode < 500) return new Refusal("input.invalid");
  return undefined;
}
