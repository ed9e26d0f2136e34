import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { type ReactNode, useId, useState } from "react";

const useStyles = makeStyles({
  button: {
    alignSelf: "flex-start",
    textAlign: "start",
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
  },
});

export interface DisclosureProps {
  readonly words: string;
  /** It is open whatever was pressed: there is something to mend in it. */
  readonly forced?: boolean;
  /** Of what is unfolded. */
  readonly className?: string | undefined;
  /** The pointer is near. */
  readonly onNear?: () => void;
  /** Drawn from the first unfolding on. */
  readonly children: ReactNode;
}

/** Something that is one press away. */
export function Disclosure({ words, forced = false, className, onNear, children }: DisclosureProps) {
  const styles = useStyles();
  const region = useId();
  const [unfolded, setUnfolded] = useState<boolean>();
  const open = unfolded === true || forced;
  return (
    <>
      <Button
        className={styles.button}
        appearance="subtle"
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={open}
        aria-controls={region}
        onPointerEnter={onNear}
        onClick={() => setUnfolded(!open)}
      >
        {words}
      </Button>
      <div id={region} hidden={!open} className={open ? className : undefined}>
        {(open || unfolded !== undefined) && children}
      </div>
    </>
  );
}
