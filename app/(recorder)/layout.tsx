import { ClientWords } from "@/components/layout/client-words";
import { DemoStrip } from "@/components/layout/demo-strip";
import { SkipLink } from "@/components/layout/skip-link";
import { isDemonstration } from "@/features/settings/queries";
import { requireSession } from "@/lib/auth/viewer";

/** The whole screen for one thumb: no menus of the office around it. */
export default async function RecorderLayout({ children }: LayoutProps<"/">) {
  await requireSession();
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <DemoStrip on={await isDemonstration()} />
      <ClientWords namespaces={["recorder", "answer"]}>{children}</ClientWords>
    </div>
  );
}
