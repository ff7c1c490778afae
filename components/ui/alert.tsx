import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";

type AlertTone = "info" | "good" | "warn" | "overdue";
const looks: Record<AlertTone, { box: string; icon: IconName }> = {
  info: { box: "border-action-line bg-action-tint text-action-strong", icon: "info" },
  good: { box: "border-good-line bg-good-tint text-good", icon: "check" },
  warn: { box: "border-warn-line bg-warn-tint text-warn", icon: "warning" },
  overdue: { box: "border-overdue-line bg-overdue-tint text-overdue", icon: "clock" },
};

type Props = Omit<ComponentProps<"div">, "title"> & { tone?: AlertTone; title?: string };

export function Alert({ tone = "info", title, children, className, ...rest }: Props) {
  return (
    <div
      className={classNames(
        "flex items-start gap-2.5 rounded-md border px-3.5 py-2.5 md:text-sm",
        looks[tone].box,
        className,
      )}
      {...rest}
    >
      <Icon name={looks[tone].icon} className="mt-0.5 size-5" />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
