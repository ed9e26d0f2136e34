import { type RefCallback, useEffect, useEffectEvent, useState } from "react";
import { ProblemError } from "../lib/api.ts";
import { useErrorWords } from "./states.tsx";

export interface FormErrors<Name extends string> {
  /** The `ref` of the form. */
  readonly form: RefCallback<HTMLFormElement>;
  /** For a `Field`: what is wrong with it, in a sentence. */
  readonly at: (name: Name) => { readonly validationMessage?: string };
  /** What is wrong with no field in particular; it stands beside the button. */
  readonly elsewhere: unknown;
  /** Our own look at the form before it is sent: the sentences for what cannot be sent; none, and it goes. */
  readonly refuse: (wrong: Partial<Record<Name, string>>) => void;
}

interface Attempt<Name extends string> {
  readonly own: Partial<Record<Name, string>>;
  readonly over: unknown;
}

/**
 * What is wrong, said at the field that is meant: by our own checks, or by the server's refusal, whose
 * `fields` name it. The first wrong field gets the focus, once for each attempt.
 */
export function useFormErrors<Name extends string>(error: unknown, names: readonly Name[]): FormErrors<Name> {
  const [form, setForm] = useState<HTMLFormElement | null>(null);
  const words = useErrorWords();
  const [{ own, over }, setOwn] = useState<Attempt<Name>>({ own: {}, over: undefined });
  // What the server said of an earlier attempt is over with our own look at the next one.
  const current = error === over ? undefined : error;
  const refused = refusedFields(current, names);
  const focusFirst = useEffectEvent(() => form?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  useEffect(() => {
    if (current || Object.keys(own).length > 0) focusFirst();
  }, [current, own]);
  return {
    form: setForm,
    at: (name) => {
      const message = own[name] ?? (refused.includes(name) ? words(current) : undefined);
      return message === undefined ? {} : { validationMessage: message };
    },
    elsewhere: refused.length > 0 ? undefined : current,
    refuse: (wrong) => setOwn({ own: wrong, over: error }),
  };
}

const refusedFields = <Name extends string>(error: unknown, names: readonly Name[]): Name[] => {
  const fields = error instanceof ProblemError ? (error.problem.fields ?? []) : [];
  return names.filter((name) => fields.includes(name));
};
