import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { ItemView } from "../../../../src/capabilities/work-programme/contract.ts";
import { QUIET_LINK } from "../../components/link-styles.ts";
import { TARGET } from "../../components/target.ts";
import { type ItemLink as Opens, useItemLinks } from "./programme-address.ts";

const useStyles = makeStyles({
  link: { ...QUIET_LINK, ...TARGET, color: tokens.colorBrandForegroundLink },
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

export interface TitleLinkProps {
  readonly item: ItemView;
  readonly link: Opens;
  readonly className: string;
  /** Its title unless there is more to say. */
  readonly children?: ReactNode;
}

/** An item's title in a list: opens its panel, and has the focus again when that is closed. */
export const TitleLink = ({ item, link: { to, state, selected }, className, children }: TitleLinkProps) => (
  <Link
    className={className}
    to={to}
    state={state}
    data-item={item.itemId}
    aria-current={selected || undefined}
  >
    {children ?? item.title}
  </Link>
);
