import { getTranslations } from "next-intl/server";
import { ClientWords } from "@/components/layout/client-words";
import { DemoStrip } from "@/components/layout/demo-strip";
import { OfficeFrame } from "@/components/layout/office-frame";
import { isDemonstration } from "@/features/settings/queries";
import { requireSession } from "@/lib/auth/viewer";
import { placesOf } from "./places";

export default async function OfficeLayout({ children }: LayoutProps<"/">) {
  const { viewer, title, posts } = await requireSession();
  const [places, demo, role] = await Promise.all([placesOf(viewer), isDemonstration(), getTranslations("role")]);
  const held = posts.map((post) => `${post.unit} · ${role(post.role)}`);
  return (
    <OfficeFrame
      name={viewer.name}
      unit={held[0] ?? title}
      places={places}
      menu={held.map((post) => (
        <p key={post} className="px-3 py-1.5 text-sm text-soft">
          {post}
        </p>
      ))}
      strips={<DemoStrip on={demo} />}
    >
      <ClientWords>{children}</ClientWords>
    </OfficeFrame>
  );
}
