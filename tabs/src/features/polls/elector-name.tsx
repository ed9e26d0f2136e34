import { useTranslation } from "react-i18next";
import type { ElectorName as Elector } from "../../../../src/capabilities/polls/contract.ts";
import { OrganisationName } from "../../components/organisation-name.tsx";
import { countryName } from "../../lib/dates.ts";
import { currentLanguage } from "../../lib/i18n.ts";

/** An organisation or person with their country; of a country its name. */
export function ElectorName({ elector }: { elector: Elector }) {
  const say = useElectorName();
  if (elector.name === "") return <span>{say(elector)}</span>;
  return <OrganisationName name={elector.name} country={elector.country} />;
}

/** The same in plain words. */
export function useElectorName(): (elector: Elector) => string {
  // Drawn anew when the language changes.
  useTranslation();
  return ({ name, country }) => name || countryName(country, currentLanguage());
}
