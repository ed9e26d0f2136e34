import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { Problem } from "../capabilities/network/contract.ts";
import { ProgrammeFile } from "../capabilities/work-programme/contract/programme-file.ts";
import { LANGUAGES } from "../kernel/actor.ts";
import type { EditionId } from "../kernel/ids.ts";
import { Refusal } from "../kernel/refusal.ts";
import { dayIn } from "../kernel/time-zone.ts";
import { translator } from "../i18n/translator.ts";
import { formatEdtf } from "../i18n/format-edtf.ts";
import type { AppOptions } from "./app.ts";
import { attachment } from "./content-disposition.ts";
import { id, NetworkParams } from "./params.ts";
import { actorOf, typed } from "./route.ts";

const TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
} as const;
type Format = keyof typeof TYPES;

const WhichFile = Type.Object({
  format: Type.Unsafe<Format>(Type.Enum(Object.keys(TYPES))),
  edition: Type.Optional(id<EditionId>()),
  language: Type.Optional(
    Type.Unsafe<(typeof LANGUAGES)[number]>(
      Type.Enum([...LANGUAGES], { description: "Of the file; the reader's own unless given" }),
    ),
  ),
});
const Bytes = Type.Unsafe<Uint8Array>(Type.String({ format: "binary" }));

/** The programme taken out: as a file of an edition, and as a calendar that a person subscribes to. */
export function registerProgrammeFiles(app: FastifyInstance, { gate, services }: AppOptions): void {
  const http = typed(app);
  http.get(
    "/api/networks/:networkId/programme/export",
    {
      schema: {
        params: NetworkParams,
        querystring: WhichFile,
        response: {
          200: {
            description: "The file; ProgrammeFile where the format is json",
            content: {
              [TYPES.docx]: { schema: Bytes },
              [TYPES.xlsx]: { schema: Bytes },
              "application/json": { schema: ProgrammeFile },
            },
          },
          "4xx": Problem,
          "5xx": Problem,
        },
      },
    },
    async (request, reply) => {
      const actor = await actorOf(gate, request);
      const { format, edition: wanted, language = actor.language } = request.query;
      const { edition, items, unplaced } = await services.programme.view(actor, wanted);
      if (edition === null) throw new Refusal("edition.not-found");
      const { network } = await services.network.session(actor);
      const now = services.clock.now();
      const t = translator(language);
      const name = {
        network: network.name,
        number: edition.number,
        period: formatEdtf(edition.period.edtf, language, edition.period.text),
      };
      reply
        .type(TYPES[format])
        .header("cache-control", "private, no-store")
        .header(
          "content-disposition",
          attachment(
            name.period === "" ? t("documents.fileNameNoPeriod", name) : t("documents.fileName", name),
            format,
          ),
        );
      if (format !== "json")
        return reply.send(
          await services.programmeFile(format, language, {
            network: network.name,
            workPackageLabel: network.workPackageLabel,
            edition,
            items,
            madeOn: dayIn(network.timeZone, now),
          }),
        );
      const { networkId, timeZone, workPackageLabel } = network;
      const file: ProgrammeFile = {
        format: "network-workspace/work-programme",
        version: 1,
        network: { networkId, name: network.name, timeZone, workPackageLabel },
        exportedAt: now.toISOString(),
        edition,
        items,
        unplaced,
      };
      return reply.send(file);
    },
  );

  // The secret in the address is all there is to prove who asks: whatever it may be, a wrong one is answered alike.
  http.get(
    "/api/networks/:networkId/calendar/:secret.ics",
    {
      schema: {
        params: Type.Object({ ...NetworkParams.properties, secret: Type.String() }),
        response: {
          200: {
            description: "iCalendar (RFC 5545)",
            content: { "text/calendar": { schema: Type.String() } },
          },
          304: Type.Unsafe<undefined>(Type.Null({ description: "As it was" })),
          "4xx": Problem,
          "5xx": Problem,
        },
      },
    },
    async (request, reply) => {
      const { networkId, secret } = request.params;
      const calendar = await services.calendarFeed(networkId, secret);
      const etag = `"${createHash("sha256").update(calendar).digest("base64url")}"`;
      reply.header("etag", etag).header("cache-control", "private, no-cache");
      if (request.headers["if-none-match"]?.split(/\s*,\s*/).includes(etag))
        return reply.code(304).send(undefined);
      return reply.type("text/calendar; charset=utf-8").send(calendar);
    },
  );
}
