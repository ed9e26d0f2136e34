import { makeStyles, tokens } from "@fluentui/react-components";
import * as Cards from "adaptivecards";
import { useEffect, useRef } from "react";
import { cardHostConfig } from "./card-host-config.ts";

const useStyles = makeStyles({
  frame: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: "hidden",
    "& .ac-adaptiveCard:focus": { outline: "none" },
    "& .ac-textBlock": { overflowWrap: "anywhere" },
    "& .ac-actionSet": { flexWrap: "wrap", rowGap: tokens.spacingVerticalS },
    "& .ac-pushButton": {
      minHeight: "32px",
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
      borderRadius: tokens.borderRadiusMedium,
      backgroundColor: tokens.colorNeutralBackground1,
      color: tokens.colorNeutralForeground1,
      fontFamily: tokens.fontFamilyBase,
      fontSize: tokens.fontSizeBase300,
      fontWeight: tokens.fontWeightSemibold,
      cursor: "pointer",
    },
    "& .ac-pushButton.style-positive": {
      border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
      backgroundColor: tokens.colorBrandBackground,
      color: tokens.colorNeutralForegroundOnBrand,
    },
    "& .ac-pushButton:focus-visible, & input:focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "1px",
    },
    "& .ac-input, & label": {
      color: tokens.colorNeutralForeground1,
      fontFamily: tokens.fontFamilyBase,
      fontSize: tokens.fontSizeBase300,
      overflowWrap: "anywhere",
    },
    "& .ac-choiceSetInput-multiSelect > div, & .ac-choiceSetInput-expanded > div": {
      padding: `${tokens.spacingVerticalXS} 0`,
    },
    "& input[type=checkbox], & input[type=radio]": {
      width: "16px",
      height: "16px",
      accentColor: tokens.colorCompoundBrandBackground,
    },
    "& input[type=text], & input[type=number], & textarea, & select": {
      boxSizing: "border-box",
      padding: tokens.spacingHorizontalS,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
      borderRadius: tokens.borderRadiusMedium,
      backgroundColor: tokens.colorNeutralBackground1,
    },
  },
});

export type CardAction =
  | { readonly kind: "open"; readonly url: string }
  | { readonly kind: "execute"; readonly verb: string; readonly data: Readonly<Record<string, unknown>> };

export interface AdaptiveCardViewProps {
  readonly card: object;
  readonly label: string;
  readonly onAction: (action: CardAction) => void;
}

/** The card that stands in the channel, drawn in the page's own theme. Load it lazily: 87 KB. */
export function AdaptiveCardView({ card, label, onAction }: AdaptiveCardViewProps) {
  const styles = useStyles();
  const frame = useRef<HTMLElement>(null);
  const act = useRef(onAction);
  useEffect(() => {
    act.current = onAction;
  }, [onAction]);

  useEffect(() => {
    const view = new Cards.AdaptiveCard();
    view.hostConfig = new Cards.HostConfig(cardHostConfig);
    view.onExecuteAction = (action) => {
      if (action instanceof Cards.OpenUrlAction) act.current({ kind: "open", url: action.url ?? "" });
      if (action instanceof Cards.ExecuteAction) act.current({ kind: "execute", ...readExecute(action) });
    };
    view.parse(card);
    const drawn = view.render();
    frame.current?.replaceChildren(...(drawn ? [drawn] : []));
  }, [card]);
  return <section ref={frame} aria-label={label} className={styles.frame} />;
}

function readExecute(action: Cards.ExecuteAction): { verb: string; data: Record<string, unknown> } {
  const data = (action.data ?? {}) as Record<string, unknown>;
  const { verb } = data;
  return { verb: action.verb || (typeof verb === "string" ? verb : ""), data };
}

// Our cards use no markup: the text stays text, so nothing in a title can become an element.
Cards.AdaptiveCard.onProcessMarkdown = (_text, result) => {
  result.didProcess = false;
};
