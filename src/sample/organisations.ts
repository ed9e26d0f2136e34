import type { Organisation } from "../capabilities/network/network.ts";
import type { OrganisationId } from "../kernel/ids.ts";

type Row = readonly [
  id: string,
  name: string,
  country: string,
  kind: Organisation["kind"],
  group: Organisation["group"],
  region?: string,
  nuts?: string,
];

/** Invented authorities in the countries of a network like ALMA's: 22 in the core group, of 18 countries. */
const ROWS: readonly Row[] = [
  ["at-ministry", "Ministry of Labour, ESF+ unit", "AT", "managing authority", "core"],
  ["be-flanders", "Flanders Department of Work", "BE", "managing authority", "core", "Vlaanderen", "BE2"],
  ["cz-ministry", "Ministry of Labour and Social Affairs", "CZ", "managing authority", "core"],
  ["de-federal", "Federal ESF+ Administration", "DE", "managing authority", "core"],
  ["de-saxony", "Saxony ESF+ Authority", "DE", "managing authority", "core", "Sachsen", "DED"],
  ["de-hesse", "Hesse Employment Fund", "DE", "implementing body", "core", "Hessen", "DE7"],
  ["ee-centre", "State Shared Service Centre", "EE", "implementing body", "core"],
  ["es-uafse", "ESF+ Management Unit", "ES", "managing authority", "core"],
  ["fi-centre", "Centre for Economic Development", "FI", "managing authority", "core"],
  ["fr-agency", "Agency for Youth Mobility", "FR", "implementing body", "core"],
  ["gr-eysekt", "Ειδική Υπηρεσία Διαχείρισης Απασχόλησης", "GR", "managing authority", "core"],
  ["ie-department", "Department of Further Education", "IE", "managing authority", "core"],
  [
    "it-lombardy",
    "Lombardy Region, Training and Work",
    "IT",
    "managing authority",
    "core",
    "Lombardia",
    "ITC4",
  ],
  ["it-trento", "Autonomous Province of Trento", "IT", "managing authority", "core", "Trento", "ITH2"],
  ["lv-agency", "Central Finance and Contracting Office", "LV", "implementing body", "core"],
  ["pl-ministry", "Ministry of Development Funds", "PL", "managing authority", "core"],
  [
    "pl-wielkopolska",
    "Wielkopolska Labour Office",
    "PL",
    "implementing body",
    "core",
    "Wielkopolskie",
    "PL41",
  ],
  ["pt-pessoas", "Pessoas Programme Authority", "PT", "managing authority", "core"],
  ["ro-ministry", "Ministry of European Investments", "RO", "managing authority", "core"],
  ["se-council", "Swedish ESF Council", "SE", "managing authority", "core"],
  ["si-ministry", "Ministry of Cohesion", "SI", "managing authority", "core"],
  ["sk-ministry", "Ministry of Labour, Implementation Agency", "SK", "implementing body", "core"],
  ["lt-esfa", "European Social Fund Agency", "LT", "secretariat", "extended"],
  ["eu-empl", "European Commission, DG Employment", "BE", "EU institution", "extended"],
  ["dk-agency", "Styrelsen for Arbejdsmarked og Rekruttering", "DK", "public employment service", "extended"],
];

export const sampleOrganisations: readonly Organisation[] = ROWS.map(
  ([id, name, country, kind, group, region, nuts]) => ({
    organisationId: id as OrganisationId,
    name,
    country,
    region: region ?? null,
    nutsCode: nuts ?? null,
    kind,
    group,
    joined: group === "core" ? "2022-09-28" : "2023-01-15",
    left: null,
    agreementRenewedOn: group === "core" ? "2024-01-31" : null,
    votingWeight: 1,
    timeZone: null,
  }),
);
