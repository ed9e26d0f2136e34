import type { FastifyInstance } from "fastify";
import { DateView, ImportResult, Reading } from "../capabilities/work-programme/contract.ts";
import {
  ImportRequest,
  ReviewedRequest,
  WordsOfDate,
} from "../capabilities/work-programme/contract/requests.ts";
import type { FieldChange } from "../capabilities/work-programme/item-fields.ts";
import { MOST_ITEMS } from "../capabilities/work-programme/work-programme.ts";
import type { ItemId, ProgrammeId } from "../kernel/ids.ts";
import { Refusal } from "../kernel/refusal.ts";
import type { AppOptions } from "./app.ts";
import { NetworkParams } from "./params.ts";
import { actorOf, answers, typed } from "./route.ts";

/** As much as the reader takes; of a text it takes less, and says so itself. */
const FILE_MOST_MEGABYTES = 20;
/** Such a file in base64, with room for the rest of the request. */
const IMPORT_LIMIT = FILE_MOST_MEGABYTES * 1_400_000;

/** As many items as an edition holds, each with a page of words. */
const REVIEW_LIMIT = MOST_ITEMS * 2_000;

/** Said of the file that was chosen, not of its base64. */
const fileTooLarge = (error: { readonly statusCode?: number }): never => {
  if (error.statusCode !== 413) throw error;
  throw new Refusal("import.too-large", { megabytes: FILE_MOST_MEGABYTES }, ["content"]);
};

/** A programme's document on its way in: read for review, looked at, stored. */
export function registerProgrammeImports(app: FastifyInstance, { gate, services }: AppOptions): void {
  const http = typed(app);
  const { programme } = services;
  const base = "/api/networks/:networkId/programme";
  const file = (body: ImportRequest) => ({
    fileName: body.fileName,
    content: Buffer.from(body.content, "base64"),
    editionOf: body.editionOf as ProgrammeId | null | undefined,
  });
  http.post(
    `${base}/readings`,
    {
      bodyLimit: IMPORT_LIMIT,
      errorHandler: fileTooLarge,
      schema: { params: NetworkParams, body: ImportRequest, response: answers(Reading) },
    },
    async (request) => programme.readForReview(await actorOf(gate, request), file(request.body)),
  );
  http.get(
    `${base}/date`,
    { schema: { params: NetworkParams, querystring: WordsOfDate, response: answers(DateView) } },
    async (request) => {
      const { words, period } = request.query;
      return programme.readDateWords(await actorOf(gate, request), words, period ?? null);
    },
  );
  http.post(
    `${base}/imports`,
    {
      bodyLimit: IMPORT_LIMIT,
      errorHandler: fileTooLarge,
      schema: { params: NetworkParams, body: ImportRequest, response: answers(ImportResult) },
    },
    async (request) => programme.import(await actorOf(gate, request), file(request.body)),
  );
  http.post(
    `${base}/reviewed`,
    {
      bodyLimit: REVIEW_LIMIT,
      errorHandler: fileTooLarge,
      schema: { params: NetworkParams, body: ReviewedRequest, response: answers(ImportResult) },
    },
    async (request) =>
      programme.importReviewed(await actorOf(gate, request), {
        ...request.body,
        editionOf: request.body.editionOf as ProgrammeId | null,
        items: request.body.items.map(({ itemId, fields, ...read }) => ({
          ...read,
          itemId: itemId as ItemId,
          fields: fields as FieldChange["now"],
        })),
      }),
  );
}
