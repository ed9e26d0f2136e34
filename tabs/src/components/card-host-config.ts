import { tokens } from "@fluentui/react-components";

const color = (value: string, subtle = value) => ({ default: value, subtle });

const FOREGROUND = {
  default: color(tokens.colorNeutralForeground1, tokens.colorNeutralForeground2),
  dark: color(tokens.colorNeutralForeground1, tokens.colorNeutralForeground2),
  light: color(tokens.colorNeutralForeground3),
  accent: color(tokens.colorBrandForeground1),
  good: color(tokens.colorStatusSuccessForeground1),
  warning: color(tokens.colorStatusWarningForeground3),
  attention: color(tokens.colorStatusDangerForeground3),
};

const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors: FOREGROUND });

/**
 * Fluent's tokens are CSS variables, and adaptivecards hands a colour that is no hex number on to the style
 * as it is: so the card changes with the theme, without being drawn again.
 */
export const cardHostConfig = {
  fontFamily: tokens.fontFamilyBase,
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 20, padding: 16 },
  separator: { lineThickness: 1, lineColor: tokens.colorNeutralStroke2 },
  supportsInteractivity: true,
  // Below the poll's own heading.
  textBlock: { headingLevel: 3 },
  containerStyles: {
    default: style(tokens.colorNeutralBackground1),
    emphasis: style(tokens.colorNeutralBackground2),
    accent: style(tokens.colorBrandBackground2),
    good: style(tokens.colorStatusSuccessBackground1),
    warning: style(tokens.colorStatusWarningBackground1),
    attention: style(tokens.colorStatusDangerBackground1),
  },
  inputs: {
    label: {
      inputSpacing: 4,
      requiredInputs: { weight: "bolder", color: "default", suffix: " *", suffixColor: "attention" },
      optionalInputs: { weight: "bolder", color: "default" },
    },
    errorMessage: { color: "attention", weight: "default", size: "default" },
  },
  actions: {
    maxActions: 6,
    spacing: "default",
    buttonSpacing: 8,
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    showCard: { actionMode: "inline", inlineTopMargin: 12 },
  },
};
