import { Menu, type MenuProps } from "@fluentui/react-components";

/** A menu that opens within the page's main part: what lies beside all landmarks is lost to who walks by them. */
export const PageMenu = (props: MenuProps) => (
  <Menu {...props} mountNode={document.querySelector<HTMLElement>("main")} />
);
