import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { FollowForm } from "@/features/door/components/follow-form";
import { publicMetadata } from "@/features/door/queries/metadata";

export const generateMetadata = () => publicMetadata("/follow");

export default async function FollowPage({ searchParams }: PageProps<"/follow">) {
  const [{ number, wrong, over }, t] = await Promise.all([searchParams, getTranslations("follow")]);
  const notice = wrong ? "wrong" : over ? "over" : undefined;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <FollowForm number={typeof number === "string" ? number.slice(0, 40) : ""} notice={notice} />
    </>
  );
}
