import { makeStyles, Switch, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SilenceDetail } from "../../../../src/capabilities/decisions/contract.ts";
import { DetailHeading } from "../../components/split-page.tsx";
import { WordDifferences } from "../../components/word-differences.tsx";
import { wholeText } from "./whole-text.ts";

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, maxWidth: "44rem", overflowWrap: "anywhere" },
  paragraph: { margin: `${tokens.spacingVerticalM} 0 0`, whiteSpace: "pre-wrap" },
});

/** The text as it stands; an amended one with what was amended, word by word, as long as that is being decided on. */
export function FrozenText({ silence, runs }: { readonly silence: SilenceDetail; readonly runs: boolean }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [compared, setCompared] = useState(runs);
  const now = silence.texts.at(-1);
  const before = silence.texts.at(-2);
  if (now === undefined) return null;
  return (
    <section className={styles.text}>
      <DetailHeading className={styles.heading}>{t("silence.theText")}</DetailHeading>
      {before && (
        <Switch
          label={t("silence.amendments")}
          checked={compared}
          onChange={(_, { checked }) => setCompared(checked)}
        />
      )}
      {before && compared ? (
        <WordDifferences
          name={t("silence.sinceText", { number: now.round, before: before.round })}
          before={before.title === now.title ? before.text : wholeText(before)}
          after={before.title === now.title ? now.text : wholeText(now)}
        />
      ) : (
        now.text.split(/\n{2,}/u).map((paragraph, at) => (
          <p key={`${String(at)} ${paragraph.slice(0, 20)}`} className={styles.paragraph}>
            {paragraph}
          </p>
        ))
      )}
    </section>
  );
}
