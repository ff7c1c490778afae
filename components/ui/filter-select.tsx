import { useTranslations } from "next-intl";
import { FilterSelects, type SelectField } from "./filter-selects";
import { pack } from "./packed";

interface Props extends Omit<SelectField, "placeholder"> {
  /** What holds while nothing is chosen, where that is not “all”. */
  placeholder?: string;
}

/** One filter of a `FilterBar`; empty means all. */
export function FilterSelect({ placeholder, ...field }: Props) {
  const t = useTranslations("ui");
  return <FilterSelects fields={pack([{ ...field, placeholder: placeholder ?? t("all") }])} />;
}
