import { Day } from "@/components/ui/day";
import { DaysLeft } from "@/components/ui/days-left";
import { StandingLight } from "@/components/ui/standing-light";
import type { OrderView } from "../queries/views";

/** The colour, by when the unit owes its next step, and how long that is. */
export function OrderDue({ due }: { due: OrderView["due"] }) {
  if (!due) return null;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 text-sm">
      <StandingLight standing={due.light} />
      <Day value={due.day} look="dayShort" />
      <DaysLeft left={due.left} late={due.light === "red"} />
    </span>
  );
}
