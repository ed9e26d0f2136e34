import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { announce } from "../../../lib/announce.ts";
import { useRenewFeed } from "../../../lib/programme-queries.ts";

const useStyles = makeStyles({
  address: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "flex-end" },
  field: { flexGrow: 1, minWidth: 0, flexBasis: "14rem" },
});

/** A private address under which a person's own calendar follows the programme. Shown once; a new one ends the old. */
export function FeedDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { mutate, isPending, error, data } = useRenewFeed();
  const [copied, setCopied] = useState(false);
  const [seen, setSeen] = useState(false);
  const address = data && new URL(data.path, window.location.origin).href;
  const copy = async () => {
    await navigator.clipboard.writeText(address ?? "");
    setCopied(true);
    announce(t("programme.editions.feed.copied"));
  };
  return (
    <ActionDialog
      title={t("programme.editions.feed.title")}
      confirm={address === undefined ? t("programme.editions.feed.make") : t("programme.editions.feed.close")}
      pending={isPending}
      settled={address !== undefined}
      done={seen}
      error={error}
      onConfirm={() => (address === undefined ? mutate() : setSeen(true))}
      onClose={onClose}
    >
      {address === undefined ? (
        t("programme.editions.feed.text")
      ) : (
        <>
          {t("programme.editions.feed.once")}
          <div className={styles.address}>
            <Field className={styles.field} label={t("programme.editions.feed.address")}>
              <Input readOnly value={address} onFocus={(event) => event.target.select()} />
            </Field>
            <Button icon={<CopyRegular />} onClick={() => void copy()}>
              {copied ? t("programme.editions.feed.copied") : t("programme.editions.feed.copy")}
            </Button>
          </div>
        </>
      )}
    </ActionDialog>
  );
}
