import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import type { DrawCheck } from "../queries/draw";

/** Says whether the draw, done again just now, comes out the same. */
export function DrawChecked({ check }: { check: DrawCheck }) {
  const t = useTranslations("lookBack.draw.check");
  const names = ["seed", "population", "drawn"] as const;
  const agrees = names.every((name) => check[name]);
  return (
    <Alert tone={agrees ? "good" : "warn"}>
      <p className="font-medium">{t(agrees ? "agrees" : "differs")}</p>
      <ul className="mt-1 list-disc ps-5 md:text-sm">
        {names.map((name) => (
          <li key={name}>{check[name] ? t(`same.${name}`) : t(`other.${name}`)}</li>
        ))}
      </ul>
    </Alert>
  );
}
