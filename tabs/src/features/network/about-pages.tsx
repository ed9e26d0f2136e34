import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "../../components/page-header.tsx";

const useStyles = makeStyles({
  page: {
    boxSizing: "border-box",
    maxWidth: "48rem",
    margin: "0 auto",
    padding: tokens.spacingHorizontalXXL,
  },
  title: {
    ...typographyStyles.subtitle2,
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
  },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
});

/** What is stored about people, who sees it, for how long, who answers for it. For everybody, signed in or not. */
export function PrivacyPage() {
  const { t } = useTranslation();
  return (
    <AboutPage
      title={t("privacy.title")}
      parts={[
        { title: t("privacy.whoTitle"), text: t("privacy.who") },
        { title: t("privacy.whatTitle"), text: t("privacy.what") },
        { title: t("privacy.seenTitle"), text: t("privacy.seen") },
        { title: t("privacy.longTitle"), text: t("privacy.long") },
      ]}
    />
  );
}

/** For whom the workspace is, and what counts in it. For everybody, signed in or not. */
export function TermsPage() {
  const { t } = useTranslation();
  return (
    <AboutPage
      title={t("terms.title")}
      parts={[
        { title: t("terms.whoTitle"), text: t("terms.who") },
        { title: t("terms.howTitle"), text: t("terms.how") },
        { title: t("terms.softwareTitle"), text: t("terms.software") },
      ]}
    />
  );
}

interface AboutPageProps {
  readonly title: string;
  readonly parts: readonly { readonly title: string; readonly text: string }[];
}

function AboutPage({ title, parts }: AboutPageProps) {
  const styles = useStyles();
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main className={styles.page}>
      <PageHeader title={title} />
      {parts.map((part) => (
        <section key={part.title}>
          <h2 className={styles.title}>{part.title}</h2>
          <p className={styles.text}>{part.text}</p>
        </section>
      ))}
    </main>
  );
}
