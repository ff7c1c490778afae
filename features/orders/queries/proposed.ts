import { createFormatter, createTranslator } from "next-intl";
import type { Day } from "@/domain/calendar";
import { startOf } from "@/domain/calendar";
import { formats } from "@/lib/formats";
import messages from "@/messages/zh-CN.json";

/** What a new order begins with: the paper goes out in Chinese, in whatever language its inspector reads. */
export function proposedOrder({ title, dueDay }: { title: string; dueDay: Day | null }) {
  const words = createTranslator({ locale: "zh-CN", messages, namespace: "order.proposed" });
  const format = createFormatter({ locale: "zh-CN", timeZone: "Asia/Shanghai", formats });
  const day = dueDay ? format.dateTime(startOf(dueDay), "day") : "";
  return {
    title: words("title", { issue: [...title].slice(0, 48).join("") }),
    matter: words(dueDay ? "matterDue" : "matter", { issue: title, day }),
    demand: words("demand"),
  };
}
