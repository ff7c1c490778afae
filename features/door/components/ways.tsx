import { useLocale, useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { Icon, type IconName } from "@/components/ui/icon";
import { SoftLink } from "@/components/ui/soft-link";
import { pathIn } from "@/domain/language";

/** The ways on from the home page; `few` are those that a citizen needs, below each other. */
export function Ways({ few = false }: { few?: boolean }) {
  const t = useTranslations("home");
  const locale = useLocale();
  const ways: { href: string; icon: IconName; title: string; text: string; first?: boolean }[] = [
    { href: pathIn(locale, "/tell"), icon: "plus", title: t("tell"), text: t("tellText"), first: true },
    { href: pathIn(locale, "/follow"), icon: "search", title: t("follow"), text: t("followText") },
    { href: pathIn(locale, "/progress"), icon: "issues", title: t("progress"), text: t("progressText") },
    ...(few
      ? []
      : [{ href: pathIn(locale, "/sign-in"), icon: "accounts" as const, title: t("signIn"), text: t("signInText") }]),
  ];
  return (
    <ul className={classNames("mt-6 grid gap-3", !few && "sm:grid-cols-2 lg:grid-cols-4")}>
      {ways.map(({ href, icon, title, text, first }) => (
        <li key={href}>
          <SoftLink
            href={href}
            className={`flex h-full items-start gap-3 rounded-lg border p-4 shadow-card ${
              first
                ? "border-action bg-action text-white hover:bg-action-strong"
                : "border-line bg-white hover:border-action hover:bg-action-tint"
            }`}
          >
            <Icon name={icon} className={`mt-0.5 size-6 ${first ? "" : "text-action"}`} />
            <span className="min-w-0">
              <span className="block text-lg leading-7 font-semibold">{title}</span>
              <span className={`block text-sm ${first ? "" : "text-soft"}`}>{text}</span>
            </span>
          </SoftLink>
        </li>
      ))}
    </ul>
  );
}
