import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { AddTopic, type AddTopicProps } from "./add-topic.tsx";

const useStyles = makeStyles({
  add: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  label: { ...typographyStyles.body1Strong },
});

const KINDS = [
  { word: "meetings.agendaFormat.welcome", format: "welcome", minutes: 15 },
  { word: "meetings.agendaFormat.break", format: "break", minutes: 15 },
  { word: "meetings.agendaFormat.openActions", format: "open actions", minutes: 15 },
  { word: "meetings.agendaFormat.nextSteps", format: "next steps", minutes: 15 },
  { word: "meetings.agenda.own", format: "discussion", minutes: 30 },
] as const;

/** What most agendas need besides the topics. */
export function AddItem({
  topics,
  openActions,
  onAdd,
  children,
}: AddTopicProps & {
  /** Earlier meetings left some to be done, and the agenda does not go through them yet. */
  readonly openActions: boolean;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <div className={styles.add}>
      <span className={styles.label}>{t("meetings.agenda.add")}</span>
      <AddTopic topics={topics} onAdd={onAdd} />
      {KINDS.filter(({ format }) => format !== "open actions" || openActions).map(
        ({ word, format, minutes }) => (
          <Button
            key={word}
            size="small"
            data-add-item
            icon={<AddRegular />}
            onClick={() =>
              onAdd({
                agendaItemId: crypto.randomUUID(),
                topicId: null,
                // What it is, every reader reads in their own language: only a title of its own is stored.
                title: "",
                minutes,
                presenter: "",
                format,
                parallel: false,
              })
            }
          >
            {t(word)}
          </Button>
        ),
      )}
      {children}
    </div>
  );
}
