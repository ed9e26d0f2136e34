import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PollView } from "../../../../../src/capabilities/polls/contract.ts";
import { OrganisationName } from "../../../components/organisation-name.tsx";

const useStyles = makeStyles({
  button: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  lists: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 15rem), 1fr))",
    gap: tokens.spacingHorizontalXL,
    marginTop: tokens.spacingVerticalS,
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  list: { ...typographyStyles.body1, margin: 0, padding: 0, listStyleType: "none" },
  item: { padding: `${tokens.spacingVerticalXXS} 0` },
});

/** Which organisations have voted, one press away; never how. */
export function WhoVoted({ poll }: { poll: PollView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const region = useId();
  const [open, setOpen] = useState(false);
  const lists = [
    { title: t("meetings.poll.answered", { count: poll.answered.length }), list: poll.answered },
    { title: t("meetings.poll.silent", { count: poll.silent.length }), list: poll.silent },
  ].filter(({ list }) => list.length > 0);
  return (
    <div>
      <Button
        className={styles.button}
        appearance="subtle"
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={open}
        aria-controls={region}
        onClick={() => setOpen(!open)}
      >
        {t("meetings.poll.whoVoted")}
      </Button>
      <div id={region} hidden={!open}>
        <div className={styles.lists}>
          {lists.map(({ title, list }) => (
            <section key={title}>
              <h3 className={styles.title}>{title}</h3>
              <ul className={styles.list}>
                {list.map((organisation) => (
                  <li key={organisation.electorId} className={styles.item}>
                    <OrganisationName name={organisation.name} country={organisation.country} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
    </div>
  );
}
