import type { FastifyInstance } from "fastify";
import { ImportRequest, ImportResult, ProgrammeView } from "../capabilities/work-programme/contract.ts";
import { Refusal } from "../kernel/refusal.ts";
import type { AppOptions } from "./app.ts";
import { actorOf, answers, NetworkParams, typed } from "./route.ts";

const FILE_MOST_MEGABYTES = 5;
/** Such a file in base64, with room for the rest of the request. */
const IMPORT_LIMIT = FILE_MOST_MEGABYTES * 1_500_000;

export function registerProgramme(app: FastifyInstance, { gate, services }: AppOptions): void {
  const http = typed(app);
  http.get(
    "/api/networks/:networkId/programme",
    { schema: { params: NetworkParams, response: answers(ProgrammeView) } },
    async (request) => services.programme.view(await actorOf(gate, request)),
  );

  http.post(
    "/api/networks/:networkId/programme/imports",
    {
      bodyLimit: IMPORT_LIMIT,
      // Said of the file that was chosen, not of its base64.
      errorHandler: (error) => {
        if (error.statusCode !== 413) throw error;
        throw new Refusal("import.too-large", { megabytes: FILE_MOST_MEGABYTES }, ["content"]);
      },
      schema: { params: NetworkParams, body: ImportRequest, response: answers(ImportResult) },
    },
    async (request) => {
      const actor = await actorOf(gate, request);
      return services.programme.import(actor, {
        fileName: request.body.fileName,
        content: Buffer.from(request.body.content, "base64"),
      });
    },
  );
}
