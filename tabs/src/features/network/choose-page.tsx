import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { PeopleTeamRegular } from "@fluentui/react-icons/svg/people-team";
import { useTranslation } from "react-i18next";
import type { Entry } from "../../../../src/capabilities/network/contract.ts";
import { EmptyState } from "../../components/states.tsx";
import { PeopleList } from "./people-list.tsx";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXL },
  title: { ...typographyStyles.title2, margin: 0, overflowWrap: "anywhere" },
  text: { ...typographyStyles.body1, margin: 0, maxWidth: "42rem", color: tokens.colorNeutralForeground2 },
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    padding: tokens.spacingHorizontalL,
  },
  networks: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface ChoosePageProps {
  readonly entry: Entry;
  readonly hosted: boolean;
  readonly onChoose: (networkId: string, personId: string | undefined) => void;
}

/** The one question before the first page: which network, and on this computer, as whom. */
export function ChoosePage({ entry, hosted, onChoose }: ChoosePageProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const local = entry.mode === "local";
  if (entry.networks.length === 0)
    return (
      <main>
        <EmptyState
          page
          icon={<PeopleTeamRegular />}
          title={local ? t("choose.noNetworkYet") : hosted ? t("choose.noNetwork") : t("choose.openInTeams")}
          text={
            local
              ? t("choose.noNetworkYetText")
              : hosted
                ? t("choose.noNetworkText")
                : t("choose.openInTeamsText")
          }
        />
      </main>
    );
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{local ? t("choose.personTitle") : t("choose.networkTitle")}</h1>
      <p className={styles.text}>{local ? t("choose.personText") : t("choose.networkText")}</p>
      <div className={styles.card}>
        {local ? (
          <PeopleList entry={entry} networkId={undefined} current={undefined} onChoose={onChoose} />
        ) : (
          <div className={styles.networks}>
            {entry.networks.map(({ networkId, name }) => (
              <Button key={networkId} size="large" onClick={() => onChoose(networkId, undefined)}>
                {name}
              </Button>
            ))}
          </div>
        )}
      </div>
    </main>
  );
}
