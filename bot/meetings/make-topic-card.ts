import type { MeetingSummary } from "../../src/capabilities/meetings/contract.ts";
import { TOPIC_TITLE, TOPIC_WHY_MOST } from "../../src/capabilities/meetings/meeting.ts";
import { type Answer, cardAnswer, says } from "../answer.ts";
import type { AdaptiveCard, Element } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { cardOf, execute, open, plain, shortened } from "../card-parts.ts";
import { teach } from "../commands.ts";
import type { Turn } from "../turn.ts";
import { proposalInputs } from "./topic-call-card.ts";

/** As many meetings are called for topics at once. */
const MOST_MEETINGS = 10;
const LINE_LETTERS = 32;

/** A proposal that begins with what somebody wrote: for the meetings whose call for topics is open. */
export function makeTopicCard(
  words: string,
  meetings: readonly [MeetingSummary, ...MeetingSummary[]],
  ctx: CardContext,
): AdaptiveCard {
  const { t } = ctx;
  const [only, ...others] = meetings;
  const title = shortened(plain(words), TOPIC_TITLE.most);
  // A short message is the title and nothing else.
  const why = title === plain(words) ? "" : shortened(words.trim(), TOPIC_WHY_MOST);
  const which: Element[] =
    others.length === 0
      ? []
      : [
          {
            type: "Input.ChoiceSet",
            id: "meetingId",
            label: t("cards.call.which"),
            style: "compact",
            wrap: true,
            value: only.meetingId,
            choices: meetings.slice(0, MOST_MEETINGS).map((meeting) => ({
              title: shortened(plain(meeting.title), LINE_LETTERS),
              value: meeting.meetingId,
            })),
          },
        ];
  return cardOf(
    {
      about: others.length === 0 ? only.title : "",
      question: t("cards.call.form"),
      body: [...which, ...proposalInputs(ctx, { title, why })],
      actions: [
        execute(
          t("cards.call.propose"),
          {
            verb: "topic.propose",
            ...(others.length === 0 ? { meetingId: only.meetingId } : { from: "words" }),
          },
          { style: "positive" },
        ),
        open(t("cards.action.open-tab"), ctx.link("meetings", only.meetingId)),
      ],
    },
    ctx,
  );
}

/** What somebody wrote, as a proposal; where no meeting asks for topics, that is said. */
export async function topicFrom(words: string, { services, actor, ctx }: Turn): Promise<Answer> {
  const calling = (await services.meetings.list(actor)).filter(({ call }) => call.state === "open");
  const [first, ...others] = calling;
  if (first === undefined) return says(ctx.t("cards.call.none-open", { word: teach("topics", ctx.t) }));
  return cardAnswer(makeTopicCard(words, [first, ...others], ctx));
}
