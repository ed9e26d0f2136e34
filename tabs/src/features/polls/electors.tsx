import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { PollView } from "../../../../src/capabilities/polls/contract.ts";
import { Disclosure } from "../../components/disclosure.tsx";
import { ElectorName } from "./elector-name.tsx";

const useStyles = makeStyles({
  lists: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 15rem), 1fr))",
    gap: tokens.spacingHorizontalXL,
    marginTop: tokens.spacingVerticalS,
  },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  list: { ...typographyStyles.body1, margin: 0, padding: 0, listStyleType: "none" },
  item: { padding: `${tokens.spacingVerticalXXS} 0`, overflowWrap: "anywhere" },
  small: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
});

/** Everybody who has a vote, as it was when the poll opened: who has answered, never how; weights and proxies. */
export function Electors({ poll }: { poll: PollView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const lists = [
    { title: t("polls.electors.answered", { count: poll.answered.length }), list: poll.answered },
    { title: t("polls.electors.silent", { count: poll.silent.length }), list: poll.silent },
  ].filter(({ list }) => list.length > 0);
  return (
    <div>
      <Disclosure words={t("polls.electors.show")}>
        <p className={styles.text}>{t("polls.electors.frozen")}</p>
        <div className={styles.lists}>
          {lists.map(({ title, list }) => (
            <section key={title}>
              <h3 className={styles.title}>{title}</h3>
              <ul className={styles.list}>
                {list.map((elector) => (
                  <li key={elector.electorId} className={styles.item}>
                    <ElectorName elector={elector} />
                    {elector.weight !== undefined && (
                      <span className={styles.small}>
                        {t("polls.electors.weight", { count: elector.weight })}
                      </span>
                    )}
                    {elector.proxyHeldBy !== undefined && (
                      <span className={styles.small}>
                        {elector.proxyIdle
                          ? t("polls.electors.proxyIdle", { name: elector.proxyHeldBy })
                          : t("polls.electors.proxy", { name: elector.proxyHeldBy })}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </Disclosure>
    </div>
  );
}
