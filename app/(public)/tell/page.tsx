import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { TellForm } from "@/features/door/components/tell-form";
import { unitChoices } from "@/features/door/queries/city";
import { doorFormCookie, draftOf, formOf, heldPictures, newToken } from "@/features/door/queries/form";
import { publicMetadata } from "@/features/door/queries/metadata";
import { searchTasks, taskNamed } from "@/features/tasks/queries/search";

export const generateMetadata = () => publicMetadata("/tell");

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? "";

export default async function TellPage({ searchParams }: PageProps<"/tell">) {
  const [params, jar, t, locale] = await Promise.all([searchParams, cookies(), getTranslations("tell"), getLocale()]);
  const held = jar.get(doorFormCookie)?.value;
  const form = formOf(held);
  const draft = form ? await draftOf(form.id) : null;
  const words = (one(params.words) || draft?.values.words || "").slice(0, 100);
  const chosen = await taskNamed(one(params.task) || draft?.values.taskCode || "");
  const found = await searchTasks(words);
  const services = chosen ? [chosen, ...found.filter(({ code }) => code !== chosen.code)] : found;
  const pictures = draft && form ? (await heldPictures(form.id)).map(({ id }) => id) : [];
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <TellForm
        token={draft && held ? held : newToken()}
        draft={draft ?? (chosen ? { values: { taskCode: chosen.code }, problems: {}, notice: null } : null)}
        notice={draft?.notice ?? (params.again ? "again" : null)}
        words={words}
        services={services}
        units={await unitChoices(locale)}
        pictures={pictures}
      />
    </>
  );
}
