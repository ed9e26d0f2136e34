import type { TopicView } from "../../src/capabilities/meetings/contract.ts";
import { aTopic, LONG_TITLE } from "./builders.ts";

export const topicsOf = (titles: readonly string[]): TopicView[] =>
  titles.map((title, at) =>
    aTopic({ topicId: `topic-${at}`, title, organisation: ORGANISATIONS[at % 5] ?? "" }),
  );
export const ORGANISATIONS = [
  "Swedish ESF Council",
  "Styrelsen for Arbejdsmarked og Rekruttering",
  "Vlaamse Dienst voor Arbeidsbemiddeling",
  "Ministerstwo Funduszy i Polityki Regionalnej",
  "Ευρωπαϊκό Κοινωνικό Ταμείο, Ειδική Υπηρεσία",
] as const;

/** 50 topics with the longest titles that can be. */
export const FIFTY = Array.from({ length: 50 }, (_, at) => `${at + 1} ${LONG_TITLE}`.slice(0, 120));

/** What became of topics of which three were chosen. */
export const settledTopics = (titles: readonly string[]): TopicView[] =>
  topicsOf(titles).map((topic, at) => ({
    ...topic,
    state: at < 3 ? "scheduled" : "deferred",
    reason:
      at < 3
        ? { because: "chosen", votes: 12 - at, organisations: 19 }
        : at === 6
          ? { because: "no-votes" }
          : { because: "fewer-votes", votes: 7 - at, organisations: 19, seats: 3 },
  }));

/** Twenty options, each as long as one may be. */
export const TWENTY = FIFTY.slice(0, 20).map((title) => title.padEnd(200, "ø"));

/** What the coordinator decided where the count did not. */
export const SETTLEMENT = {
  by: "Rasa Petrauskienė",
  at: "2026-12-01T12:00:00.000Z",
  reason: "Costs wait for the delegated act of the spring.",
} as const;
