import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** Where Teams and Outlook may frame the tabs; anybody else may not. */
const FRAME_ANCESTORS =
  "'self' https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com https://*.microsoft365.com https://*.office.com https://outlook.office.com https://outlook.office365.com https://outlook-sdf.office.com https://outlook-sdf.office365.com";

/** What `tabs/src/routes.tsx` has a page for, and what the app's manifest names; a test holds them together. */
const PAGES: ReadonlySet<string> = new Set([
  "owed",
  "programme",
  "programme/review",
  "meetings",
  "polls",
  "network",
  "configure",
  "privacy",
  "terms",
]);

/** A page's address that cannot be read (`/tabs/%`) is a page that is not there, not a problem in JSON. */
export function readablePage(url: string): string {
  if (!url.startsWith("/tabs/")) return url;
  try {
    decodeURI(url);
    return url;
  } catch {
    return "/tabs/-";
  }
}

/**
 * The built pages, compressed as they were built (`tabs/vite.config.ts`). Every page is the same document: the router
 * in it reads the address. No file has a route of its own: 330 of them would take a tenth of a start.
 */
export async function registerPages(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, file) => {
      reply.setHeader("vary", "accept-encoding");
      reply.setHeader(
        "cache-control",
        file.includes("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
      );
    },
  });
  app.get<{ Params: { "*": string } }>("/tabs/*", { schema: { hide: true } }, async (request, reply) => {
    const { "*": path } = request.params;
    // A part of a page that a newer build has replaced is not found: the page loads itself anew.
    if (/^(assets\/[\w.-]+|icon\.svg)$/.test(path)) return reply.sendFile(path);
    reply.header(
      "content-security-policy",
      `default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; connect-src 'self' https://res.cdn.office.net; frame-ancestors ${FRAME_ANCESTORS}; base-uri 'none'; form-action 'self'; object-src 'none'`,
    );
    // The document says that there is no such page, in the reader's language.
    if (!PAGES.has(path)) reply.code(404);
    return reply.sendFile("index.html");
  });
  for (const path of ["/", "/tabs", "/tabs/"])
    app.get(path, { schema: { hide: true } }, async (_request, reply) => reply.redirect("/tabs/meetings"));
}
