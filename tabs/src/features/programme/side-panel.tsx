import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useClosing } from "../../lib/use-closing.ts";

const useStyles = makeStyles({
  drawer: { width: "32rem", maxWidth: "100%" },
  body: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalXL,
    overflowWrap: "anywhere",
  },
});

/** A panel over the page's right end: a list of things to go through, one after the other. Load it lazily. */
export function SidePanel({
  title,
  children,
  onClose,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { open, close } = useClosing(onClose);
  return (
    <OverlayDrawer
      className={styles.drawer}
      position="end"
      open={open}
      aria-label={title}
      onOpenChange={close}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          heading={{ tabIndex: -1, "data-suggestions-heading": true } as object}
          action={
            <Button appearance="subtle" icon={<DismissRegular />} aria-label={t("close")} onClick={close} />
          }
        >
          {title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className={styles.body}>{children}</DrawerBody>
    </OverlayDrawer>
  );
}
