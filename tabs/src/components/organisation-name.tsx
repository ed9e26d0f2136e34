import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { countryName } from "../lib/dates.ts";
import { currentLanguage } from "../lib/i18n.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

const useStyles = makeStyles({
  chip: {
    ...typographyStyles.caption2Strong,
    // Inline, so that the space before it holds: it never falls alone onto a new line.
    display: "inline",
    whiteSpace: "nowrap",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForeground2,
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
      {props.name}
      {"\u00A0"}
      <CountryChip country={props.country} />
    </span>
  );
}
