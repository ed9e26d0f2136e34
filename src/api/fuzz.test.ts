import { afterAll, beforeAll, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { ActionView } from "../capabilities/actions/contract.ts";
import type { MeetingDetail } from "../capabilities/meetings/contract.ts";
import type { ProgrammeView } from "../capabilities/work-programme/contract.ts";
import type { NetworkId } from "../kernel/ids.ts";
import { REFUSALS } from "../kernel/refusal.ts";
import { aNetwork, aPlan } from "../testing/builders.ts";
import { type HttpWorkspace, openHttp } from "../testing/http.ts";
import { planMeeting } from "../testing/workspace.ts";

/** As much of JSON schema as our contracts use. */
interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly pattern?: string;
  readonly format?: string;
}
interface Operation {
  readonly requestBody?: { readonly content: { readonly "application/json": { readonly schema: Schema } } };
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
}

let http: HttpWorkspace;
/** Ids of things that are there, so that a request gets past the look-up. */
const ids: string[] = ["nowhere"];
/** The thing that each name in an address stands for. */
const things: Record<string, string> = {};
beforeAll(async () => {
  http = await openHttp();
  await http.setup.loadNetwork(aNetwork("ours"));
  const meetingId = await planMeeting(http, "ours" as NetworkId, aPlan());
  const ask = <View>(address: string, body: unknown) =>
    http.viewOf<View>(`/api/networks/ours${address}`, { as: "rasa", method: "POST", body });
  await ask(`/meetings/${meetingId}/topic-call`, {});
  for (const title of ["Calls", "Costs", "Needs"])
    await ask(`/meetings/${meetingId}/topics`, { title, why: "", minutes: 30, format: "discussion" });
  const { poll, topics } = await ask<MeetingDetail>(`/meetings/${meetingId}/poll`, {});
  if (poll === null) throw new Error("the meeting has no poll");
  const { edition } = await ask<ProgrammeView>("/programme", { title: "Programme", period: "2034" });
  const editionId = edition?.editionId ?? "";
  const added = await ask<ProgrammeView>(`/programme/editions/${editionId}/items`, {
    kind: "activity",
    fields: { title: "Calls" },
  });
  const itemId = added.items[0]?.itemId ?? "";
  const { actionId } = await ask<ActionView>(`/meetings/${meetingId}/actions`, {
    what: "Send the contacts",
    organisationId: "se",
    personId: null,
    due: "May 2034",
    agendaItemId: null,
  });
  Object.assign(things, {
    meetingId,
    pollId: poll.pollId,
    topicId: topics[0]?.topicId,
    editionId,
    itemId,
    actionId,
    organisationId: "se",
  });
  ids.push(
    meetingId,
    editionId,
    itemId,
    actionId,
    poll.pollId,
    ...poll.questions.flatMap((one) => [one.questionId, ...one.options.map((option) => option.optionId)]),
    ...topics.map((one) => one.topicId),
  );
});
afterAll(() => http.stop());

const anId = () =>
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ids) }, fc.stringMatching(/^[\w-]{1,64}$/));
/** What people, cards and attackers send as text: any character, halves of one, and what databases stumble over. */
const aText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.constantFrom(
    "",
    " ",
    "\u0000",
    "x\u0000y z",
    "\ud800 half",
    "11 June 2034",
    "%",
    "';--",
    "x".repeat(1_999),
  ),
);
const anInstant = fc.oneof(
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.constantFrom(
    "2034-12-31T23:59:60Z",
    "0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59-23:59",
    "2034-06-11T10:00:00+02:00",
  ),
);
const aNumber = fc.oneof(
  fc.integer({ min: -5, max: 400 }),
  fc.constantFrom(0, -1, 2 ** 31, 2 ** 53, -(2 ** 63), 1e300, 0.5),
);

const inAddress = (text: string) => encodeURIComponent(text.replace(/\p{Cs}/gu, ""));

/** Values that fit the schema's form, within it and at its edges. */
function fitting(schema: Schema): fc.Arbitrary<unknown> {
  const shapes = schema.anyOf ?? schema.oneOf;
  if (shapes !== undefined) return fc.oneof(...shapes.map(fitting));
  const [named] = Object.values(schema.patternProperties ?? {});
  if (named !== undefined) return fc.dictionary(anId(), fitting(named), { maxKeys: 5 });
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if ("const" in schema) return fc.constant(schema.const);
  if (schema.format === "date-time") return anInstant;
  if (schema.pattern !== undefined)
    return schema.pattern.includes("\\w-") ? anId() : fc.stringMatching(new RegExp(schema.pattern));
  switch (schema.type) {
    case "object":
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([name, part]) => [name, fitting(part)]),
        ),
        { requiredKeys: [...(schema.required ?? [])] },
      );
    case "array":
      return fc.array(fitting(schema.items ?? {}), { maxLength: 5 });
    case "integer":
    case "number":
      return aNumber;
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    default:
      return aText;
  }
}

it("whatever is sent to whichever route, the answer is ours: never a failure, always a problem that is known", async () => {
  const { body } = await http.ask("/api/openapi.json");
  const paths = body["paths"] as Record<string, Record<string, Operation>>;
  const operations = Object.entries(paths).flatMap(([address, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ address, method, operation })),
  );
  expect(operations.length).toBeGreaterThan(15);
  const people = fc.oneof(
    { weight: 4, arbitrary: fc.constant("rasa") },
    { weight: 3, arbitrary: fc.constantFrom("jonas", "ebba", "marta", "agnes@example.org") },
    fc.constantFrom("hanne", "sven", "mette", "nobody", "@", ""),
  );
  for (const { address, method, operation } of operations) {
    const schema = operation.requestBody?.content["application/json"].schema;
    const sent =
      schema === undefined
        ? fc.constant(undefined)
        : fc.oneof(
            { weight: 5, arbitrary: fitting(schema).map((value) => JSON.stringify(value)) },
            { weight: 1, arbitrary: fc.json() },
            { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
          );
    const query = fc.dictionary(
      fc.constantFrom("before", "limit", "language", "item", "__proto__"),
      fc.oneof(aNumber.map(String), aText),
      { maxKeys: 2 },
    );
    const addressed = fc.record({
      network: fc.oneof({ weight: 8, arbitrary: fc.constant("ours") }, anId(), aText),
      /** Null: what the name in the address stands for. */
      thing: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, anId(), aText),
    });
    await fc.assert(
      fc.asyncProperty(addressed, sent, query, people, async (at, payload, asked, as) => {
        const filled = address
          .replace("{networkId}", inAddress(at.network))
          .replaceAll(/\{(\w+)\}/g, (_, name: string) => inAddress(at.thing ?? things[name] ?? "nowhere"));
        const search = new URLSearchParams(Object.entries(asked)).toString();
        const answer = await http.ask(`${filled}${search === "" ? "" : `?${search}`}`, {
          as,
          method: method.toUpperCase() as "GET",
          ...(payload === undefined ? {} : { body: payload }),
        });
        if (answer.status === 200) return;
        expect({ ...answer.body, type: answer.type }).toMatchObject({
          type: "application/problem+json",
          status: answer.status,
        });
        expect(answer.status).toBeGreaterThanOrEqual(400);
        expect(answer.status).toBeLessThan(500);
        expect(["not-found", ...Object.keys(REFUSALS)]).toContain(answer.body["code"]);
        expect(String(answer.body["title"]).length).toBeGreaterThan(10);
      }),
      { numRuns: 50 },
    );
  }
}, 300_000);
