import { makeStyles, Select } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { EditionView, ProgrammeView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { useEditionNames } from "./use-edition-name.ts";

const useStyles = makeStyles({
  // Titles of editions are long, and a native list is as wide as its longest.
  switch: {
    minWidth: 0,
    maxWidth: "min(100%, 20rem)",
    "& select": { width: "100%", textOverflow: "ellipsis" },
  },
});

/** All editions of all programmes, newest first; the browser's own list is at home on every device. */
export function EditionSwitch({
  view,
  edition,
  onShow,
}: {
  readonly view: ProgrammeView;
  readonly edition: EditionView;
  readonly onShow: (editionId: string) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { nameOf } = useEditionNames();
  return (
    <Select
      className={styles.switch}
      aria-label={t("programme.editions.switch")}
      value={edition.editionId}
      onChange={(_, { value }) => onShow(value)}
    >
      {view.editions.map((one) => (
        <option key={one.editionId} value={one.editionId}>
          {nameOf(one, view.editions)}
        </option>
      ))}
    </Select>
  );
}
