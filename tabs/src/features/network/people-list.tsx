import {
  Avatar,
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { CheckmarkFilled } from "@fluentui/react-icons/svg/checkmark";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Entry } from "../../../../src/capabilities/network/contract.ts";
import { OrganisationName } from "../../components/organisation-name.tsx";
import { currentLanguage } from "../../lib/i18n.ts";
import { roleRank, useRoleWords } from "./role-words.ts";

/** With more people than these, looking for a name is faster than reading the list. */
const SEARCH_FROM = 8;

const useStyles = makeStyles({
  all: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 17rem), 1fr))",
    gap: tokens.spacingVerticalXS,
  },
  person: {
    width: "100%",
    height: "100%",
    justifyContent: "flex-start",
    textAlign: "start",
    columnGap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalS,
    // In high contrast the ground of what is pointed at is as bright as words are.
    "&:hover span": { color: "inherit" },
  },
  words: { display: "flex", flexDirection: "column", minWidth: 0, flexGrow: 1 },
  name: { ...typographyStyles.body1Strong, overflowWrap: "anywhere" },
  small: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  check: { flexShrink: 0, fontSize: "20px", color: tokens.colorBrandForeground1 },
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
});

type Person = Entry["networks"][number]["people"][number];

export interface PeopleListProps {
  readonly entry: Entry;
  readonly networkId: string | undefined;
  readonly current: string | undefined;
  readonly onChoose: (networkId: string, personId: string) => void;
}

/** The coordinator first, whom a new network needs first; then by role, and by name. */
const inOrder = (a: Person, b: Person): number =>
  roleRank(a.roles) - roleRank(b.roles) || a.name.localeCompare(b.name, currentLanguage());

/** Local mode: whom to be. */
export function PeopleList({ entry, networkId, current, onChoose }: PeopleListProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const roleWords = useRoleWords();
  const [chosenNetwork, setChosenNetwork] = useState(networkId ?? entry.networks[0]?.networkId);
  const [search, setSearch] = useState("");
  const network = entry.networks.find((each) => each.networkId === chosenNetwork);
  const people = [...(network?.people ?? [])].sort(inOrder);
  const wanted = search.trim().toLocaleLowerCase();
  const found = people.filter(({ name, organisation }) =>
    `${name} ${organisation}`.toLocaleLowerCase().includes(wanted),
  );
  return (
    <div className={styles.all}>
      {entry.networks.length > 1 && (
        <Field label={t("person.network")}>
          <Select value={chosenNetwork ?? ""} onChange={(_, { value }) => setChosenNetwork(value)}>
            {entry.networks.map((each) => (
              <option key={each.networkId} value={each.networkId}>
                {each.name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {people.length > SEARCH_FROM && (
        <Input
          type="search"
          contentBefore={<SearchRegular />}
          aria-label={t("person.search")}
          placeholder={t("person.search")}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
      )}
      {found.length === 0 && <p className={styles.none}>{t("person.noneFound")}</p>}
      <ul className={styles.list}>
        {found.map((person) => (
          <li key={person.personId}>
            <Button
              appearance="subtle"
              className={mergeClasses(styles.person)}
              aria-current={person.personId === current || undefined}
              onClick={() => network && onChoose(network.networkId, person.personId)}
            >
              <Avatar name={person.name} color="colorful" aria-hidden />
              <span className={styles.words}>
                <span className={styles.name}>{person.name}</span>
                <OrganisationName
                  className={styles.small}
                  name={person.organisation}
                  country={person.country}
                />
                <span className={styles.small}>{roleWords(person.roles)}</span>
              </span>
              {person.personId === current && <CheckmarkFilled className={styles.check} aria-hidden />}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
