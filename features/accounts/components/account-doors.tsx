import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { isEnglish } from "@/domain/language";
import { LanguageSwitch } from "./language-switch";

const door =
  "flex min-h-11 w-full cursor-pointer items-center rounded-md px-3 text-start hover:bg-sunken md:min-h-9 md:text-sm";

interface Props {
  posts: readonly string[];
  hasFactor: boolean;
  /** Gets notices, and may choose how; may name a substitute. */
  isTold: boolean;
}

/** As what one is here, the other language, and the ways to one's password and out. A plain form: leaving needs no scripts. */
export function AccountDoors({ posts, hasFactor, isTold }: Props) {
  const t = useTranslations("nav");
  const publicNav = useTranslations("publicNav");
  return (
    <>
      {posts.map((post) => (
        <p key={post} className="px-3 py-1.5 text-sm text-soft">
          {post}
        </p>
      ))}
      <LanguageSwitch label={publicNav("other")} other={isEnglish(useLocale()) ? "zh-CN" : "en-GB"} className={door} />
      {isTold ? (
        <>
          <Link href="/notices/settings" prefetch={false} className={door}>
            {t("noticeSettings")}
          </Link>
          <Link href="/delegations" prefetch={false} className={door}>
            {t("delegations")}
          </Link>
        </>
      ) : null}
      <Link href="/password" prefetch={false} className={door}>
        {t("password")}
      </Link>
      {hasFactor ? (
        <Link href="/second-factor" prefetch={false} className={door}>
          {t("secondFactor")}
        </Link>
      ) : null}
      <form method="post" action="/api/sign-out">
        <button type="submit" className={door}>
          {t("signOut")}
        </button>
      </form>
    </>
  );
}
