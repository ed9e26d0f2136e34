import { gzipSync } from "node:zlib";
import type { ProgrammeView } from "../../capabilities/work-programme/contract.ts";
import { personAt } from "../e2e/http.ts";
import { print, rounded } from "./figure.ts";
import { COORDINATOR, NETWORK } from "./network.ts";
import { times } from "./times.ts";
import type { UnderLoad } from "./workspace-under-load.ts";

/** Ten editions of 500 items: more than any network of the field has written in ten years. */
const EDITIONS = 10;
const WORK_PACKAGES = 50;

function largeProgramme(): string {
  const lines = [
    "Work programme 2040",
    "",
    "Network\tLarge network",
    "Programme year\t2040",
    "",
    "Work packages",
    "",
  ];
  for (let at = 1; at <= WORK_PACKAGES; at += 1) {
    lines.push(
      `WP ${at}: Measures of kind ${at} for young people who are hard to reach`,
      "",
      "Activities",
      "",
    );
    for (let one = 1; one <= 5; one += 1)
      lines.push(`- Collect and compare what partner ${one} does in field ${at}`);
    lines.push("", "Outputs", "");
    for (let one = 1; one <= 4; one += 1) lines.push(`- Guide ${one} for practitioners in field ${at}`);
    lines.push("");
  }
  return lines.join("\n");
}

/** What opening the page of a large programme costs, and comparing two of its editions. */
export async function programmeFigures({ engine, server }: UnderLoad): Promise<void> {
  const coordinator = personAt(server.url, COORDINATOR, NETWORK);
  const content = Buffer.from(largeProgramme(), "utf8").toString("base64");
  await coordinator.post("/programme/imports", { fileName: "programme.txt", content });
  let view = await coordinator.get<ProgrammeView>("/programme");
  const first = view.edition?.editionId ?? "";
  let last = first;
  for (let number = 2; number <= EDITIONS; number += 1) {
    view = await coordinator.post<ProgrammeView>("/programme/editions", { from: last });
    last = view.edition?.editionId ?? "";
    for (const item of view.items.slice(number * 10, number * 10 + 10))
      await coordinator.patch(`/programme/editions/${last}/items/${item.itemId}`, {
        was: { title: item.title },
        now: { title: `${item.title}, anew` },
      });
  }
  const name = `programme.${engine}`;
  print({ name: `${name}.items`, value: view.items.length, unit: `in each of ${EDITIONS} editions` });
  const size = gzipSync(JSON.stringify(await coordinator.get(`/programme?edition=${last}`))).length;
  print({ name: `${name}.view.size`, value: rounded(size / 1_000, 1), unit: "KB gzip" });
  const opened = await times(() => coordinator.get(`/programme?edition=${last}`));
  print({ name: `${name}.view.p95`, value: rounded(opened.p95, 1), unit: "ms" });
  const compared = await times(() => coordinator.get(`/programme/changes?from=${first}&to=${last}`));
  print({ name: `${name}.changes.p95`, value: rounded(compared.p95, 1), unit: "ms" });
}
