import { useFormatter } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { SoftLink } from "@/components/ui/soft-link";

interface Props {
  value: number;
  /** The list that the number counts; left out for who may not see all of it. */
  href?: string;
  className?: string;
}

/** A number that opens what it counts. */
export function FigureLink({ value, href, className }: Props) {
  const text = useFormatter().number(value);
  return href && value > 0 ? (
    <SoftLink href={href} className={classNames("figure-link", className)}>
      {text}
    </SoftLink>
  ) : (
    <span className={className}>{text}</span>
  );
}
