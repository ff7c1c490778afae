import { DemoStrip } from "@/components/layout/demo-strip";
import { PublicFrame } from "@/components/layout/public-frame";
import { isDemonstration } from "@/features/settings/queries";
import { isElderEdition } from "@/lib/edition";

export default async function PublicLayout({ children }: LayoutProps<"/">) {
  const [elder, demo] = await Promise.all([isElderEdition(), isDemonstration()]);
  return (
    <PublicFrame elder={elder} strips={<DemoStrip on={demo} />}>
      {children}
    </PublicFrame>
  );
}
