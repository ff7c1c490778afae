import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientWords } from "@/components/layout/client-words";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { ChangeHistory } from "@/features/catalogue/components/change-history";
import { TiesList } from "@/features/catalogue/components/ties-list";
import { UnitSteps } from "@/features/catalogue/components/unit-steps";
import { catalogueHistory } from "@/features/catalogue/queries/history";
import { binding, type UnitTies } from "@/features/catalogue/queries/unit-ties";
import { placeChoices, unitToManage } from "@/features/catalogue/queries/units";
import { allUnits } from "@/features/units/queries";
import { requireViewer } from "@/lib/auth/viewer";

export async function generateMetadata({ params }: PageProps<"/system/units/[code]">): Promise<Metadata> {
  const { code } = await params;
  return { title: (await allUnits()).find((unit) => unit.code === code)?.shortName };
}

const shown = ["accounts", "openIssues", "openWalks", "openInstructions", "tasks", "units", "issues", "walks"] as const;

export default async function UnitPage({ params }: PageProps<"/system/units/[code]">) {
  const viewer = await requireViewer();
  const { code } = await params;
  const found = await unitToManage(viewer, code);
  if (!found) notFound();
  const { unit, ties } = found;
  const [t, choices, events, units] = await Promise.all([
    getTranslations("admin"),
    placeChoices(code),
    catalogueHistory(viewer, `unit:${code}`),
    allUnits(),
  ]);
  const nameOf = (of: string | null) => units.find((one) => one.code === of)?.name ?? of;
  const { version, name, shortName, nameEn, parent, counterpart } = unit;
  const shownUnit = { code, version, name, shortName, nameEn, parent, counterpart };
  const bound = binding.some((tie) => ties[tie] > 0);
  const hrefs: Partial<Record<keyof UnitTies, string>> = {
    accounts: `/accounts?unit=${code}`,
    tasks: `/system/tasks?unit=${code}&state=inUse`,
  };
  return (
    <>
      <PageHeader
        back={{ href: "/system/units", label: t("tab.units") }}
        marks={
          <>
            <span className="font-mono">{unit.code}</span>
            <Badge>{t(`unitKind.${unit.kind}`)}</Badge>
            {unit.retiredAt ? <Badge tone="idle">{t("retired")}</Badge> : null}
          </>
        }
        title={unit.name}
        lead={unit.nameEn}
        actions={
          <ClientWords namespaces={["admin"]}>
            <UnitSteps unit={shownUnit} retired={unit.retiredAt !== null} bound={bound} {...choices} />
          </ClientWords>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr]">
        <div className="grid gap-4">
          <Card title={t("unit.facts")} id="facts">
            <DescriptionList
              items={[
                { term: t("field.shortName"), detail: unit.shortName },
                { term: t("field.parent"), detail: nameOf(unit.parent) },
                { term: t("field.counterpart"), detail: nameOf(unit.counterpart) },
                { term: t("field.jurisdiction"), detail: nameOf(unit.jurisdiction) },
              ]}
            />
          </Card>
          <ChangeHistory events={events} />
        </div>
        <Card title={t("unit.ties")} id="ties">
          {bound && !unit.retiredAt ? (
            <Alert className="mb-3">{t("unit.bound")}</Alert>
          ) : (
            <p className="mb-3 text-soft md:text-sm">{t("unit.free")}</p>
          )}
          <TiesList
            ties={shown.map((key) => ({
              key,
              label: t(`tie.${key}`),
              count: ties[key],
              href: hrefs[key],
              binds: (binding as readonly string[]).includes(key),
            }))}
          />
        </Card>
      </div>
    </>
  );
}
