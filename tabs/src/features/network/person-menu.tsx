import {
  Divider,
  Field,
  makeStyles,
  Popover,
  PopoverSurface,
  Radio,
  RadioGroup,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useCallback, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Entry, Session } from "../../../../src/capabilities/network/contract.ts";
import { asLanguage, chooseLanguage, currentLanguage } from "../../lib/i18n.ts";
import { chooseTheme, type ThemeChoice, themeChoice } from "../../lib/theme.ts";
import { useClosing } from "../../lib/use-closing.ts";
import { PeopleList } from "./people-list.tsx";

const useStyles = makeStyles({
  surface: {
    boxSizing: "border-box",
    width: "22rem",
    maxWidth: "calc(100vw - 16px)",
    maxHeight: "40rem",
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
  },
  radios: { display: "flex", flexWrap: "wrap" },
  title: { ...typographyStyles.subtitle2, margin: 0 },
});

const THEME_LABELS = {
  auto: "theme.auto",
  light: "theme.light",
  dark: "theme.dark",
  contrast: "theme.contrast",
} as const satisfies Record<ThemeChoice, string>;

export interface PersonMenuProps {
  readonly entry: Entry;
  readonly session: Session;
  readonly target: HTMLElement | null;
  readonly onChoose: (networkId: string, personId: string | undefined) => void;
  readonly onClose: () => void;
}

/** How the workspace speaks and looks to me; in local mode also who I am. */
export function PersonMenu({ entry, session, target, onChoose, onClose }: PersonMenuProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const chosen = useRef<() => void>(undefined);
  const closed = useCallback(() => {
    onClose();
    chosen.current?.();
  }, [onClose]);
  const { open, close } = useClosing(closed);
  return (
    <Popover
      open={open}
      trapFocus
      onOpenChange={close}
      positioning={{ target, position: "above", align: "start", autoSize: true, overflowBoundaryPadding: 8 }}
    >
      <PopoverSurface className={styles.surface} aria-label={t("person.menu")}>
        <Field label={t("person.language")}>
          <RadioGroup
            layout="horizontal"
            className={styles.radios}
            defaultValue={currentLanguage()}
            onChange={(_, { value }) => {
              const language = asLanguage(value);
              if (language) void chooseLanguage(language);
            }}
          >
            {/* A language is named in itself, so that those who need it can read it. */}
            <Radio value="en" label={<span lang="en">English</span>} />
            <Radio value="da" label={<span lang="da">Dansk</span>} />
          </RadioGroup>
        </Field>
        <Field label={t("person.theme")}>
          <RadioGroup
            layout="horizontal"
            className={styles.radios}
            defaultValue={themeChoice()}
            onChange={(_, { value }) => chooseTheme(value as ThemeChoice)}
          >
            {Object.entries(THEME_LABELS).map(([theme, label]) => (
              <Radio key={theme} value={theme} label={t(label)} />
            ))}
          </RadioGroup>
        </Field>
        {entry.mode === "local" && (
          <>
            <Divider />
            <p className={styles.title}>{t("person.switch")}</p>
            <PeopleList
              entry={entry}
              networkId={session.network.networkId}
              current={session.person.personId}
              onChoose={(networkId, personId) => {
                chosen.current = () => onChoose(networkId, personId);
                close();
              }}
            />
          </>
        )}
      </PopoverSurface>
    </Popover>
  );
}
