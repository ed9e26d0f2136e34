import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { TARGET } from "../../components/target.ts";
import { useItemLinks } from "./programme-address.ts";

const useStyles = makeStyles({
  link: {
    ...TARGET,
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: "none",
    "&:hover": { textDecorationLine: "underline" },
    "&:focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusSmall,
    },
  },
});

/** Opens an item; a panel that lies over the page gives way to it. */
export function ItemLink({ itemId, children }: { readonly itemId: string; readonly children: ReactNode }) {
  const { to, state } = useItemLinks()(itemId);
  const search = new URLSearchParams(to.search);
  search.delete("panel");
  return (
    <Link className={useStyles().link} to={{ search: `?${search.toString()}` }} state={state}>
      {children}
    </Link>
  );
}
