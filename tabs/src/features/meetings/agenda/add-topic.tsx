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
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useTranslation } from "react-i18next";
import type { AgendaItemView, TopicView } from "../../../../../src/capabilities/meetings/contract.ts";
import { TOPIC_STATE_WORD } from "../meeting-words.ts";

export interface AddTopicProps {
  /** Those that are not on the agenda. */
  readonly topics: readonly TopicView[];
  readonly onAdd: (item: AgendaItemView) => void;
}

/** Puts a topic on the agenda that no poll has put there: one kept for later, or proposed after the vote. */
export function AddTopic({ topics, onAdd }: AddTopicProps) {
  const { t } = useTranslation();
  if (topics.length === 0) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" icon={<AddRegular />}>
          {t("meetings.agenda.topic")}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{t("meetings.agenda.topics")}</MenuGroupHeader>
            {topics.map((topic) => (
              <MenuItem
                key={topic.topicId}
                subText={t("meetings.agenda.topicNote", {
                  organisation: topic.organisation,
                  state: t(TOPIC_STATE_WORD[topic.state]),
                })}
                onClick={() => onAdd(itemOf(topic))}
              >
                {topic.title}
              </MenuItem>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

export const itemOf = ({ topicId, title, minutes, proposedBy, format }: TopicView): AgendaItemView => ({
  agendaItemId: crypto.randomUUID(),
  topicId,
  title,
  minutes,
  presenter: proposedBy,
  format,
  parallel: false,
});
