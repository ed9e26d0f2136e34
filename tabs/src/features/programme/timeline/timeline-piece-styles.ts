import { makeStyles, tokens } from "@fluentui/react-components";

/** Eased, because a straight fade shows a dark edge where it ends. */
const FADE = [
  "transparent",
  "color-mix(in srgb, currentcolor 45%, transparent) calc(0.45 * var(--in))",
  "currentcolor var(--in)",
  "currentcolor var(--out)",
  "color-mix(in srgb, currentcolor 45%, transparent) calc(100% - 0.45 * (100% - var(--out)))",
  "transparent",
].join(", ");

/**
 * Bars take the colour of their row (`currentcolor`). `--in` and `--out` say where the full colour begins and
 * ends. The border is transparent except in high contrast, where it, and not the fading, tells them apart.
 */
export const usePieceStyles = makeStyles({
  piece: {
    position: "absolute",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    backgroundImage: `linear-gradient(to right, ${FADE})`,
    backgroundOrigin: "border-box",
  },
  startFirm: { "--in": "0%" },
  startSoft: { "--in": "40%" },
  startOpen: { "--in": "70%" },
  endFirm: { "--out": "100%" },
  endSoft: { "--out": "60%" },
  endOpen: { "--out": "30%" },
  // A long bar that goes on begins within a month or so, not over a third of its length.
  startSoftEndOpen: { "--in": "12%" },
  loose: {
    borderTopStyle: "dashed",
    borderBottomStyle: "dashed",
    borderLeftStyle: "dashed",
    borderRightStyle: "dashed",
  },
  perhaps: {
    backgroundImage: "none",
    backgroundColor: "color-mix(in srgb, currentcolor 14%, transparent)",
    border: `${tokens.strokeWidthThin} dashed currentcolor`,
  },
  link: {
    position: "absolute",
    borderTop: `${tokens.strokeWidthThin} dashed currentcolor`,
  },
});
