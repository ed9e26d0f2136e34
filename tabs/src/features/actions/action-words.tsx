import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { DismissCircleRegular } from "@fluentui/react-icons/svg/dismiss-circle";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { useTranslation } from "react-i18next";
import type { ActionView } from "../../../../src/capabilities/actions/contract.ts";
import { formatEdtf } from "../../../../src/i18n/format-edtf.ts";
import { OrganisationName } from "../../components/organisation-name.tsx";
import { StatusBadge, type StatusBadgeProps } from "../../components/status-badge.tsx";
import { currentLanguage } from "../../lib/i18n.ts";

const STATES = {
  overdue: { words: "actions.state.overdue", color: "danger", icon: <ErrorCircleRegular /> },
  open: { words: "actions.state.open", color: "brand", icon: <CircleRegular /> },
  done: { words: "actions.state.done", color: "success", icon: <CheckmarkCircleRegular /> },
  dropped: { words: "actions.state.dropped", color: "subtle", icon: <DismissCircleRegular /> },
} as const satisfies Record<
  ActionView["state"] | "overdue",
  { readonly words: string } & Pick<StatusBadgeProps, "color" | "icon">
>;

/** Open, overdue, done or dropped, in a word with an icon. */
export function ActionBadge({ action }: { readonly action: Pick<ActionView, "state" | "overdue"> }) {
  const { t } = useTranslation();
  const { words, color, icon } = STATES[action.overdue ? "overdue" : action.state];
  return (
    <StatusBadge color={color} icon={icon}>
      {t(words)}
    </StatusBadge>
  );
}

/** '1 October 2024' in the reader's language, or the words as written. */
export function useActionDue(): (action: Pick<ActionView, "due">) => string {
  // Drawn anew when the language changes.
  useTranslation();
  return ({ due }) => formatEdtf(due.edtf, currentLanguage(), due.text) || due.text;
}

/** The person where one is named, and the organisation. */
export function ActionOwner({ owner }: Pick<ActionView, "owner">) {
  const { t } = useTranslation();
  const { person, organisation, country } = owner;
  return (
    <>
      {person !== null && (
        <>
          {person.left ? t("actions.left", { name: person.name }) : person.name}
          {", "}
        </>
      )}
      <OrganisationName name={organisation} country={country} />
    </>
  );
}
