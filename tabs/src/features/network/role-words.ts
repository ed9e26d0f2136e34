import { useTranslation } from "react-i18next";
import { localeOf } from "../../lib/dates.ts";
import { currentLanguage } from "../../lib/i18n.ts";

const ROLE_LABELS = {
  coordinator: "role.coordinator",
  "thematic-expert": "role.thematicExpert",
  "steering-group": "role.steeringGroup",
  "task-force-lead": "role.taskForceLead",
  delegate: "role.delegate",
  alternate: "role.alternate",
  member: "role.member",
  observer: "role.observer",
} as const;

const isRole = (role: string): role is keyof typeof ROLE_LABELS => role in ROLE_LABELS;

const RANKS = Object.keys(ROLE_LABELS);

/** The place of a person's first role: 0 for coordinators; last, who has none that this page knows. */
export const roleRank = (roles: readonly string[]): number =>
  Math.min(RANKS.length, ...roles.filter(isRole).map((role) => RANKS.indexOf(role)));

/** 'delegate and member'; a role that this page does not know yet is left out. */
export function useRoleWords(): (roles: readonly string[]) => string {
  const { t } = useTranslation();
  return (roles) =>
    new Intl.ListFormat(localeOf(currentLanguage())).format(
      roles.filter(isRole).map((role) => t(ROLE_LABELS[role])),
    );
}
