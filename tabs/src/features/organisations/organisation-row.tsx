import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { OrganisationName } from "../../components/organisation-name.tsx";
import type { OrganisationView } from "../../lib/organisation-queries.ts";

const NARROW = "@media (max-width: 639.98px)";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 5fr) minmax(0, 5fr) minmax(0, 4fr) auto",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalM} 0`,
    overflowWrap: "anywhere",
    ":not(:first-child)": {
      borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
    [NARROW]: { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  name: { ...typographyStyles.body1Strong },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  line: { ...typographyStyles.body1, margin: 0 },
  missing: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
  change: { justifySelf: "start" },
});

interface OrganisationRowProps {
  readonly organisation: OrganisationView;
  /** Some organisation has more than one vote. */
  readonly weighed: boolean;
  /** Undefined: the reader can change nothing here. */
  readonly onChange: (() => void) | undefined;
}

/** An organisation with who acts for it; its votes, proxies and own time zone where they say something. */
export function OrganisationRow({ organisation, weighed, onChange }: OrganisationRowProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { name, country, group, delegates, alternates, proxyTo, proxyFrom, votingWeight, timeZone } =
    organisation;
  const names = (people: OrganisationView["delegates"]) => people.map((person) => person.name).join(", ");
  // Who is outside the core group is mostly not asked.
  const votes = weighed && (group === "core" || votingWeight !== 1);
  return (
    <li className={styles.row}>
      <div>
        <OrganisationName className={styles.name} name={name} country={country} />
        <p className={styles.small}>{t(GROUP_WORDS[group])}</p>
      </div>
      <div>
        {delegates.length > 0 ? (
          <p className={styles.line}>
            {t("organisations.delegates", { count: delegates.length, names: names(delegates) })}
          </p>
        ) : (
          group === "core" && <p className={styles.missing}>{t("organisations.noDelegate")}</p>
        )}
        {alternates.length > 0 && (
          <p className={styles.line}>
            {t("organisations.alternates", { count: alternates.length, names: names(alternates) })}
          </p>
        )}
      </div>
      <div>
        {votes && <p className={styles.line}>{t("organisations.votes", { count: votingWeight })}</p>}
        {proxyTo && (
          <p className={styles.line}>
            {proxyTo.canVote
              ? t("organisations.proxyTo", { name: proxyTo.name })
              : t("organisations.proxyIdle", { name: proxyTo.name })}
          </p>
        )}
        {proxyFrom && <p className={styles.line}>{t("organisations.proxyFrom", { name: proxyFrom.name })}</p>}
        {timeZone !== null && (
          <p className={styles.small}>{t("organisations.worksIn", { zone: zoneName(timeZone) })}</p>
        )}
      </div>
      {onChange && (
        <Button
          size="small"
          className={styles.change}
          aria-label={t("organisations.changeOf", { name })}
          onClick={onChange}
        >
          {t("organisations.change")}
        </Button>
      )}
    </li>
  );
}

const GROUP_WORDS = {
  core: "organisations.group.core",
  extended: "organisations.group.extended",
  projects: "organisations.group.projects",
} as const;

/** 'Atlantic/Azores' as people say it. */
const zoneName = (zone: string): string => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
