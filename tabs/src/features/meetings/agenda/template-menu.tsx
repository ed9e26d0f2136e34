import {
  Menu,
  MenuButton,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { useTranslation } from "react-i18next";
import { AGENDA_FORMAT, MEETING_FORMAT, sayList } from "../meeting-words.ts";
import type { Template } from "./agenda-draft.ts";

/** What usually stands around the topics of a meeting of this kind. */
export function TemplateMenu({
  templates,
  onChoose,
}: {
  templates: readonly Template[];
  onChoose: (template: Template) => void;
}) {
  const { t } = useTranslation();
  if (templates.length === 0) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" icon={<DocumentTextRegular />}>
          {t("meetings.agenda.template")}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{t("meetings.agenda.templateText")}</MenuGroupHeader>
            {templates.map((template) => (
              <MenuItem
                key={template.name}
                subText={sayList(
                  [...template.before, ...template.after].map(({ format }) => t(AGENDA_FORMAT[format])),
                  "and",
                )}
                onClick={() => onChoose(template)}
              >
                {t(MEETING_FORMAT[template.name])}
              </MenuItem>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
