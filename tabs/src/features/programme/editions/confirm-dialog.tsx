import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { announce } from "../../../lib/announce.ts";
import { useEditionAction } from "../../../lib/programme-queries.ts";
import type { EditionDialogProps } from "./edition-dialogs.tsx";

interface Words {
  readonly title: ParseKeys;
  readonly text: ParseKeys;
  readonly confirm: ParseKeys;
  readonly done: ParseKeys;
}

/** What happens to an edition without anything being asked but whether. */
const WORDS = {
  begin: {
    title: "programme.editions.begin.title",
    text: "programme.editions.begin.text",
    confirm: "programme.editions.begin.confirm",
    done: "programme.editions.begin.done",
  },
  return: {
    title: "programme.editions.return.title",
    text: "programme.editions.return.text",
    confirm: "programme.editions.return.confirm",
    done: "programme.editions.return.done",
  },
  close: {
    title: "programme.editions.close.title",
    text: "programme.editions.close.text",
    confirm: "programme.editions.close.confirm",
    done: "programme.editions.close.done",
  },
  drop: {
    title: "programme.editions.drop.title",
    text: "programme.editions.drop.text",
    confirm: "programme.editions.drop.confirm",
    done: "programme.editions.drop.done",
  },
} as const satisfies Record<string, Words>;

/** A step of an edition, with its consequence in a sentence. */
export function ConfirmDialog({
  step,
  edition,
  onClose,
  onShow,
}: EditionDialogProps & { readonly step: keyof typeof WORDS }) {
  const { t } = useTranslation();
  const { editionId, number } = edition;
  const begin = useEditionAction(editionId, "begin");
  const plain = useEditionAction(editionId, step === "begin" ? "close" : step);
  const words = WORDS[step];
  const { isPending, isSuccess, error } = step === "begin" ? begin : plain;
  const done = (shown: string | null) => {
    announce(t(words.done));
    onShow(shown);
  };
  const confirm = () =>
    step === "begin"
      ? begin.mutate({ from: editionId }, { onSuccess: (view) => done(view.edition?.editionId ?? null) })
      : plain.mutate(undefined, { onSuccess: () => done(step === "drop" ? null : editionId) });
  return (
    <ActionDialog
      title={t(words.title, { number })}
      confirm={t(words.confirm)}
      pending={isPending}
      done={isSuccess}
      error={error}
      onConfirm={confirm}
      onClose={onClose}
    >
      {t(words.text, { number })}
    </ActionDialog>
  );
}
