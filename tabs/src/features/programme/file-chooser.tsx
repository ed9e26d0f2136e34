import { Button, Field, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { localeOf } from "../../lib/dates.ts";
import { currentLanguage } from "../../lib/i18n.ts";

const useStyles = makeStyles({
  area: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  input: { display: "none" },
  file: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase600 },
  size: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
});

export interface FileChooserProps {
  readonly file: File | null;
  readonly error: string | undefined;
  readonly onChoose: (file: File) => void;
}

/** One document. */
export function FileChooser({ file, error, onChoose }: FileChooserProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Field hint={t("programme.import.hint")} {...(error !== undefined && { validationMessage: error })}>
      <div className={styles.area}>
        <Button onClick={() => input.current?.click()}>
          {file ? t("programme.import.chooseOther") : t("programme.import.choose")}
        </Button>
        <input
          ref={input}
          className={styles.input}
          type="file"
          accept=".docx,.txt,.tsv,.md,text/plain,text/tab-separated-values,text/markdown"
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen) onChoose(chosen);
            // The same file, corrected and chosen again, is a choice too.
            event.target.value = "";
          }}
        />
        {file && (
          <span className={styles.file}>
            <DocumentTextRegular className={styles.icon} aria-hidden />
            <span>{file.name}</span>
            <span className={styles.size}>{fileSize(file.size)}</span>
          </span>
        )}
      </div>
    </Field>
  );
}

/** '0 bytes', '13 kB', '4.2 MB'. */
function fileSize(bytes: number): string {
  const [unit, size] =
    bytes < 1_000 ? ["byte", 1] : bytes < 1_000_000 ? ["kilobyte", 1_000] : ["megabyte", 1_000_000];
  return new Intl.NumberFormat(localeOf(currentLanguage()), {
    style: "unit",
    unit,
    unitDisplay: unit === "byte" ? "long" : "short",
    maximumFractionDigits: unit === "megabyte" ? 1 : 0,
  }).format(bytes / size);
}
