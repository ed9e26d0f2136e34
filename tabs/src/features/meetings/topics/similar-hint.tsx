import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { LightbulbRegular } from "@fluentui/react-icons/svg/lightbulb";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { OrganisationName } from "../../../components/organisation-name.tsx";
import { announce } from "../../../lib/announce.ts";
import { useSimilarTopics } from "../../../lib/queries.ts";
import { SupportButton } from "./topic-actions.tsx";

/** Who types is not asked about each letter. */
const PAUSE_MS = 350;

const useStyles = makeStyles({
  hint: {
    ...typographyStyles.body1,
    display: "flex",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: "anywhere",
  },
  icon: { flexShrink: 0, fontSize: "20px", color: tokens.colorBrandForeground1 },
  words: { minWidth: 0, flexGrow: 1 },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  topic: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  note: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground3 },
});

/** What there is already that asks for the same as the title being written. */
export function SimilarHint({ title, meetingId }: { title: string; meetingId: string }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [asked, setAsked] = useState(title);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(title), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [title]);
  const { data } = useSimilarTopics(meetingId, asked);
  const similar = asked.trim().length < 5 ? [] : (data?.similar ?? []);
  const count = similar.length;
  useEffect(() => {
    if (count > 0) announce(t("meetings.similar.heard", { count }));
  }, [count, t]);
  if (count === 0) return null;
  return (
    <div className={styles.hint}>
      <LightbulbRegular className={styles.icon} aria-hidden />
      <div className={styles.words}>
        <p className={styles.title}>{t("meetings.similar.title")}</p>
        <ul className={styles.list}>
          {similar.map((topic) => (
            <li key={topic.topicId} className={styles.topic}>
              <span>
                {topic.title}
                <span className={styles.note}>
                  {topic.meeting.meetingId === meetingId ? (
                    <OrganisationName name={topic.organisation} country={topic.country} />
                  ) : (
                    t("meetings.similar.earlier", {
                      organisation: topic.organisation,
                      meeting: topic.meeting.title,
                    })
                  )}
                </span>
              </span>
              {topic.abilities.support && topic.meeting.meetingId === meetingId && (
                <SupportButton topic={topic} meetingId={meetingId} />
              )}
            </li>
          ))}
        </ul>
        <p className={styles.text}>{t("meetings.similar.hint")}</p>
      </div>
    </div>
  );
}
