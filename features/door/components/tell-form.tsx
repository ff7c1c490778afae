import { useLocale, useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Packed } from "@/components/ui/packed";
import { type Options, Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { partsOf } from "@/domain/field-problem";
import { isEnglish } from "@/domain/language";
import { type Draft, trap } from "../schema";
import { Proof } from "./proof";
import { ServiceField } from "./service-field";
import { TellPictures } from "./tell-pictures";

const problems = [
  "unknown",
  "retired",
  "required",
  "tooShort",
  "tooLong",
  "phone",
  "picture",
  "pictureSize",
  "tooMany",
] as const;

interface Props {
  token: string;
  draft: Draft | null;
  notice: Draft["notice"] | "again";
  words: string;
  services: { code: string; title: string; titleEn: string }[];
  units: Packed<Options>;
  pictures: string[];
}

/** 我要说: posts to a plain route, so that it works without scripts and survives a new version. */
export function TellForm({ token, draft, notice, words, services, units, pictures }: Props) {
  const t = useTranslations("tell");
  const locale = useLocale();
  const values = draft?.values ?? {};
  const problem = (field: string): string | undefined => {
    const given = draft?.problems[field];
    if (!given) return undefined;
    const { code, limit } = partsOf(given);
    const known = problems.find((one) => one === code) ?? problems[0];
    return t(`problem.${known}`, { limit });
  };
  const described = (field: string, hint = true) => ({
    "aria-describedby": [hint && `${field}-hint`, problem(field) && `${field}-error`].filter(Boolean).join(" "),
    "aria-invalid": problem(field) ? true : undefined,
  });
  return (
    <form
      method="post"
      action="/api/public/tell"
      encType="multipart/form-data"
      className="flex max-w-text flex-col gap-5"
    >
      {notice ? (
        <Alert tone="warn" role="alert">
          {t(`notice.${notice}`)}
        </Alert>
      ) : null}
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="language" value={locale} />
      <Field id="text" label={t("text")} hint={t("textHint")} error={problem("text")} required>
        <Textarea
          id="text"
          name="text"
          rows={6}
          required
          minLength={2}
          maxLength={10_000}
          defaultValue={values.text}
          className="min-h-40"
          {...described("text")}
        />
      </Field>
      <ServiceField
        key={words}
        labels={{
          label: t("service"),
          hint: t("serviceHint"),
          placeholder: t("servicePlaceholder"),
          search: t("serviceSearch"),
          found: t("serviceFound"),
          unknown: t("serviceUnknown"),
          nothing: t("serviceNothing"),
        }}
        english={isEnglish(locale)}
        words={words}
        services={services}
        chosen={values.taskCode ?? ""}
        error={problem("taskCode")}
      />
      <Field id="unit" label={t("unit")} hint={t("unitHint")} error={problem("unit")}>
        <Select
          id="unit"
          name="unit"
          options={units}
          placeholder={t("unitNone")}
          defaultValue={values.unit ?? ""}
          {...described("unit")}
        />
      </Field>
      <TellPictures
        pictures={pictures}
        labels={{
          label: t("pictures"),
          hint: t("picturesHint"),
          remove: t("picturesRemove"),
          chosen: t("pictureChosen"),
          unchoose: t("pictureUnchoose"),
        }}
        names={pictures.map((_, at) => t("pictureKept", { number: at + 1 }))}
        error={problem("pictures")}
      />
      <fieldset className="flex flex-col gap-4 rounded-lg border border-line bg-white p-4">
        <legend className="px-1 font-medium">{t("who")}</legend>
        <p className="text-sm text-soft">{t("whoHint")}</p>
        <Field id="name" label={t("name")} error={problem("name")}>
          <Input
            id="name"
            name="name"
            autoComplete="name"
            maxLength={60}
            defaultValue={values.name}
            {...described("name", false)}
          />
        </Field>
        <Field id="phone" label={t("phone")} error={problem("phone")}>
          <Input
            id="phone"
            name="phone"
            type="tel"
            autoComplete="tel"
            maxLength={30}
            defaultValue={values.phone}
            {...described("phone", false)}
          />
        </Field>
      </fieldset>
      {/* Nobody sees this; what fills in every field does. */}
      <div className="invisible sr-only" aria-hidden="true">
        <label>
          {t("trap")}
          <input name={trap} tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <div>
        <p className="mb-2 text-sm text-soft">{t("promise")}</p>
        <Button type="submit" name="step" value="send" look="primary" size="large" className="w-full md:w-auto">
          {t("send")}
        </Button>
        <Proof token={token} labels={{ working: t("proofWorking"), done: t("proofDone") }} />
        <noscript>
          <p className="text-sm text-soft">{t("withoutScript")}</p>
        </noscript>
      </div>
    </form>
  );
}
