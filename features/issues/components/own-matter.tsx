import { useTranslations } from "next-intl";
import type { UnitRef } from "@/domain/unit";
import { otherHat, over, type Viewer } from "@/domain/viewer";

interface Props {
  viewer: Viewer;
  /** In whose subtree an inspector would decide. */
  place: UnitRef;
  /** The units it names. */
  units: readonly UnitRef[];
}

/** Tells an inspector who wears another hat in a unit that is named why the inspectors' steps are missing. */
export function OwnMatter({ viewer, place, units }: Props) {
  const t = useTranslations("issue");
  const unit = over(viewer, ["inspector"], place) ? otherHat(viewer, units) : undefined;
  return unit ? <p className="mb-3 text-sm">{t("ownMatter", { unit: unit.name })}</p> : null;
}
