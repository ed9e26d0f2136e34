import { Button, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import type { ReactNode } from "react";
import { PageMenu } from "./page-menu.tsx";

export interface MoreMenuProps {
  readonly label: string;
  /** By which `data-` attribute the focus finds its way back to the button. */
  readonly mark: `data-${string}`;
  /** Its items. */
  readonly children: ReactNode;
}

/** What is needed less often, behind `…`. */
export const MoreMenu = ({ label, mark, children }: MoreMenuProps) => (
  <PageMenu positioning={{ autoSize: true }}>
    <MenuTrigger disableButtonEnhancement>
      <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={label} {...{ [mark]: true }} />
    </MenuTrigger>
    <MenuPopover>
      <MenuList>{children}</MenuList>
    </MenuPopover>
  </PageMenu>
);
