import { Checkbox, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { PollPage } from "../../../../../src/capabilities/polls/contract.ts";
import { Disclosure } from "../../../components/disclosure.tsx";
import { DeadlineField, daysFromNow } from "../../../components/deadline-field.tsx";
import { MinutesField } from "../../../components/minutes-field.tsx";
import { useWorkspace } from "../../../lib/workspace.ts";
import { type AskDraft, RULES, type RuleName } from "./ask-draft.ts";
import type { AskField } from "./ask-form.tsx";
import { usePairStyles } from "./pair-styles.ts";

const useStyles = makeStyles({
  button: {
    alignSelf: "flex-start",
    textAlign: "start",
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
  },
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
});

const RULE_WORDS = {
  "most-votes": "polls.rule.mostVotes",
  half: "polls.rule.half",
  "half-of-members": "polls.rule.halfOfMembers",
  "two-thirds": "polls.rule.twoThirds",
  "two-thirds-of-members": "polls.rule.twoThirdsOfMembers",
  consensus: "polls.rule.consensus",
  authority: "polls.rule.authority",
} as const satisfies Record<RuleName, string>;

/** As `usualRule` of the polls' command: proposals go by the network's way of deciding, options by most votes. */
const NETWORK_RULES = {
  consensus: "consensus",
  "simple majority": "half",
  "qualified majority": "two-thirds",
  "authority decides": "authority",
} as const satisfies Record<NonNullable<PollPage["decides"]>["rule"], RuleName>;
const usualRule = ({ questions }: AskDraft, { decides }: Pick<PollPage, "decides">): RuleName =>
  decides !== null && questions.some(({ kind }) => kind === "proposal")
    ? NETWORK_RULES[decides.rule]
    : "most-votes";

const UNIT_WORDS = {
  organisation: "polls.unit.organisation",
  person: "polls.unit.person",
  country: "polls.unit.country",
} as const;
const UNITS = ["organisation", "person", "country"] as const;

const USUAL_DAYS = 7;

export interface SettingsFieldsProps {
  readonly draft: AskDraft;
  readonly page: PollPage;
  readonly errorAt: (field: AskField) => { readonly validationMessage?: string };
  readonly onChange: (part: Partial<AskDraft>) => void;
}

/** Until when, and folded away who votes and by which rule: as the network has it unless told. */
export function SettingsFields({ draft, page, errorAt, onChange }: SettingsFieldsProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const pair = usePairStyles();
  const { timeZone } = useWorkspace().session.network;
  // A refusal of what is folded away unfolds it.
  const refused = (["rule", "electorate", "anonymous", "opensAt"] as const).some(
    (field) => errorAt(field).validationMessage,
  );
  return (
    <>
      <DeadlineField
        label={t("polls.ask.closes")}
        value={draft.closesAt ?? daysFromNow(USUAL_DAYS, timeZone)}
        timeZone={timeZone}
        onChange={(closesAt) => onChange({ closesAt: closesAt ?? null })}
        {...errorAt("closesAt")}
      />
      <Checkbox
        checked={draft.anonymous}
        label={t("polls.ask.anonymous")}
        onChange={(_, { checked }) => onChange({ anonymous: checked === true })}
      />
      <Disclosure words={t("polls.ask.settings")} className={styles.fields} forced={refused}>
        <div className={pair.pair}>
          <Field label={t("polls.ask.electorate")} {...errorAt("electorate")}>
            <Select value={draft.electorate} onChange={(_, { value }) => onChange({ electorate: value })}>
              <option value="core-group">{t("polls.electorate.coreGroup")}</option>
              <option value="role:steering-group">{t("polls.electorate.steeringGroup")}</option>
              <option value="role:task-force-lead">{t("polls.electorate.taskForceLeads")}</option>
              <option value="role:delegate">{t("polls.electorate.delegates")}</option>
              <option value="role:member">{t("polls.electorate.members")}</option>
              {page.electorates.length > 0 && (
                <optgroup label={t("polls.electorate.groups")}>
                  {page.electorates.map(({ groupId, name }) => (
                    <option key={groupId} value={`group:${groupId}`}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              )}
            </Select>
          </Field>
          <Field label={t("polls.ask.unit")}>
            <Select
              value={draft.unit === "" ? (page.decides?.unit ?? "organisation") : draft.unit}
              onChange={(_, { value }) => onChange({ unit: UNITS.find((one) => one === value) ?? "" })}
            >
              {UNITS.map((unit) => (
                <option key={unit} value={unit}>
                  {t(UNIT_WORDS[unit])}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t("polls.ask.rule")} {...errorAt("rule")}>
            <Select
              value={draft.rule}
              onChange={(_, { value }) => onChange({ rule: value in RULES ? (value as RuleName) : "" })}
            >
              <option value="">
                {t("polls.rule.asUsual", { rule: t(RULE_WORDS[usualRule(draft, page)]) })}
              </option>
              {Object.entries(RULE_WORDS).map(([rule, words]) => (
                <option key={rule} value={rule}>
                  {t(words)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t("polls.ask.quorum")}>
            <Select
              value={draft.quorum}
              onChange={(_, { value }) =>
                onChange({ quorum: value === "organisations" || value === "countries" ? value : "" })
              }
            >
              <option value="">{t("polls.quorum.none")}</option>
              <option value="organisations">{t("polls.quorum.organisations")}</option>
              <option value="countries">{t("polls.quorum.countries")}</option>
            </Select>
          </Field>
          {draft.quorum !== "" && (
            <MinutesField
              label={t("polls.quorum.percent")}
              value={draft.percent}
              least={1}
              most={100}
              onChange={(percent) => onChange({ percent })}
            />
          )}
        </div>
        <Checkbox
          checked={draft.membersAddOptions}
          label={t("polls.ask.membersAddOptions")}
          onChange={(_, { checked }) => onChange({ membersAddOptions: checked === true })}
        />
        <Checkbox
          checked={draft.opensAt !== null}
          label={t("polls.ask.later")}
          onChange={(_, { checked }) => onChange({ opensAt: checked ? daysFromNow(1, timeZone) : null })}
        />
        {draft.opensAt !== null && (
          <DeadlineField
            label={t("polls.ask.opens")}
            value={draft.opensAt}
            timeZone={timeZone}
            onChange={(opensAt) => onChange({ opensAt: opensAt ?? null })}
            {...errorAt("opensAt")}
          />
        )}
        <div className={pair.pair}>
          <Field label={t("polls.ask.repeat")}>
            <Select
              value={draft.repeat}
              onChange={(_, { value }) =>
                onChange({ repeat: value === "week" || value === "month" ? value : "" })
              }
            >
              <option value="">{t("polls.repeat.never")}</option>
              <option value="week">{t("polls.repeat.week")}</option>
              <option value="month">{t("polls.repeat.month")}</option>
            </Select>
          </Field>
          {draft.repeat !== "" && (
            <MinutesField
              label={t("polls.repeat.times")}
              value={draft.times}
              least={1}
              most={52}
              step={1}
              onChange={(times) => onChange({ times })}
            />
          )}
        </div>
      </Disclosure>
    </>
  );
}
