import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { hold } from "@/features/pain-point-way/commands";
import { loadPainPoint } from "@/features/pain-point-way/queries";
import { command } from "@/lib/command";
import { decrypt } from "@/lib/crypto";
import type { Reveal } from "../schema";
import { tellHistory } from "./change";

export interface Person {
  /** The words as told. */
  original: string;
  name: string | null;
  phone: string | null;
}

/** 查看原文与联系方式: for who decides, and each time it is written down who looked. */
export const reveal = (viewer: Viewer, now: Date, { id }: Reveal): Promise<Result<Person>> =>
  command(async (tx) => {
    await hold(tx, id);
    const loaded = await loadPainPoint(viewer, id);
    if (!loaded) return refuse("notFound");
    if (!can(viewer, "painPoint.reveal", loaded.subject)) return refuse("notAllowed");
    const { row } = loaded;
    const opened = (sealed: string | null, field: string) =>
      sealed ? decrypt(sealed, `painPoint.${field}:${id}`) : null;
    await tellHistory(tx, viewer, now, row, { type: "personRevealed", from: null, to: null, particulars: {} });
    return done({
      original: decrypt(row.original, `painPoint.original:${id}`),
      name: opened(row.name, "name"),
      phone: opened(row.phone, "phone"),
    });
  });
