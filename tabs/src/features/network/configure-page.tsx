import { makeStyles, Radio, RadioGroup, tokens, typographyStyles } from "@fluentui/react-components";
import { PeopleTeamRegular } from "@fluentui/react-icons/svg/people-team";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "../../components/page-header.tsx";
import { EmptyState } from "../../components/states.tsx";
import { usePageTitle } from "../../lib/announce.ts";
import { useWorkspace } from "../../lib/workspace.ts";
import { NAVIGATION } from "./navigation.ts";
import { chooseTab } from "./tab-choice.ts";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: `0 0 ${tokens.spacingVerticalM}` },
});

/** What Teams shows to who adds the app as a tab of a channel: which page shall it be? */
export function ConfigurePage() {
  const { t } = useTranslation();
  const { hosted } = useWorkspace();
  usePageTitle(t("configure.title"));
  return hosted ? (
    <Choice />
  ) : (
    <EmptyState
      page
      icon={<PeopleTeamRegular />}
      title={t("configure.onlyTeams")}
      text={t("configure.onlyTeamsText")}
    />
  );
}

function Choice() {
  const styles = useStyles();
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<(typeof NAVIGATION)[number]>(NAVIGATION[0]);
  const name = t(chosen.label);
  useEffect(() => void chooseTab(chosen.path, name), [chosen, name]);
  return (
    <>
      <PageHeader title={t("configure.title")} />
      <p className={styles.text}>{t("configure.text")}</p>
      <RadioGroup
        aria-label={t("configure.title")}
        value={chosen.path}
        onChange={(_event, { value }) =>
          setChosen(NAVIGATION.find(({ path }) => path === value) ?? NAVIGATION[0])
        }
      >
        {NAVIGATION.map(({ path, label }) => (
          <Radio key={path} value={path} label={t(label)} />
        ))}
      </RadioGroup>
    </>
  );
}
