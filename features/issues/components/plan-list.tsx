import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { Day } from "@/components/ui/day";
import { DescriptionList } from "@/components/ui/description-list";
import { Instant } from "@/components/ui/instant";
import { Written } from "@/components/ui/written";
import type { PlanRecord } from "../queries/records";
import { LatestFirst } from "./latest-first";

const tones: Record<PlanRecord["state"], Tone> = {
  draft: "idle",
  filed: "action",
  approved: "good",
  returned: "warn",
  withdrawn: "idle",
};

/** The plan that counts, and the earlier ones folded away. */
export function PlanList({ plans }: { plans: readonly PlanRecord[] }) {
  const t = useTranslations("issue.plan");
  return (
    <LatestFirst records={plans} earlier={(count) => t("earlier", { count })}>
      {(plan) => <Plan plan={plan} />}
    </LatestFirst>
  );
}

function Plan({ plan }: { plan: PlanRecord }) {
  const t = useTranslations("issue.plan");
  return (
    <div>
      <p className="mb-2 flex flex-wrap items-center gap-2 text-sm text-soft">
        <Badge tone={tones[plan.state]}>{t(`state.${plan.state}`)}</Badge>
        {plan.byName}
        <Instant value={plan.createdAt} look="instantShort" />
      </p>
      <DescriptionList
        items={[
          { term: t("idea"), detail: <Text>{plan.idea}</Text>, wide: true },
          { term: t("measures"), detail: <Text>{plan.measures}</Text>, wide: true },
          { term: t("dueDay"), detail: <Day value={plan.dueDay} /> },
          { term: t("responsible"), detail: <Written>{plan.responsible}</Written> },
        ]}
      />
    </div>
  );
}

const Text = ({ children }: { children: string }) => (
  <span className="whitespace-pre-line">
    <Written>{children}</Written>
  </span>
);
