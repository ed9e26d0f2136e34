import type { Answer } from "../../capabilities/polls/method.ts";
import type { Wording } from "../programme-out/programme-to-write.ts";
import type { OptionToWrite, QuestionToWrite } from "./poll-to-write.ts";

/** What an option is called in a file: its title, or the UTC instant of a date, which every program can read. */
export const optionName = ({ title, startsAt }: Pick<OptionToWrite, "title" | "startsAt">): string =>
  startsAt ?? title;

/** An answer in words, for a cell. */
export function sayAnswer({ options }: QuestionToWrite, answer: Answer | undefined, t: Wording["t"]): string {
  const names = new Map(options.map((option) => [option.optionId, optionName(option)]));
  const name = (id: string) => names.get(id) ?? "";
  const each = (given: Readonly<Record<string, number | string>>) =>
    Object.entries(given)
      .map(([id, value]) => `${name(id)}: ${value}`)
      .join("\n");
  if (answer === undefined) return "";
  switch (answer.kind) {
    case "choose-one":
      return name(answer.choice);
    case "choose-several":
      return answer.choices.map(name).join("\n");
    case "ranked":
      return answer.ranking.map((id, place) => `${place + 1}. ${name(id)}`).join("\n");
    case "dots":
      return each(answer.dots);
    case "score":
      return each(answer.scores);
    case "proposal": {
      const stance = t(STANCE[answer.stance]);
      return answer.reason === "" ? stance : `${stance}: ${answer.reason}`;
    }
    default:
      return (
        each(
          Object.fromEntries(Object.entries(answer.dates).map(([id, given]) => [id, t(DATE_ANSWER[given])])),
        ) || t("documents.poll.noneSuits")
      );
  }
}

const STANCE = {
  agree: "documents.poll.agree",
  abstain: "documents.poll.abstain",
  disagree: "documents.poll.disagree",
  block: "documents.poll.block",
} as const;
const DATE_ANSWER = {
  yes: "documents.poll.yes",
  "if-need-be": "documents.poll.ifNeedBe",
  no: "documents.poll.no",
} as const;
