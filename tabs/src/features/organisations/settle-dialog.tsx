import { Combobox, Field, Input, makeStyles, Option, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Organisations } from "../../../../src/capabilities/network/contract.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { useFormErrors } from "../../components/use-form-errors.ts";
import { announce } from "../../lib/announce.ts";
import { type OrganisationView, type Settlement, useSettle } from "../../lib/organisation-queries.ts";

const NOBODY = "";
/** As many time zones as are looked through; typing finds the others. */
const ZONES_SHOWN = 30;

const useStyles = makeStyles({
  narrow: { maxWidth: "8rem" },
  wide: { minWidth: 0 },
  // A long name in the list must not make the field wider than a phone.
  field: { gridTemplateColumns: "minmax(0, 1fr)", "& select": { minWidth: 0, width: "100%" } },
});

interface SettleDialogProps {
  readonly organisation: OrganisationView;
  readonly data: Organisations;
  readonly onClose: () => void;
}

/** What is settled about an organisation: who may vote in its place; for the coordinator its votes and clocks. */
export function SettleDialog({ organisation, data, onClose }: SettleDialogProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { settle } = data.abilities;
  const given = organisation.proxyTo?.organisationId ?? NOBODY;
  const [proxy, setProxy] = useState(given);
  const [votes, setVotes] = useState(String(organisation.votingWeight));
  const [zone, setZone] = useState(organisation.timeZone ?? "");
  const { mutate, isPending, isSuccess, error } = useSettle(organisation.organisationId);
  const { form, at, elsewhere, refuse } = useFormErrors(error, ["to", "votingWeight", "timeZone"]);
  const store = () => {
    const votingWeight = Number(votes);
    const wrong = votes.trim() === "" || !Number.isInteger(votingWeight) || votingWeight < 1;
    refuse(wrong ? { votingWeight: t("organisations.votesOwed") } : {});
    if (wrong) return;
    const timeZone = zone.trim() === "" ? null : zone.trim();
    const settlement: Settlement = {
      ...(proxy !== given && { proxyTo: proxy === NOBODY ? null : proxy }),
      ...(votingWeight !== organisation.votingWeight && { votingWeight }),
      ...(timeZone !== organisation.timeZone && { timeZone }),
    };
    mutate(settlement, { onSuccess: () => announce(t("organisations.stored")) });
  };
  return (
    <ActionDialog
      title={organisation.name}
      confirm={t("organisations.store")}
      pending={isPending}
      done={isSuccess}
      form={form}
      error={elsewhere}
      onConfirm={store}
      onClose={onClose}
    >
      <Field
        className={styles.field}
        label={t("organisations.proxy")}
        hint={t("organisations.proxyHint")}
        {...at("to")}
      >
        <Select value={proxy} onChange={(_, { value }) => setProxy(value)}>
          <option value={NOBODY}>{t("organisations.nobody")}</option>
          {data.organisations
            .filter((one) => one.organisationId !== organisation.organisationId)
            .map((one) => (
              <option
                key={one.organisationId}
                value={one.organisationId}
                disabled={!canVote(one) && one.organisationId !== given}
              >
                {canVote(one)
                  ? `${one.country} · ${one.name}`
                  : t("organisations.cannotVote", { country: one.country, name: one.name })}
              </option>
            ))}
        </Select>
      </Field>
      {settle && (
        <>
          <Field className={styles.narrow} label={t("organisations.votesField")} {...at("votingWeight")}>
            <Input
              type="number"
              min={1}
              max={100}
              className={styles.wide}
              value={votes}
              onChange={(_, { value }) => setVotes(value)}
            />
          </Field>
          <ZoneField zone={zone} onZone={setZone} {...at("timeZone")} />
        </>
      )}
    </ActionDialog>
  );
}

const canVote = ({ delegates, alternates }: OrganisationView): boolean =>
  delegates.length + alternates.length > 0;

/** Found by typing, as in Azores; empty is the country's own. */
function ZoneField(props: {
  readonly zone: string;
  readonly onZone: (zone: string) => void;
  readonly validationMessage?: string;
}) {
  const { zone, onZone, validationMessage } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const zones = useMemo(() => Intl.supportedValuesOf("timeZone"), []);
  const wanted = zone.trim().toLowerCase().replaceAll(" ", "_");
  const found = zones.filter((one) => one.toLowerCase().includes(wanted)).slice(0, ZONES_SHOWN);
  return (
    <Field
      label={t("organisations.zone")}
      hint={t("organisations.zoneHint")}
      {...(validationMessage && { validationMessage })}
    >
      <Combobox
        freeform
        className={styles.wide}
        value={zone}
        selectedOptions={[]}
        onChange={(event) => onZone(event.target.value)}
        onOptionSelect={(_, { optionValue }) => onZone(optionValue ?? "")}
      >
        {found.map((one) => (
          <Option key={one} value={one}>
            {one}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
