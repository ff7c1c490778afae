import { useLocale, useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import { satisfactionLevels } from "@/domain/pain-point";
import type { Progress } from "@/features/pain-points/queries/follow";

export const verdictNotices = ["judged", "invalid", "alreadyJudged", "notNow"] as const;
interface Props {
  progress: Progress;
  notice: (typeof verdictNotices)[number] | null;
}

/** “办好了没有，您说了算”: solved or not, and how content; once a round. */
export function VerdictForm({ progress, notice }: Props) {
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
          input={() => ({ name: "solved", required: true })}
        />
        <RadioGroup
          id="level"
          label={t("level")}
          required
          choices={satisfactionLevels.map((value) => ({ value, label: level(value) }))}
          input={() => ({ name: "level", required: true })}
        />
        <Field id="verdict-text" label={t("text")} hint={t("textHint")}>
          <Textarea id="verdict-text" name="text" maxLength={2000} aria-describedby="verdict-text-hint" />
        </Field>
        <Button type="submit" look="primary" size="large">
          {t("send")}
        </Button>
      </form>
    </Card>
  );
}
