import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { Problem } from "../capabilities/network/contract.ts";
import { CertificateView, PollFile } from "../capabilities/polls/contract/record.ts";
import { LANGUAGES } from "../kernel/actor.ts";
import { translator } from "../i18n/translator.ts";
import type { AppOptions } from "./app.ts";
import { attachment } from "./content-disposition.ts";
import { PollParams } from "./params.ts";
import { actorOf, answers, typed } from "./route.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const WhichFile = Type.Object({
  format: Type.Unsafe<"xlsx" | "json">(Type.Enum(["xlsx", "json"])),
  language: Type.Optional(
    Type.Unsafe<(typeof LANGUAGES)[number]>(
      Type.Enum([...LANGUAGES], { description: "Of the file; the reader's own unless given" }),
    ),
  ),
});

/** What is left of a poll when it is over: its certificate, and all of it as a file. */
export function registerPollFiles(app: FastifyInstance, { gate, services }: AppOptions): void {
  const http = typed(app);
  http.get(
    "/api/networks/:networkId/polls/:pollId/certificate",
    { schema: { params: PollParams, response: answers(CertificateView) } },
    async (request) => services.polls.certificate(await actorOf(gate, request), request.params.pollId),
  );

  http.get(
    "/api/networks/:networkId/polls/:pollId/export",
    {
      schema: {
        params: PollParams,
        querystring: WhichFile,
        response: {
          200: {
            description: "The file; PollFile where the format is json",
            content: {
              [XLSX]: { schema: Type.Unsafe<Uint8Array>(Type.String({ format: "binary" })) },
              "application/json": { schema: PollFile },
            },
          },
          "4xx": Problem,
          "5xx": Problem,
        },
      },
    },
    async (request, reply) => {
      const actor = await actorOf(gate, request);
      const { format, language = actor.language } = request.query;
      const file = await services.polls.exported(actor, request.params.pollId);
      const name = translator(language)("documents.poll.fileName", {
        network: file.network.name,
        question: file.certificate.poll.question,
      });
      reply
        .type(format === "xlsx" ? XLSX : "application/json; charset=utf-8")
        .header("cache-control", "private, no-store")
        .header("content-disposition", attachment(name, format));
      return format === "xlsx" ? reply.send(await services.pollFile(file, language)) : reply.send(file);
    },
  );
}
