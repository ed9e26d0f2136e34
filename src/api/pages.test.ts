import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { gunzipSync } from "node:zlib";
import { aNetwork } from "../testing/builders.ts";
import { type HttpWorkspace, openHttp, PART } from "../testing/http.ts";

let http: HttpWorkspace;
beforeAll(async () => {
  http = await openHttp();
  await http.setup.loadNetwork(aNetwork("ours"));
});
afterAll(() => http.stop());

const get = (url: string, encodings?: string) =>
  http.app.inject({
    url,
    headers: {
      host: "127.0.0.1:3978",
      "x-local-person": "rasa",
      ...(encodings === undefined ? {} : { "accept-encoding": encodings }),
    },
  });

describe("a part of a page", () => {
  it("goes as it was compressed to whoever takes that, to others plain, and is kept for good", async () => {
    const packed = await get("/tabs/assets/part.js", "gzip, deflate, br");
    expect(packed.headers).toMatchObject({
      "content-encoding": "gzip",
      "content-type": expect.stringContaining("javascript"),
      "cache-control": "public, max-age=31536000, immutable",
    });
    expect(gunzipSync(packed.rawPayload).toString()).toBe(PART);
    const plain = await get("/tabs/assets/part.js");
    expect([plain.headers["content-encoding"], plain.body]).toEqual([undefined, PART]);
    // Whoever keeps it in between keeps one for each.
    for (const { headers } of [packed, plain]) expect(headers["vary"]).toBe("accept-encoding");
  });

  it("is not found when a newer build has replaced it, nor is anything outside the pages", async () => {
    for (const address of [
      "/tabs/assets/older.js",
      "/tabs/assets/",
      "/tabs/assets/..%2f..%2fpackage.json",
      "/tabs/assets/../../package.json",
      "/tabs/.vite/manifest.json",
    ]) {
      const answer = await get(address, "gzip");
      expect([address, answer.statusCode]).toEqual([address, 404]);
      expect(answer.body).not.toContain("network-workspace");
    }
    expect((await get("/tabs/assets/older.js")).json()).toMatchObject({ code: "address.unknown" });
  });
});

describe("what is read as JSON", () => {
  const large = "/api/openapi.json";

  it("goes compressed to whoever takes gzip, and says what it would be otherwise", async () => {
    const plain = await get(large);
    const packed = await get(large, "br, gzip;q=0.8");
    expect(packed.headers).toMatchObject({ "content-encoding": "gzip", vary: "accept-encoding" });
    expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.body);
    expect(packed.rawPayload.length).toBe(Number(packed.headers["content-length"]));
    expect(plain.headers).toMatchObject({ vary: "accept-encoding" });
  });

  it("goes plain to who refuses gzip, and where it is short", async () => {
    expect((await get(large, "gzip;q=0")).headers["content-encoding"]).toBeUndefined();
    expect((await get(large, "identity")).headers["content-encoding"]).toBeUndefined();
    const short = await get("/api/networks/ours/session", "gzip");
    expect([short.statusCode, short.headers["content-encoding"]]).toEqual([200, undefined]);
  });
});
