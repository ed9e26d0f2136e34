import { Button, FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { PrintRegular } from "@fluentui/react-icons/svg/print";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { PageHeader } from "../../../components/page-header.tsx";
import { paper } from "../../../components/paper.ts";
import { PageSkeleton } from "../../../components/skeletons.tsx";
import { ErrorState } from "../../../components/states.tsx";
import { usePageTitle } from "../../../lib/announce.ts";
import { useCertificate } from "../../../lib/poll-queries.ts";
import { theme as light } from "../../../lib/themes/light.ts";
import { useWorkspace } from "../../../lib/workspace.ts";
import { CertificateDocument } from "./certificate-document.tsx";

const useStyles = makeStyles({
  sheet: {
    maxWidth: "50rem",
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
    "@media (max-width: 639.98px)": { padding: tokens.spacingHorizontalL },
  },
});

/** The certificate of a closed poll: on the page as it will be on paper. */
export function CertificatePage({ pollId }: { pollId: string }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const { network } = useWorkspace().session;
  const { data, error, refetch } = useCertificate(pollId);
  usePageTitle(t("polls.certificate.title"));
  return (
    <>
      <PageHeader
        title={t("polls.certificate.title")}
        actions={
          <>
            <Button
              icon={<ArrowLeftRegular />}
              onClick={() => void navigate(`/polls?item=${encodeURIComponent(pollId)}`)}
            >
              {t("polls.certificate.back")}
            </Button>
            <Button
              appearance="primary"
              icon={<PrintRegular />}
              disabledFocusable={!data}
              onClick={() => window.print()}
            >
              {t("polls.certificate.print")}
            </Button>
          </>
        }
      />
      {data ? (
        <>
          <article className={styles.sheet}>
            <CertificateDocument certificate={data} />
          </article>
          {createPortal(
            <FluentProvider theme={light} data-printed>
              <style>{paper(network.name, t("polls.certificate.title"))}</style>
              <CertificateDocument certificate={data} />
            </FluentProvider>,
            document.body,
          )}
        </>
      ) : error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : (
        <PageSkeleton />
      )}
    </>
  );
}
