import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import type { ProgrammeView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { announce } from "../../../lib/announce.ts";
import { useEditionAction } from "../../../lib/programme-queries.ts";
import type { EditionDialogProps } from "./edition-dialogs.tsx";
import { numberAfter } from "./edition-steps.ts";

interface Words {
  readonly title: ParseKeys;
  readonly text: ParseKeys;
  readonly confirm: ParseKeys;
  readonly done: ParseKeys;
}

/** What happens to an edition without anything being asked but whether. */
const WORDS = {
  begin: {
    title: "programme.editions.again.title",
    text: "programme.editions.again.text",
    confirm: "programme.editions.again.confirm",
    done: "programme.editions.again.done",
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
  view,
  edition,
  onClose,
  onShow,
}: EditionDialogProps & { readonly step: keyof typeof WORDS; readonly view: ProgrammeView }) {
  const { t } = useTranslation();
  const { editionId, number, programmeId } = edition;
  const next = numberAfter(view.editions, programmeId);
  const begin = useEditionAction(editionId, "begin");
  const plain = useEditionAction(editionId, step === "begin" ? "close" : step);
  const words = WORDS[step];
  const { isPending, isSuccess, error } = step === "begin" ? begin : plain;
  const done = (shown: string | null) => {
    announce(t(words.done, { next }));
    onShow(shown);
  };
  const confirm = () =>
    step === "begin"
      ? begin.mutate({ from: editionId }, { onSuccess: (begun) => done(begun.edition?.editionId ?? null) })
      : plain.mutate(undefined, { onSuccess: () => done(step === "drop" ? null : editionId) });
  return (
    <ActionDialog
      title={t(words.title, { number, next })}
      confirm={t(words.confirm, { next })}
      pending={isPending}
      done={isSuccess}
      error={error}
      onConfirm={confirm}
      onClose={onClose}
    >
      {t(words.text, { number, next })}
    </ActionDialog>
  );
}
