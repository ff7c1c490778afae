import { useLocale, useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import { satisfactionLevels } from "@/domain/pain-point";
import type { Progress } from "@/features/pain-points/queries/follow";
import { verdictTextLimit } from "@/features/pain-points/schema";
import type { VerdictDraft } from "../schema";

export const verdictNotices = ["judged", "invalid", "alreadyJudged", "notNow"] as const;
interface Props {
  progress: Progress;
  /** As it was sent before, with something to mend. */
  draft: VerdictDraft | null;
  notice: (typeof verdictNotices)[number] | null;
}

/** “办好了没有，您说了算”: solved or not, and how content; once a round. */
export function VerdictForm({ progress, draft, notice }: Props) {
  const t = useTranslations("verdict");
  const level = useTranslations("satisfaction");
  const locale = useLocale();
  const { verdict } = progress;
  const said = notice ? (
    <Alert tone={notice === "judged" ? "good" : "warn"} role={notice === "judged" ? "status" : "alert"}>
      {t(`notice.${notice}`)}
    </Alert>
  ) : null;
  if (verdict)
    return (
      <Card id="verdict" title={t("given")}>
        <div className="flex flex-col gap-3">
          {said}
          <p>{t("givenWords", { solved: verdict.solved ? t("yes") : t("no"), level: level(verdict.level) })}</p>
          {verdict.text ? <p className="rounded-md bg-sunken px-3 py-2 whitespace-pre-wrap">{verdict.text}</p> : null}
        </div>
      </Card>
    );
  if (!progress.mayJudge) return said;
  const chosen = (list: readonly string[], value: string | undefined) =>
    draft && !list.includes(value ?? "") ? t("problem.choose") : undefined;
  const tooLong = draft && draft.text.trim().length > verdictTextLimit ? t("problem.tooLong") : undefined;
  return (
    <Card id="verdict" title={t("title")}>
      <form method="post" action="/api/public/verdict" className="flex flex-col gap-4">
        {said}
        <input type="hidden" name="language" value={locale} />
        <RadioGroup
          id="solved"
          label={t("solved")}
          required
          inline
          choices={[
            { value: "yes", label: t("yes") },
            { value: "no", label: t("no") },
          ]}
          error={chosen(["yes", "no"], draft?.solved)}
          input={({ value }) => ({ name: "solved", required: true, defaultChecked: draft?.solved === value })}
        />
        <RadioGroup
          id="level"
          label={t("level")}
          required
          choices={satisfactionLevels.map((value) => ({ value, label: level(value) }))}
          error={chosen(satisfactionLevels, draft?.level)}
          input={({ value }) => ({ name: "level", required: true, defaultChecked: draft?.level === value })}
        />
        <Field id="verdict-text" label={t("text")} hint={t("textHint")} error={tooLong}>
          <Textarea
            id="verdict-text"
            name="text"
            maxLength={verdictTextLimit}
            defaultValue={draft?.text}
            aria-invalid={tooLong ? true : undefined}
            aria-describedby={tooLong ? "verdict-text-hint verdict-text-error" : "verdict-text-hint"}
          />
        </Field>
        <Button type="submit" look="primary" size="large">
          {t("send")}
        </Button>
      </form>
    </Card>
  );
}
