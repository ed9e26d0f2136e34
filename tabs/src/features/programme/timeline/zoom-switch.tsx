import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import { Segments } from "../segments.tsx";
import { type Zoom, ZOOMS } from "./timeline-scale.ts";

const ZOOM_WORDS = {
  all: "programme.timeline.zoom.all",
  year: "programme.timeline.zoom.year",
  quarter: "programme.timeline.zoom.quarter",
} as const satisfies Record<Zoom, ParseKeys>;

export function ZoomSwitch({ zoom, onZoom }: { zoom: Zoom; onZoom: (zoom: Zoom) => void }) {
  const { t } = useTranslation();
  return (
    <Segments
      label={t("programme.timeline.zoom.label")}
      options={ZOOMS.map((one) => ({ value: one, words: t(ZOOM_WORDS[one]) }))}
      chosen={zoom}
      onChoose={onZoom}
    />
  );
}
