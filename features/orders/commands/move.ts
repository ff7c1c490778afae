import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { orderNotes, orders } from "@/db/schema";
import type { Event } from "@/domain/event";
import {
  type OrderMove,
  type OrderNoteKind,
  type OrderState,
  orderNoteKinds,
  orderRule,
  orderTarget,
} from "@/domain/order";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { appendEvent, moveSpan } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { newId } from "@/lib/id";
import { asked } from "../queries/offers";
import { loadOrder, type OrderRow } from "../queries/subject";

export interface Target {
  id: string;
  /** The version the viewer looked at. */
  version: number;
}
export interface Moved {
  id: string;
  version: number;
  state: OrderState;
}

const told = {
  issue: "orderIssued",
  accept: "orderAccepted",
  plan: "orderPlanned",
  tell: "orderProgressed",
  finish: "orderDone",
  return: "orderReturned",
  clear: "orderCleared",
  discard: "orderDiscarded",
  withdraw: "orderWithdrawn",
} as const satisfies Record<OrderMove, Event["type"]>;

export interface Change<Move extends OrderMove> {
  set?: Partial<OrderRow>;
  /** What is written on the way; empty where nothing has to be said. */
  note?: string;
  particulars: Extract<Event, { type: (typeof told)[Move] }>["particulars"];
}

const isNoted = (move: OrderMove): move is OrderNoteKind => orderNoteKinds.some((kind) => kind === move);

/**
 * The one way an order changes state: may this viewer? open from here? conditional update → no row:
 * changed meanwhile → note, span and event.
 */
export async function moveOrder<Move extends OrderMove>(
  tx: Tx,
  viewer: Viewer,
  now: Date,
  { id, version }: Target,
  name: Move,
  prepare: (row: OrderRow) => Promise<Result<Change<Move>>>,
): Promise<Result<Moved>> {
  const loaded = await loadOrder(viewer, id);
  if (!loaded) return refuse("notFound");
  const { row, subject } = loaded;
  const { by } = orderRule(name);
  if (!can(viewer, asked[by], subject)) return refuse("notAllowed");
  if (row.version !== version) return changedMeanwhile(id);
  const to = orderTarget(name, row.state);
  if (!to) return refuse("notNow", { values: { state: row.state, of: "order" } });
  const prepared = await prepare(row);
  if (!prepared.ok) return prepared;
  const { set = {}, note, particulars } = prepared.value;
  const [moved] = await tx
    .update(orders)
    .set({ ...set, state: to, stateSince: now, version: version + 1 })
    .where(and(eq(orders.id, id), eq(orders.version, version)))
    .returning({ id: orders.id, version: orders.version, state: orders.state });
  if (!moved) return changedMeanwhile(id);
  if (note && isNoted(name))
    await tx
      .insert(orderNotes)
      .values({ id: newId(), orderId: id, kind: name, text: note, by: viewer.accountId, at: now });
  const history = { type: "order", id } as const;
  await moveSpan(tx, now, history, row.state, to);
  const event = { type: told[name], from: row.state, to, particulars } as Event;
  await appendEvent(tx, viewer, now, history, event, by === "unit" ? row.unit : row.fromUnit);
  return done(moved);
}
