import type { ActionList, ActionOwners, ActionView } from "../../src/capabilities/actions/contract.ts";
import type { MeetingSummary } from "../../src/capabilities/meetings/contract.ts";
import { formatEdtf } from "../../src/i18n/format-edtf.ts";
import type { Action, AdaptiveCard, Element } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import {
  box,
  cardOf,
  execute,
  firstThatFits,
  IN_VIEW,
  open,
  plain,
  quiet,
  shortened,
  text,
} from "../card-parts.ts";

/** As in the contract. */
export const WHAT_MOST = 300;
export const DUE_MOST = 100;
export const LINK_MOST = 2_000;
export const NOTE_MOST = 600;
/** With a button each, and no more than six buttons on the card. */
const CLOSABLE_IN_VIEW = 3;
/** A choice of a closed list does not wrap. */
const CHOICE_LETTERS = 32;

/** The names of an action's inputs: each must be its own on the card. */
export const inputsOf = (actionId: string) => ({ link: `link-${actionId}`, note: `note-${actionId}` });

/** Where one can be recorded: who can own it, and at which meetings, the likeliest first. */
export interface Recording {
  readonly owners: ActionOwners;
  readonly meetings: readonly MeetingSummary[];
}

export interface OnActions {
  /** What its reader has just done, in a sentence. */
  readonly stored?: string;
  /** For who records actions. */
  readonly recording?: Recording;
  /** Others read along: what only some can do is shown to who presses. */
  readonly asks?: boolean;
}

/** What is open over all meetings, the first due first; who owns one can close it, who runs them can add one. */
export function actionsCard(
  { actions }: Pick<ActionList, "actions">,
  ctx: CardContext,
  on: OnActions = {},
): AdaptiveCard {
  const draw = (shown: number, recording: Recording | undefined) => () =>
    drawActions(actions, ctx, { ...on, shown, recording });
  return firstThatFits(draw(IN_VIEW, on.recording), draw(1, on.recording), draw(1, undefined));
}

function drawActions(
  actions: readonly ActionView[],
  ctx: CardContext,
  {
    stored,
    asks,
    recording,
    shown,
  }: Omit<OnActions, "recording"> & {
    readonly recording: Recording | undefined;
    readonly shown: number;
  },
): AdaptiveCard {
  const { t } = ctx;
  const count = actions.length;
  const closable = actions.filter(({ abilities }) => abilities.close).slice(0, CLOSABLE_IN_VIEW);
  return cardOf(
    {
      about: t("cards.actions.about"),
      question: count === 0 ? t("cards.actions.none") : t("cards.actions.question", { count }),
      body: [
        ...(stored === undefined ? [] : [box(plain(stored), "good")]),
        ...(count === 0 ? [text(t("cards.actions.none-text"), { spacing: "small" })] : []),
        ...actions.slice(0, shown).flatMap((action) => row(action, closable.includes(action), ctx)),
        ...(count > shown
          ? [quiet(t("cards.actions.more", { count: count - shown }), { spacing: "medium" })]
          : []),
      ],
      actions: [
        ...(recording === undefined || recording.meetings.length === 0 ? [] : [adding(recording, ctx)]),
        ...(asks === true
          ? [
              execute(
                t("cards.actions.for-me"),
                { verb: "command", command: "actions" },
                { associatedInputs: "none" },
              ),
            ]
          : []),
        open(t("cards.action.open-tab"), ctx.link("meetings")),
      ],
    },
    ctx,
  );
}

/** What, linked to its own page; who and until when; from which meeting. */
function row(action: ActionView, closable: boolean, ctx: CardContext): Element[] {
  const { t } = ctx;
  const { actionId, owner, due, overdue } = action;
  const who = owner.person === null || owner.person.left ? "" : `${owner.person.name}, `;
  const when = formatEdtf(due.edtf, ctx.language, due.text) || due.text;
  return [
    text(`[${plain(action.what)}](${ctx.link("meetings", `action:${actionId}`)})`, {
      spacing: "medium",
      separator: true,
      weight: "bolder",
    }),
    text(plain(`${who}${owner.organisation} (${owner.country})`), { spacing: "none" }),
    quiet(
      plain(overdue ? t("cards.actions.overdue", { when }) : t("cards.actions.due", { when })),
      overdue ? { color: "attention", isSubtle: false } : {},
    ),
    quiet(plain(action.meeting.title)),
    ...(closable ? [closing(actionId, ctx)] : []),
  ];
}

const closing = (actionId: string, { t }: CardContext): Element => ({
  type: "ActionSet",
  spacing: "small",
  actions: [
    {
      type: "Action.ShowCard",
      title: t("cards.actions.done"),
      card: {
        type: "AdaptiveCard",
        body: [
          text(t("cards.actions.evidence")),
          {
            type: "Input.Text",
            id: inputsOf(actionId).link,
            label: t("cards.actions.link"),
            placeholder: "https://",
            maxLength: LINK_MOST,
          },
          {
            type: "Input.Text",
            id: inputsOf(actionId).note,
            label: t("cards.actions.note"),
            isMultiline: true,
            maxLength: NOTE_MOST,
          },
        ],
        actions: [
          execute(t("cards.actions.close"), { verb: "action.close", actionId }, { style: "positive" }),
        ],
      },
    },
  ],
});

function adding({ owners, meetings }: Recording, { t }: CardContext): Action {
  return {
    type: "Action.ShowCard",
    title: t("cards.actions.add"),
    card: {
      type: "AdaptiveCard",
      body: [
        {
          type: "Input.Text",
          id: "what",
          label: t("cards.actions.what"),
          isMultiline: true,
          maxLength: WHAT_MOST,
          isRequired: true,
          errorMessage: t("cards.actions.what-error"),
        },
        {
          type: "Input.ChoiceSet",
          id: "organisationId",
          label: t("cards.actions.owner"),
          style: "compact",
          wrap: true,
          choices: owners.organisations.map(({ organisationId, name, country }) => ({
            title: `${shortened(name, CHOICE_LETTERS - 5)} (${country})`,
            value: organisationId,
          })),
          isRequired: true,
          errorMessage: t("cards.actions.owner-error"),
        },
        {
          type: "Input.Text",
          id: "due",
          label: t("cards.actions.until"),
          placeholder: t("cards.actions.until-example"),
          maxLength: DUE_MOST,
          isRequired: true,
          errorMessage: t("cards.actions.until-error"),
        },
        {
          type: "Input.ChoiceSet",
          id: "meetingId",
          label: t("cards.actions.meeting"),
          style: "compact",
          wrap: true,
          value: meetings[0]?.meetingId ?? "",
          choices: meetings.map(({ meetingId, title }) => ({
            title: shortened(title, CHOICE_LETTERS),
            value: meetingId,
          })),
          isRequired: true,
          errorMessage: t("cards.actions.meeting-error"),
        },
        quiet(t("cards.actions.in-tab"), { spacing: "small" }),
      ],
      actions: [
        execute(t("cards.actions.add"), { verb: "action.add", form: "actions" }, { style: "positive" }),
      ],
    },
  };
}
