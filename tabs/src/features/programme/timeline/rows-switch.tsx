import { useTranslation } from "react-i18next";
import { SECTION_WORDS } from "../item-words.ts";
import { type Rows, ROWS } from "../programme-address.ts";
import { Segments } from "../segments.tsx";

/** What the rows are: the network's work packages, by its own word for them, or who answers. */
export function RowsSwitch({
  rows,
  label,
  onRows,
}: {
  rows: Rows;
  label: string;
  onRows: (rows: Rows) => void;
}) {
  const { t } = useTranslation();
  const words: Record<Rows, string> = {
    packages: label || t(SECTION_WORDS.workPackages),
    responsible: t("programme.column.responsible"),
  };
  return (
    <Segments
      label={t("programme.views.rows")}
      options={ROWS.map((value) => ({ value, words: words[value] }))}
      chosen={rows}
      onChoose={onRows}
    />
  );
}
