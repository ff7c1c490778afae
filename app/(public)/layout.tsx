import { DemoStrip } from "@/components/layout/demo-strip";
import { PublicFrame } from "@/components/layout/public-frame";
import { isDemonstration } from "@/features/settings/queries";

export default async function PublicLayout({ children }: LayoutProps<"/">) {
  return <PublicFrame strips={<DemoStrip on={await isDemonstration()} />}>{children}</PublicFrame>;
}
