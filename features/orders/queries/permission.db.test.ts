import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { orders } from "@/db/schema";
import { orderOwed } from "@/domain/order";
import { can } from "@/domain/permission";
import { freshDatabase } from "@/test-support/fresh-database";
import { now } from "@/test-support/permission/records";
import { permissionStage, type Stage, viewers } from "@/test-support/permission/stage";
import { lateOn } from "./late";
import { hasOrders, orderCounts, orderPage, orderTabs } from "./list";
import { loadOrder } from "./subject";
import { orderViews } from "./views";
import { addressedTo, inspectedOrders, signedBy, visibleOrders } from "./visible";

let stage: Stage;
beforeAll(async () => {
  await freshDatabase();
  stage = await permissionStage();
});

const twins = [
  ["order.see", visibleOrders],
  ["order.answer", addressedTo],
  ["order.sign", signedBy],
  ["order.inspect", inspectedOrders],
] as const;

describe("conditions find exactly what `can` lets", () => {
  it.each(viewers.map((viewer) => [viewer.name, viewer] as const))("%s", async (_, viewer) => {
    for (const [action, condition] of twins) {
      const found = await db.select({ id: orders.id }).from(orders).where(condition(viewer));
      const may = stage.orders.filter(({ subject }) => can(viewer, action, subject));
      expect(found.map(({ id }) => id).sort(), action).toEqual(may.map(({ id }) => id).sort());
    }
    for (const one of stage.orders)
      expect((await loadOrder(viewer, one.id)) !== undefined).toBe(can(viewer, "order.see", one.subject));
  });
});

describe("list, tabs and buttons show the same", () => {
  it.each(viewers.map((viewer) => [viewer.name, viewer] as const))("%s", async (_, viewer) => {
    const seen = stage.orders.filter(({ subject }) => can(viewer, "order.see", subject));
    const counts = await orderCounts(viewer, now);
    expect(counts.all).toBe(seen.length);
    for (const tab of orderTabs) expect((await orderPage(viewer, tab, 1, now)).total, tab).toBe(counts[tab]);
    const oversees = viewer.grants.some(({ role }) => role === "inspector" || role === "leader");
    expect(await hasOrders(viewer)).toBe(oversees || seen.length > 0);
    for (const { row, offers } of await orderViews(viewer, undefined, now)) {
      const subject = seen.find(({ id }) => id === row.id)?.subject;
      if (!subject) throw new Error(`${viewer.name} is shown ${row.id}`);
      expect(offers.includes("issue")).toBe(row.state === "draft" && can(viewer, "order.sign", subject));
      expect(offers.includes("accept")).toBe(row.state === "issued" && can(viewer, "order.answer", subject));
      expect(offers.includes("clear")).toBe(row.state === "done" && can(viewer, "order.inspect", subject));
    }
  });

  it.each(["2023-05-08", "2023-05-09", "2023-05-10", "2023-05-11", "2023-05-12", "2023-05-13"])(
    "late on %s",
    async (today) => {
      const rows = await db.select().from(orders);
      const late = await db.select({ id: orders.id }).from(orders).where(lateOn(today));
      const meant = rows.filter((row) => (orderOwed(row) ?? today) < today);
      expect(late.map(({ id }) => id).sort()).toEqual(meant.map(({ id }) => id).sort());
    },
  );
});
