/** The part of Adaptive Cards 1.5 that our cards use (adaptivecards.io/schemas/1.5.0), read only. */
export interface AdaptiveCard {
  readonly type: "AdaptiveCard";
  readonly $schema: string;
  readonly version: "1.5";
  readonly lang: string;
  readonly speak: string;
  readonly fallbackText: string;
  readonly body: readonly Element[];
  readonly actions?: readonly Action[];
  /** Teams only: use the width of the chat. */
  readonly msteams: { readonly width: "Full" };
}

export type Element = TextBlock | Container | ColumnSet | ActionSet | Input;
type Input = TextInput | NumberInput | DateInput | ToggleInput | ChoiceSet;
export type Colour = "default" | "good" | "warning" | "attention" | "accent";
type Spacing = "none" | "small" | "default" | "medium" | "large";

interface Placed {
  readonly id?: string;
  readonly spacing?: Spacing;
  readonly separator?: boolean;
  readonly isVisible?: boolean;
}

export interface TextBlock extends Placed {
  readonly type: "TextBlock";
  readonly text: string;
  /** Always: a line that is cut off says nothing at 320 px. */
  readonly wrap: true;
  readonly size?: "small" | "default" | "medium" | "large";
  readonly weight?: "lighter" | "default" | "bolder";
  readonly color?: Colour;
  readonly isSubtle?: boolean;
  readonly style?: "default" | "heading";
}

export interface Container extends Placed {
  readonly type: "Container";
  readonly items: readonly Element[];
  readonly style?: "default" | "emphasis" | "good" | "attention" | "warning" | "accent";
}

interface Column {
  readonly type: "Column";
  readonly width: "auto" | "stretch" | number | `${number}px`;
  readonly items: readonly Element[];
  readonly spacing?: Spacing;
  readonly style?: Container["style"];
  readonly minHeight?: `${number}px`;
  readonly backgroundImage?: { readonly url: string; readonly fillMode: "repeat" };
}
interface ColumnSet extends Placed {
  readonly type: "ColumnSet";
  readonly columns: readonly Column[];
}
interface ActionSet extends Placed {
  readonly type: "ActionSet";
  readonly actions: readonly Action[];
}

interface InputCore extends Placed {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: boolean;
  readonly errorMessage?: string;
}
interface TextInput extends InputCore {
  readonly type: "Input.Text";
  readonly placeholder?: string;
  readonly isMultiline?: boolean;
  readonly maxLength?: number;
  readonly value?: string;
}
interface NumberInput extends InputCore {
  readonly type: "Input.Number";
  readonly min: number;
  readonly max: number;
  readonly value?: number;
}
interface DateInput extends InputCore {
  readonly type: "Input.Date";
  /** ISO day. */
  readonly value?: string;
}
/** Hands back `true` or `false`. */
interface ToggleInput extends InputCore {
  readonly type: "Input.Toggle";
  readonly title: string;
  readonly wrap: true;
}
export interface ChoiceSet extends InputCore {
  readonly type: "Input.ChoiceSet";
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly isMultiSelect?: boolean;
  readonly style?: "expanded" | "compact";
  readonly wrap: true;
  readonly value?: string;
}

/** What an action hands back: its verb again (Action.Submit has no other place for it) and ids. */
export type ActionData = Readonly<Record<string, string>> & { readonly verb: string };

interface ActionCore {
  readonly title: string;
  readonly style?: "default" | "positive" | "destructive";
}
interface SubmitAction extends ActionCore {
  readonly type: "Action.Submit";
  readonly data: ActionData;
  readonly associatedInputs?: "auto" | "none";
}
export interface ExecuteAction extends ActionCore {
  readonly type: "Action.Execute";
  readonly verb: string;
  readonly data: ActionData;
  readonly associatedInputs?: "auto" | "none";
  readonly fallback: SubmitAction;
}
export interface OpenUrlAction extends ActionCore {
  readonly type: "Action.OpenUrl";
  readonly url: string;
}
interface ShowCardAction extends ActionCore {
  readonly type: "Action.ShowCard";
  readonly card: {
    readonly type: "AdaptiveCard";
    readonly body: readonly Element[];
    readonly actions: readonly Action[];
  };
}
interface ToggleAction extends ActionCore {
  readonly type: "Action.ToggleVisibility";
  readonly targetElements: readonly string[];
}
export type Action = ExecuteAction | SubmitAction | OpenUrlAction | ShowCardAction | ToggleAction;

/** Teams refuses a message beyond this (28 KB, counted here in UTF-8); a little room is left for its envelope. */
export const CARD_MOST_BYTES = 27_000;
export const cardBytes = (card: object): number => Buffer.byteLength(JSON.stringify(card), "utf8");
