import {
  Button,
  Field,
  Input,
  makeStyles,
  Select,
  Textarea,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { type FormEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { TopicView } from "../../../../../src/capabilities/meetings/contract.ts";
import type { ProposeTopicRequest } from "../../../../../src/capabilities/meetings/contract/requests.ts";
import { ActionError } from "../../../components/action-error.tsx";
import { MinutesField } from "../../../components/minutes-field.tsx";
import { SubmitButton } from "../../../components/submit-button.tsx";
import { useFormErrors } from "../../../components/use-form-errors.ts";
import { announce } from "../../../lib/announce.ts";
import { regainFocus } from "../../../lib/focus.ts";
import { useMeetingAction } from "../../../lib/queries.ts";
import { useDraft } from "../../../lib/use-draft.ts";
import { TOPIC_FORMAT } from "../meeting-words.ts";
import { SimilarHint } from "./similar-hint.tsx";

/** As in the contract; the server says the sentence when they are not kept. */
const TITLE_MOST = 120;
const WHY_MOST = 600;
const MINUTES = { least: 5, most: 180 } as const;
const FORMATS = Object.keys(TOPIC_FORMAT) as TopicView["format"][];

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 12rem), 1fr))",
    alignItems: "start",
    gap: tokens.spacingHorizontalM,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export function ProposeForm({ meetingId, onClose }: { meetingId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [draft, change, clear] = useDraft<ProposeTopicRequest>(`propose.${meetingId}`, {
    title: "",
    why: "",
    minutes: 45,
    format: "discussion",
  });
  const { mutate, isPending, error } = useMeetingAction(meetingId, "propose");
  const { form, at, elsewhere } = useFormErrors(error, ["title", "why", "minutes", "format"]);

  // The form appears because its button was pressed: writing begins at once.
  const title = useRef<HTMLInputElement>(null);
  useEffect(() => title.current?.focus(), []);

  const store = (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    mutate(
      { ...draft, title: draft.title.trim(), why: draft.why.trim() },
      {
        onSuccess: () => {
          announce(t("meetings.topic.proposed", { title: draft.title.trim() }));
          clear();
          onClose();
          regainFocus("[data-propose]");
        },
      },
    );
  };
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={store}
      noValidate
      aria-label={t("meetings.topic.propose")}
    >
      <h2 className={styles.title}>{t("meetings.topic.propose")}</h2>
      <Field label={t("meetings.topic.title")} required {...at("title")}>
        <Input
          input={{ ref: title }}
          value={draft.title}
          maxLength={TITLE_MOST}
          onChange={(_, { value }) => change({ title: value })}
        />
      </Field>
      <SimilarHint title={draft.title} meetingId={meetingId} />
      <Field
        label={t("meetings.topic.why")}
        hint={t("meetings.topic.whyHint", { left: WHY_MOST - draft.why.length })}
        {...at("why")}
      >
        <Textarea
          rows={3}
          resize="vertical"
          value={draft.why}
          maxLength={WHY_MOST}
          onChange={(_, { value }) => change({ why: value })}
        />
      </Field>
      <div className={styles.pair}>
        <MinutesField
          label={t("meetings.topic.minutes")}
          value={draft.minutes}
          {...MINUTES}
          onChange={(minutes) => change({ minutes })}
          {...at("minutes")}
        />
        <Field label={t("meetings.topic.format")} {...at("format")}>
          <Select
            value={draft.format}
            onChange={(_, { value }) => change({ format: value as TopicView["format"] })}
          >
            {FORMATS.map((format) => (
              <option key={format} value={format}>
                {t(TOPIC_FORMAT[format])}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <ActionError error={elsewhere} />
      <div className={styles.actions}>
        <SubmitButton pending={isPending}>{t("meetings.topic.propose")}</SubmitButton>
        <Button
          onClick={() => {
            onClose();
            regainFocus("[data-propose]");
          }}
        >
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
