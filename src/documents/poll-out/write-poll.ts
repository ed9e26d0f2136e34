import writeXlsxFile, { type Cell, type Sheet } from "write-excel-file/node";
import type { Answers } from "../../capabilities/polls/poll.ts";
import { fileText } from "../programme-out/file-text.ts";
import type { Wording } from "../programme-out/programme-to-write.ts";
import type { PollToWrite, QuestionToWrite } from "./poll-to-write.ts";
import { optionName, sayAnswer } from "./say-answer.ts";

/** Excel calls a file damaged in which a cell holds more. */
const CELL_MOST = 32_767;

export interface PollWording {
  readonly t: Wording["t"];
  /** What was announced to happen when it closed. */
  readonly rule: string;
}

/** A poll as a workbook: what was asked and decided, who could vote, what was voted, the results, the record. */
export async function writePoll(file: PollToWrite, { t, rule }: PollWording): Promise<Uint8Array> {
  const { poll, hash, openedBy, closedBy } = file.certificate;
  const { questions } = poll;
  const voted = new Set(poll.answered.map((one) => one.electorId));
  const texts = questions.map((question) => question.text);
  const sheets = [
    sheet(
      t("documents.poll.poll"),
      [],
      [
        [t("documents.front.network"), file.network.name],
        [t("documents.poll.question"), poll.question],
        [t("documents.poll.about"), poll.about],
        [t("documents.poll.rule"), rule],
        [t("documents.poll.opened"), [poll.openedAt, openedBy].filter(Boolean).join(", ")],
        [t("documents.poll.closed"), [poll.closedAt, closedBy].filter(Boolean).join(", ")],
        ...questions.flatMap(({ settlement, text }) =>
          settlement === null
            ? []
            : [
                [
                  t("documents.poll.settled"),
                  [settlement.at, settlement.by, ...(questions.length > 1 ? [text] : [])].join(", "),
                  settlement.reason,
                ],
              ],
        ),
        [t("documents.poll.outcome"), poll.outcome?.sentence ?? ""],
        ["SHA-256", hash],
      ],
    ),
    sheet(
      t("documents.poll.electors"),
      [
        t("documents.poll.elector"),
        t("documents.poll.country"),
        t("documents.poll.weight"),
        t("documents.poll.proxy"),
        t("documents.poll.hasVoted"),
      ],
      [...poll.answered, ...poll.silent].map((one) => [
        one.name,
        one.country,
        one.weight ?? 1,
        one.proxyHeldBy ?? "",
        voted.has(one.electorId) ? t("documents.poll.yes") : t("documents.poll.no"),
      ]),
    ),
    poll.anonymous
      ? sheet(
          t("documents.poll.votes"),
          texts,
          file.ballots.map((answers) => questions.map((one) => sayAnswer(one, answerTo(answers, one), t))),
        )
      : sheet(
          t("documents.poll.votes"),
          [
            t("documents.poll.elector"),
            t("documents.poll.country"),
            ...texts,
            t("documents.poll.castBy"),
            t("documents.poll.castAt"),
            t("documents.poll.byProxy"),
          ],
          file.votes.map((vote) => [
            vote.elector.name,
            vote.elector.country,
            ...questions.map((one) => sayAnswer(one, answerTo(vote.answers, one), t)),
            vote.castBy ?? "",
            vote.castAt,
            vote.byProxy ? t("documents.poll.yes") : "",
          ]),
        ),
    sheet(
      t("documents.poll.results"),
      [
        t("documents.poll.question"),
        t("documents.poll.option"),
        t("documents.poll.figure"),
        t("documents.poll.result"),
      ],
      questions.flatMap((question) =>
        question.count?.kind === "proposal" ? stances(question, t) : options(question, t),
      ),
    ),
    sheet(
      t("documents.poll.record"),
      [
        t("documents.poll.at"),
        t("documents.poll.event"),
        t("documents.poll.person"),
        t("documents.poll.details"),
      ],
      file.events.map((event) => [event.at, event.type, event.person ?? "", JSON.stringify(event.data)]),
    ),
  ];
  return writeXlsxFile(sheets, { fontFamily: "Calibri", fontSize: 11 }).toBuffer();
}

type Value = string | number;

const answerTo = (answers: Answers, { questionId }: QuestionToWrite) =>
  Object.entries(answers).find(([id]) => id === questionId)?.[1];

const RESULT = {
  chosen: "documents.poll.chosen",
  tied: "documents.poll.tied",
  "not-chosen": "documents.poll.notChosen",
} as const;

const options = ({ text: question, options: all }: QuestionToWrite, t: Wording["t"]): Value[][] =>
  all.map((option) => [
    question,
    optionName(option),
    option.votes ?? "",
    option.result === null ? "" : t(RESULT[option.result]),
  ]);

function stances({ text: question, count }: QuestionToWrite, t: Wording["t"]): Value[][] {
  if (count?.kind !== "proposal") return [];
  return [
    [question, t("documents.poll.agree"), count.agree, ""],
    [question, t("documents.poll.abstain"), count.abstain, ""],
    [question, t("documents.poll.disagree"), count.disagree, ""],
    [question, t("documents.poll.block"), count.block, ""],
  ];
}

function sheet(name: string, head: readonly string[], rows: readonly (readonly Value[])[]): Sheet<never> {
  const width = Math.max(head.length, ...rows.map((row) => row.length));
  return {
    sheet: name,
    ...(head.length > 0 && { stickyRowsCount: 1 }),
    columns: Array.from({ length: width }, () => ({ width: 28 })),
    data: [...(head.length > 0 ? [head.map(title)] : []), ...rows.map((row) => row.map(cell))],
  };
}

const title = (value: string): Cell => ({
  value: fileText(value).slice(0, CELL_MOST),
  type: String,
  wrap: true,
  alignVertical: "top",
  fontWeight: "bold",
  backgroundColor: "#E9EDF4",
});

/** Words are always of the type text, so that what begins with = + - or @ is never reckoned. */
function cell(value: Value): Cell {
  if (typeof value === "number") return { value, type: Number };
  const words = fileText(value).slice(0, CELL_MOST);
  return words === "" ? null : { value: words, type: String, wrap: true, alignVertical: "top" };
}
