import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { countryName } from "../lib/dates.ts";
import { currentLanguage } from "../lib/i18n.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

const useStyles = makeStyles({
  chip: {
    ...typographyStyles.caption2Strong,
    display: "inline-block",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForeground2,
    verticalAlign: "text-bottom",
  },
  name: { overflowWrap: "anywhere" },
});

/** The ISO code is seen, the country's name is heard (and shown on hover). */
export function CountryChip({ country }: { country: string }) {
  const name = countryName(country, currentLanguage());
  return (
    <span title={name}>
      <span className={useStyles().chip} aria-hidden>
        {country}
      </span>
      <VisuallyHidden>{`, ${name}`}</VisuallyHidden>
    </span>
  );
}

export function OrganisationName(props: { name: string; country: string; className?: string }) {
  return (
    <span className={mergeClasses(useStyles().name, props.className)}>
      {props.name} <CountryChip country={props.country} />
    </span>
  );
}
