import {
  Avatar,
  Button,
  CounterBadge,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { ChevronUpDownRegular } from "@fluentui/react-icons/svg/chevron-up-down";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { NavigationRegular } from "@fluentui/react-icons/svg/navigation";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import type { Entry, Session } from "../../../../src/capabilities/network/contract.ts";
import { VisuallyHidden } from "../../components/visually-hidden.tsx";
import { useDuties } from "../../lib/duty-queries.ts";
import { NAVIGATION, OWN_PAGE } from "./navigation.ts";

const loadPersonMenu = () => import("./person-menu.tsx");
const PersonMenu = lazy(async () => ({ default: (await loadPersonMenu()).PersonMenu }));

const NARROW = "@media (max-width: 639.98px)";

const useStyles = makeStyles({
  rail: {
    boxSizing: "border-box",
    width: "15rem",
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground4,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    position: "sticky",
    top: 0,
    height: "100vh",
    overflowY: "auto",
    "@media print": { display: "none" },
    [NARROW]: {
      width: "100%",
      height: "auto",
      position: "static",
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
      rowGap: tokens.spacingVerticalM,
      borderRight: "none",
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  top: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  network: {
    ...typographyStyles.body1Strong,
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  logo: { width: "28px", height: "28px", marginLeft: tokens.spacingHorizontalSNudge, flexShrink: 0 },
  menuButton: { display: "none", [NARROW]: { display: "inline-flex" } },
  folded: { [NARROW]: { display: "none" } },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  link: {
    ...typographyStyles.body1,
    position: "relative",
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    minHeight: "40px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: "none",
    overflowWrap: "anywhere",
    "&:hover": {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground2Hover,
    },
    "&:focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    },
  },
  here: {
    ...typographyStyles.body1Strong,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow2,
    "::before": {
      content: '""',
      position: "absolute",
      left: 0,
      top: "10px",
      bottom: "10px",
      width: "3px",
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandBackground,
    },
  },
  icon: { flexShrink: 0, fontSize: "20px" },
  iconHere: { color: tokens.colorBrandForeground1 },
  label: { flexGrow: 1, minWidth: 0 },
  person: { marginTop: "auto" },
  personButton: {
    width: "100%",
    justifyContent: "flex-start",
    textAlign: "start",
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    "&:hover span": { color: "inherit" },
  },
  personWords: { display: "flex", flexDirection: "column", minWidth: 0, flexGrow: 1 },
  name: { ...typographyStyles.body1Strong, overflowWrap: "anywhere" },
  organisation: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
});

export interface RailProps {
  readonly entry: Entry;
  readonly session: Session | undefined;
  readonly onChoose: (networkId: string, personId: string | undefined) => void;
}

/** Navigation in a browser; on a narrow screen it folds into a menu. */
export function Rail({ entry, session, onChoose }: RailProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [unfolded, setUnfolded] = useState(false);
  return (
    <header className={styles.rail}>
      <div className={styles.top}>
        <img className={styles.logo} src={`${import.meta.env.BASE_URL}icon.svg`} alt="" />
        <p className={styles.network}>{session?.network.name ?? t("appName")}</p>
        <Button
          className={styles.menuButton}
          appearance="subtle"
          icon={unfolded ? <DismissRegular /> : <NavigationRegular />}
          aria-expanded={unfolded}
          aria-label={t("nav.menu")}
          onClick={() => setUnfolded(!unfolded)}
        />
      </div>
      <nav aria-label={t("nav.label")} className={mergeClasses(!unfolded && styles.folded)}>
        <ul className={styles.list}>
          {[OWN_PAGE, ...NAVIGATION].map(({ path, label, icon: Icon, iconHere: IconHere }) => (
            <li key={path}>
              <NavLink
                to={path}
                className={({ isActive }) => mergeClasses(styles.link, isActive && styles.here)}
                onClick={() => setUnfolded(false)}
              >
                {({ isActive }) => (
                  <>
                    {isActive ? (
                      <IconHere className={mergeClasses(styles.icon, styles.iconHere)} aria-hidden />
                    ) : (
                      <Icon className={styles.icon} aria-hidden />
                    )}
                    <span className={styles.label}>{t(label)}</span>
                    {path === OWN_PAGE.path && session && <OwedCount />}
                  </>
                )}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className={mergeClasses(styles.person, !unfolded && styles.folded)}>
        {session && <PersonButton entry={entry} session={session} onChoose={onChoose} />}
      </div>
    </header>
  );
}

/** How many things wait for the reader. */
function OwedCount() {
  const { t } = useTranslation();
  const count = useDuties().data?.duties.length ?? 0;
  if (count === 0) return null;
  return (
    <>
      <CounterBadge count={count} color="brand" aria-hidden />
      <VisuallyHidden>{t("nav.owedCount", { count })}</VisuallyHidden>
    </>
  );
}

function PersonButton({ entry, session, onChoose }: RailProps & { session: Session }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { name, organisation } = session.person;
  return (
    <div ref={setAnchor}>
      <Button
        appearance="subtle"
        className={styles.personButton}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={t("person.button", { name, organisation })}
        onPointerEnter={() => void loadPersonMenu()}
        onClick={() => setOpen(true)}
      >
        <Avatar name={name} color="colorful" aria-hidden />
        <span className={styles.personWords}>
          <span className={styles.name}>{name}</span>
          <span className={styles.organisation}>{organisation}</span>
        </span>
        <ChevronUpDownRegular className={styles.icon} aria-hidden />
      </Button>
      {open && (
        <Suspense fallback={null}>
          <PersonMenu
            entry={entry}
            session={session}
            target={anchor}
            onChoose={onChoose}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
