import { expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { attachment } from "./content-disposition.ts";

const extended = (header: string) => decodeURIComponent(/filename\*=UTF-8''(\S+)$/.exec(header)?.[1] ?? "");
const plain = (header: string) => /filename="([^"]*)"/.exec(header)?.[1] ?? "";

it("gives the name as it is, and in ASCII for old clients", () => {
  const header = attachment("ALMA network – årsprogram 2024, edition 2", "docx");
  expect(extended(header)).toBe("ALMA network – årsprogram 2024, edition 2.docx");
  expect(plain(header)).toBe("ALMA network - arsprogram 2024, edition 2.docx");
});

it.each([
  ["\uFE00", "programme.docx"],
  ["℀ ⁇", "a_c __.docx"],
])("says %j in ASCII as a name that can be kept", (name, kept) => {
  expect(plain(attachment(name, "docx"))).toBe(kept);
});

it("is one header line of ASCII with a name that every file system takes, whatever a network is called", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (name) => {
      const header = attachment(name, "docx");
      expect(header).toMatch(/^[\x20-\x7E]+$/);
      expect(Buffer.byteLength(extended(header))).toBeLessThanOrEqual(255);
      for (const one of [extended(header), plain(header)]) {
        expect(one).toMatch(/^[^<>:"/\\|?*.][^<>:"/\\|?*]*\.docx$/);
        // oxlint-disable-next-line no-control-regex -- what may not be there
        expect(one).not.toMatch(/[\u0000-\u001F\u007F]/);
      }
    }),
  );
});
