import { Button, makeStyles, MenuDivider, MenuItem, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArchiveRegular } from "@fluentui/react-icons/svg/archive";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { ArrowUploadRegular } from "@fluentui/react-icons/svg/arrow-upload";
import { CalendarCancelRegular } from "@fluentui/react-icons/svg/calendar-cancel";
import { CalendarSyncRegular } from "@fluentui/react-icons/svg/calendar-sync";
import { ChatMultipleRegular } from "@fluentui/react-icons/svg/chat-multiple";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { RenameRegular } from "@fluentui/react-icons/svg/rename";
import { DocumentCopyRegular } from "@fluentui/react-icons/svg/document-copy";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { PrintRegular } from "@fluentui/react-icons/svg/print";
import { VoteRegular } from "@fluentui/react-icons/svg/vote";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { EditionView, ProgrammeView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { PageCorner } from "../../../components/page-header.tsx";
import { MoreMenu } from "../../../components/more-menu.tsx";
import { ActionError } from "../../../components/action-error.tsx";
import { networkPath } from "../../../lib/api.ts";
import { focusFirst } from "../../../lib/focus.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { useSaveFile } from "../../../lib/save-file.ts";
import { useNetworkId } from "../../../lib/workspace.ts";
import { HolidaysDialog } from "../decision/holidays-dialog.tsx";
import { PollDialog } from "../decision/poll-dialog.tsx";
import { OpenSilenceDialog } from "../../silence/open-on-edition.tsx";
import { AddButton } from "../item/add-button.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { AdoptDialog, ConsultDialog, NextProgrammeDialog } from "./edition-dialogs.tsx";
import { EditionSwitch } from "./edition-switch.tsx";
import { editionBefore, type EditionStep, stepsOf } from "./edition-steps.ts";
import { FeedDialog } from "./feed-dialog.tsx";
import { NameDialog } from "./name-dialog.tsx";

const useStyles = makeStyles({
  // On paper nothing can be pressed.
  actions: {
    display: "flex",
    flexWrap: "wrap",
    minWidth: 0,
    maxWidth: "100%",
    gap: tokens.spacingHorizontalS,
    "@media print": { display: "none" },
  },
});

const ICONS = {
  consult: <ChatMultipleRegular />,
  silence: <ClockRegular />,
  poll: <VoteRegular />,
  adopt: <CheckmarkCircleRegular />,
  begin: <DocumentCopyRegular />,
  next: <AddRegular />,
  return: <ArrowUndoRegular />,
  close: <ArchiveRegular />,
  drop: <DeleteRegular />,
} satisfies Record<EditionStep, ReactElement>;

export interface EditionActionsProps {
  readonly view: ProgrammeView;
  readonly edition: EditionView;
  readonly onShow: (editionId: string | null) => void;
}
type Dialog = EditionStep | "feed" | "rename" | "holidays";
interface Opened {
  readonly dialog: Dialog | null;
  readonly fromMenu: boolean;
}
const NOTHING: Opened = { dialog: null, fromMenu: false };

/** What can be done with an edition: its next step as the button, the rest under `…`. */
export function EditionActions({ view, edition, onShow }: EditionActionsProps) {
  const styles = useStyles();
  const words = useStepWords();
  const [{ dialog, fromMenu }, setOpened] = useState<Opened>(NOTHING);
  const file = useSaveFile();
  // Whoever may import edits the programme, also while this edition is settled.
  const steps = view.abilities.import ? stepsOf(edition, view) : [];
  const [main, ...others] = steps;
  const close = () => {
    setOpened(NOTHING);
    // What opened it was in the menu, which is gone.
    if (fromMenu) focusFirst("[data-edition-more]");
  };
  return (
    <>
      <div className={styles.actions}>
        {view.editions.length > 1 && <EditionSwitch view={view} edition={edition} onShow={onShow} />}
        {view.abilities.edit && <AddButton items={view.items} editionId={edition.editionId} />}
        {main !== undefined && (
          <Button
            appearance="primary"
            icon={ICONS[main]}
            onClick={() => setOpened({ dialog: main, fromMenu: false })}
          >
            {words(main)}
          </Button>
        )}
        <PageCorner>
          <More
            view={view}
            edition={edition}
            steps={others}
            file={file}
            onDialog={(name) => setOpened({ dialog: name, fromMenu: true })}
          />
        </PageCorner>
      </div>
      <ActionError error={file.error} />
      {dialog !== null && <OpenDialog {...{ dialog, view, edition, onShow }} onClose={close} />}
    </>
  );
}

function OpenDialog({
  dialog,
  view,
  ...props
}: {
  readonly dialog: Dialog;
  readonly view: ProgrammeView;
  readonly edition: EditionView;
  readonly onShow: (editionId: string | null) => void;
  readonly onClose: () => void;
}) {
  if (dialog === "holidays") return <HolidaysDialog onClose={props.onClose} />;
  if (dialog === "feed") return <FeedDialog onClose={props.onClose} />;
  if (dialog === "rename") return <NameDialog edition={props.edition} onClose={props.onClose} />;
  if (dialog === "consult") return <ConsultDialog {...props} />;
  if (dialog === "adopt") return <AdoptDialog view={view} {...props} />;
  if (dialog === "silence") return <OpenSilenceDialog {...props} />;
  if (dialog === "poll") return <PollDialog {...props} />;
  if (dialog === "next") return <NextProgrammeDialog {...props} />;
  return <ConfirmDialog step={dialog} view={view} {...props} />;
}

function useStepWords(): (step: EditionStep) => string {
  const { t } = useTranslation();
  return (step) =>
    ({
      consult: t("programme.editions.step.consult"),
      silence: t("programme.editions.step.silence"),
      poll: t("programme.editions.step.poll"),
      adopt: t("programme.editions.step.adopt"),
      begin: t("programme.editions.step.begin"),
      next: t("programme.editions.step.next"),
      return: t("programme.editions.step.return"),
      close: t("programme.editions.step.close"),
      drop: t("programme.editions.step.drop"),
    })[step];
}

function More(props: {
  readonly view: ProgrammeView;
  readonly edition: EditionView;
  readonly steps: readonly EditionStep[];
  readonly file: ReturnType<typeof useSaveFile>;
  readonly onDialog: (dialog: Dialog) => void;
}) {
  const { view, edition, steps, file, onDialog } = props;
  const { t } = useTranslation();
  const words = useStepWords();
  const navigate = useNavigate();
  const networkId = useNetworkId();
  const before = editionBefore(view.editions, edition);
  const compared = before === undefined ? "" : `${before.editionId}..${edition.editionId}`;
  const exportAs = (format: "docx" | "xlsx" | "json") => {
    const query = new URLSearchParams({ format, edition: edition.editionId, language: currentLanguage() });
    void file.save(
      networkPath(networkId, `/programme/export?${query.toString()}`),
      `${fileName(edition)}.${format}`,
    );
  };
  return (
    <MoreMenu label={t("programme.editions.more")} mark="data-edition-more">
      {view.abilities.edit && (
        <MenuItem icon={<RenameRegular />} onClick={() => onDialog("rename")}>
          {t("programme.editions.rename.action")}
        </MenuItem>
      )}
      {steps.map((step) => (
        <MenuItem key={step} icon={ICONS[step]} onClick={() => onDialog(step)}>
          {words(step)}
        </MenuItem>
      ))}
      {view.abilities.import && (
        <MenuItem icon={<ArrowUploadRegular />} onClick={() => void navigate("/programme/review")}>
          {t("programme.import.action")}
        </MenuItem>
      )}
      {view.abilities.import && (
        <MenuItem icon={<CalendarCancelRegular />} onClick={() => onDialog("holidays")}>
          {t("programme.holidays.action")}
        </MenuItem>
      )}
      {view.abilities.import && <MenuDivider />}
      <MenuItem icon={<HistoryRegular />} onClick={() => void navigate(`/programme?changes=${compared}`)}>
        {t("programme.editions.whatChanged")}
      </MenuItem>
      <MenuItem icon={<ArrowDownloadRegular />} onClick={() => exportAs("docx")}>
        {t("programme.export.word")}
      </MenuItem>
      <MenuItem icon={<ArrowDownloadRegular />} onClick={() => exportAs("xlsx")}>
        {t("programme.export.excel")}
      </MenuItem>
      <MenuItem icon={<ArrowDownloadRegular />} onClick={() => exportAs("json")}>
        {t("programme.export.json")}
      </MenuItem>
      <MenuItem icon={<PrintRegular />} onClick={printAfterMenu}>
        {t("programme.export.print")}
      </MenuItem>
      <MenuItem icon={<CalendarSyncRegular />} onClick={() => onDialog("feed")}>
        {t("programme.editions.feed.action")}
      </MenuItem>
    </MoreMenu>
  );
}

/** The menu is not on the paper. */
const printAfterMenu = () => void setTimeout(() => window.print(), 300);

const fileName = ({ title, number }: EditionView): string =>
  `${title.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60)}-${number}`;
