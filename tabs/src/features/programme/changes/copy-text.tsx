import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { PrintRegular } from "@fluentui/react-icons/svg/print";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { announce } from "../../../lib/announce.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { changesAsText, type ChangeGroup } from "./changes-text.ts";
import { IMPORTANCE_WORDS } from "./importance-words.ts";

const useStyles = makeStyles({
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXL,
  },
  text: { width: "100%", marginTop: tokens.spacingVerticalM },
});

/** The changes as text for an e-mail, or on paper. */
export function CopyText({ summary, groups }: { summary: string; groups: readonly ChangeGroup[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [copied, setCopied] = useState<"yes" | "refused">();
  const text = changesAsText(summary, groups, (one) => t(IMPORTANCE_WORDS[one]), currentLanguage());
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied("yes");
      announce(t("programme.changes.copied"));
    } catch {
      // A frame may be kept from the clipboard: then it is copied by hand.
      setCopied("refused");
    }
  };
  return (
    <>
      <div className={styles.actions}>
        <Button icon={<CopyRegular />} onClick={() => void copy()}>
          {copied === "yes" ? t("programme.changes.copied") : t("programme.changes.copy")}
        </Button>
        <Button icon={<PrintRegular />} onClick={() => window.print()}>
          {t("programme.changes.print")}
        </Button>
      </div>
      {copied === "refused" && (
        <Field className={styles.text} label={t("programme.changes.copyByHand")}>
          <Textarea readOnly rows={10} value={text} onFocus={(event) => event.currentTarget.select()} />
        </Field>
      )}
    </>
  );
}
