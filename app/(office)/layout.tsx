import { getTranslations } from "next-intl/server";
import { CalendarStrip } from "@/components/layout/calendar-strip";
import { ClientWords } from "@/components/layout/client-words";
import { DemoStrip } from "@/components/layout/demo-strip";
import { OfficeFrame } from "@/components/layout/office-frame";
import { SearchBox } from "@/components/layout/search-box";
import { dayOf } from "@/domain/calendar";
import { can } from "@/domain/permission";
import { has } from "@/domain/viewer";
import { AccountDoors } from "@/features/accounts/components/account-doors";
import { unpublishedYearsNow } from "@/features/calendar/queries";
import { NoticeBell } from "@/features/notices/components/notice-bell";
import { unreadNotices } from "@/features/notices/queries/unread";
import { longestQuestion } from "@/features/search-entries/schema";
import { isDemonstration } from "@/features/settings/queries";
import { requireSession } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { placesOf } from "./places";

export default async function OfficeLayout({ children }: LayoutProps<"/">) {
  const { viewer, title, posts, owes } = await requireSession();
  const works = !owes && can(viewer, "system.work");
  const [places, unread, demo, years, role, t] = await Promise.all([
    owes ? [] : placesOf(viewer),
    works ? unreadNotices(viewer.accountId) : 0,
    isDemonstration(),
    unpublishedYearsNow(dayOf(now())),
    getTranslations("role"),
    getTranslations("nav"),
  ]);
  // Who can have it mended, and who sets days by it.
  const mayMend = can(viewer, "system.manageCatalogue") || has(viewer, ["inspector"]);
  const held = posts.map(({ unit, role: as, onBehalfOf }) => {
    const post = `${unit} · ${role(as)}`;
    return onBehalfOf ? t("onBehalfOf", { post, name: onBehalfOf }) : post;
  });
  return (
    <OfficeFrame
      name={viewer.name}
      unit={held[0] ?? title}
      places={places}
      search={
        works ? <SearchBox href="/search" label={t("search")} hint={t("searchHint")} longest={longestQuestion} /> : null
      }
      bell={works ? <NoticeBell unread={unread} /> : null}
      menu={<AccountDoors posts={held} hasFactor={!owes && can(viewer, "system.holdSecondFactor")} isTold={works} />}
      strips={
        <>
          <DemoStrip on={demo} />
          {mayMend ? <CalendarStrip years={years} /> : null}
        </>
      }
    >
      <ClientWords>{children}</ClientWords>
    </OfficeFrame>
  );
}
