import { makeStyles, tokens } from "@fluentui/react-components";
import { Link } from "react-router";
import { TARGET } from "./target.ts";

const useStyles = makeStyles({
  link: {
    ...TARGET,
    color: tokens.colorBrandForegroundLink,
    "&:focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusSmall,
    },
  },
});

/** A link in words to another page of ours. */
export function TextLink({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <Link className={useStyles().link} to={to}>
      {children}
    </Link>
  );
}
