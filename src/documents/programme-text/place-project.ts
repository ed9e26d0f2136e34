import { findDates, readDatePhrase } from "../date-phrases/read-date-phrase.ts";
import { findPhrase, startingPhrase } from "./phrases.ts";
import type { Reading } from "./reading.ts";
import type { SourceLine } from "./source-lines.ts";

/** Longer lines tell about a project. */
const FACT_LENGTH = 120;

/**
 * The facts that stand below the name of a portfolio project: "Erasmus+ KA2", "March 2025 – March 2027",
 * "EU grant: 400,000 €", and the share of the network, "Lighthouse grant: 66,900 €".
 */
export function placeProject(reading: Reading, line: SourceLine): boolean {
  const { workPackage, draft } = reading;
  if (workPackage?.kind !== "project" || line.text.length > FACT_LENGTH || reading.event) return false;
  const project = draft.projectOf(workPackage);
  const isPlaced = FACTS.some((fact) => fact(reading, project, line.text));
  if (isPlaced) draft.claim(line);
  return isPlaced;
}

type Fact = (reading: Reading, project: ReturnType<Reading["draft"]["projectOf"]>, text: string) => boolean;

const FACTS: readonly Fact[] = [
  ({ vocabulary }, project, text) => {
    const own = startingPhrase(text, vocabulary.columns.grantOwn);
    const eu = own === null ? findPhrase(text, vocabulary.columns.grantEU) : null;
    const amount = amountIn(text);
    if (amount === null || (own === null && eu === null)) return false;
    // "Lighthouse grant" is whose grant it is; "EU grant" stands at the start.
    const isOwn = own !== null || (eu !== null && eu.start > 0);
    if (isOwn && project.grantOwn === undefined) project.grantOwn = amount;
    else if (!isOwn && project.grantEU === undefined) project.grantEU = amount;
    else return false;
    return true;
  },
  ({ context }, project, text) => {
    const { edtf } = readDatePhrase(text, context);
    // A narrow column wraps: "December 2023 – December" / "2026".
    if (/^20\d\d$/.test(text) && project.period && !/\d{4}$/.test(project.period.text)) {
      project.period = readDatePhrase(`${project.period.text} ${text}`, context);
      return true;
    }
    if (edtf === null || !edtf.includes("/") || project.period) return false;
    project.period = { text, edtf };
    return true;
  },
  ({ vocabulary, context }, project, text) => {
    const isMore = project.programme === undefined || text.startsWith(project.programme);
    if (!isMore || text.endsWith(".")) return false;
    const programme = findPhrase(text, vocabulary.fundingProgrammes);
    if (!programme || programme.start > 0) return false;
    project.programme = text;
    const [date] = findDates(text, context);
    if (date && !project.period) project.period = { text: date.text, edtf: date.edtf };
    return true;
  },
];

/** The last amount of a line: "3,999,988.00 €", "EUR 60 000", "1,61 million €". */
function amountIn(text: string): string | null {
  return text.match(AMOUNT)?.at(-1)?.trim() ?? null;
}

const AMOUNT =
  /(?:(?:€|EUR|DKK|kr\.?) ?)?\d[\d., ]*(?: ?(?:millions?|mio|mln)\.?)?(?: ?(?:€|EUR|euros?|DKK|kr\.?))?/giu;
