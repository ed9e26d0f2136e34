import { Field, makeStyles, MessageBar, MessageBarBody, Select } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { EditionView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { useEditionNames } from "../editions/use-edition-name.ts";
import { useReviewTools } from "./review-context.ts";

const useStyles = makeStyles({
  control: { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
});

/** A new programme, or the next edition of one: asked where there is one, preselected by title and period. */
export function EditionOf(props: {
  readonly editions: readonly EditionView[];
  readonly chosen: string | null;
}) {
  const { editions, chosen } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const { programmeOf, stateOf } = useEditionNames();
  const { step } = useReviewTools();
  if (editions.length === 0) return null;
  const newest = editions.filter(
    (one, at) => editions.findIndex(({ programmeId }) => programmeId === one.programmeId) === at,
  );
  const open = editions.filter(
    ({ programmeId, state }) => programmeId === chosen && (state === "draft" || state === "consultation"),
  );
  return (
    <>
      <Field label={t("programme.review.editionOf.label")} size="small">
        <Select
          size="small"
          className={styles.control}
          select={{ className: styles.control }}
          value={chosen ?? ""}
          onChange={(_, { value }) => step({ type: "place", editionOf: value === "" ? null : value })}
        >
          <option value="">{t("programme.review.editionOf.new")}</option>
          {newest.map((one) => (
            <option key={one.programmeId} value={one.programmeId}>
              {t("programme.review.editionOf.next", { programme: programmeOf(one) })}
            </option>
          ))}
        </Select>
      </Field>
      {open.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {t("programme.review.editionOf.open", { editions: open.map(stateOf).join(", ") })}
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
