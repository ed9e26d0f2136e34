import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode, RefCallback } from "react";
import { useTranslation } from "react-i18next";
import { useClosing } from "../lib/use-closing.ts";
import { ActionError } from "./action-error.tsx";
import { DialogButtons } from "./dialog-buttons.tsx";
import { SubmitButton } from "./submit-button.tsx";

const useStyles = makeStyles({
  content: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
    overflowWrap: "anywhere",
  },
});

export interface ActionDialogProps {
  /** The question or the thing to be filled in. */
  readonly title: string;
  readonly children: ReactNode;
  /** What the button does, in a verb; never 'OK'. */
  readonly confirm: string;
  readonly pending: boolean;
  readonly disabled?: boolean;
  /** Said above the buttons; what is wrong with a field stands there (`useFormErrors`). */
  readonly error: unknown;
  readonly form?: RefCallback<HTMLFormElement>;
  readonly onConfirm: () => void;
  /** It is done already, and nothing is left to be taken back: the main button stands alone. */
  readonly settled?: boolean;
  /** Stored: the dialog closes by itself. */
  readonly done: boolean;
  /** After it has closed: now it may be taken away. */
  readonly onClose: () => void;
}

/** One action with its consequence or its fields. Load it lazily. Stays open, with what was typed, on a refusal. */
export function ActionDialog({ form, ...props }: ActionDialogProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { open, close } = useClosing(props.onClose, props.done);
  return (
    <Dialog open={open} onOpenChange={close}>
      <DialogSurface>
        <form
          ref={form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            // While it closes, what was asked is stored already.
            if (open && !props.pending && !props.disabled) props.onConfirm();
          }}
        >
          <DialogBody>
            <DialogTitle>{props.title}</DialogTitle>
            <DialogContent className={styles.content}>
              {props.children}
              <ActionError error={props.error} />
            </DialogContent>
            <DialogButtons>
              {!props.settled && <Button onClick={close}>{t("cancel")}</Button>}
              <SubmitButton pending={props.pending} waits={props.disabled === true}>
                {props.confirm}
              </SubmitButton>
            </DialogButtons>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
