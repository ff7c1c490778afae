import "./globals.css";
import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { ErrorWordsProvider } from "@/components/layout/error-words";
import { SoftLinks } from "@/components/layout/soft-links";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("app");
  return {
    title: { default: t("name"), template: `%s · ${t("name")}` },
    description: t("tagline"),
    applicationName: t("name"),
    formatDetection: { telephone: false, email: false, address: false },
    robots: { index: false },
  };
}

export const viewport: Viewport = {
  themeColor: "#faf8f4",
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
};

export default async function RootLayout({ children }: LayoutProps<"/">) {
  await connection(); // every page carries a fresh nonce, so none is made in advance
  const [locale, t] = await Promise.all([getLocale(), getTranslations("error")]);
  const words = { title: t("title"), text: t("text"), reference: t("reference"), retry: t("retry"), home: t("home") };
  return (
    <html lang={locale}>
      <body>
        <ErrorWordsProvider words={words}>{children}</ErrorWordsProvider>
        <SoftLinks />
      </body>
    </html>
  );
}
