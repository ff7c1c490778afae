"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { Dialog } from "@/components/ui/dialog";
import type { IssueKind } from "@/domain/issue";
import { AssignManyForm } from "./assign-many-form";
import { type Many, type ManyChoice, ManyReceipt } from "./many-receipt";
import { UrgeManyForm } from "./urge-many-form";

interface Props {
  rows: readonly ManyChoice[];
  leads: readonly { label: string; options: { value: string; label: string }[] }[];
  due: Record<IssueKind, string>;
  /** Columns of the file that an export gives. */
  columns: string;
}

const deeds = ["urge", "assign", "export"] as const;
type What = (typeof deeds)[number];

/** Issues to be ticked, what is to be done with them, what would change, and what became of each. */
export function ManyForm({ rows, leads, due, columns }: Props) {
  const t = useTranslations("boardMany");
  const ui = useTranslations("ui");
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [what, setWhat] = useState<What>();
  const [receipt, setReceipt] = useState<Many>();
  const chosen = rows.filter(({ id }) => ticked.has(id));
  const tick = (id: string, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(id);
    else next.delete(id);
    setTicked(next);
  };
  const close = () => setWhat(undefined);
  const finished = (many: Many) => {
    close();
    setReceipt(many);
    setTicked(new Set());
  };
  const form = { targets: chosen.map(({ id, version }) => ({ id, version })), onDone: finished, onClose: close };
  return (
    <>
      {receipt ? <ManyReceipt many={receipt} /> : null}
      <div className="sticky top-0 z-10 flex flex-wrap items-center gap-2 border-b border-line bg-white px-4 py-2">
        <label className="flex min-h-11 items-center gap-2 md:min-h-8 md:text-sm">
          <input
            type="checkbox"
            className="size-5 accent-action md:size-4.5"
            checked={chosen.length === rows.length}
            onChange={(event) => setTicked(new Set(event.target.checked ? rows.map(({ id }) => id) : []))}
          />
          {t("all")}
        </label>
        <span role="status" className="text-sm text-soft">
          {t("chosen", { count: chosen.length })}
        </span>
        <span className="ms-auto flex flex-wrap gap-2">
          {deeds.map((name) => (
            <Button
              key={name}
              size="small"
              disabled={chosen.length === 0}
              onClick={() => setWhat(name)}
              aria-haspopup="dialog"
            >
              {t(`do.${name}`)}
            </Button>
          ))}
        </span>
      </div>
      <ul aria-label={t("list")} className="divide-y divide-line">
        {rows.map((row) => (
          <li key={row.id} className="hover:bg-action-tint">
            <label className="flex min-h-11 cursor-pointer items-start gap-3 px-4 py-2">
              <input
                type="checkbox"
                className="mt-1 size-5 shrink-0 accent-action md:size-4.5"
                checked={ticked.has(row.id)}
                onChange={(event) => tick(row.id, event.target.checked)}
              />
              <span className="min-w-0 flex-1">
                <span className="block font-medium wrap-anywhere">{row.title}</span>
                <span className="flex flex-wrap gap-x-3 text-sm text-soft">
                  <span>{row.number}</span>
                  <span>{row.state}</span>
                  {row.unit ? <span>{row.unit}</span> : null}
                  {row.left ? <span className={row.late ? "text-overdue" : undefined}>{row.left}</span> : null}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <Dialog
        open={what !== undefined}
        onClose={close}
        title={what ? t(`do.${what}`) : ""}
        closeLabel={ui("close")}
        wide
      >
        {what === "urge" ? <UrgeManyForm {...form} /> : null}
        {what === "assign" ? <AssignManyForm {...form} leads={leads} due={due} /> : null}
        {what === "export" ? (
          <div className="flex flex-col gap-3">
            <p>{t("exports", { count: chosen.length })}</p>
            <p className="text-sm text-soft">{t("columns", { columns })}</p>
            <ul className="max-h-60 list-disc overflow-y-auto ps-5 text-sm">
              {chosen.map(({ id, number, title }) => (
                <li key={id}>
                  {number} {title}
                </li>
              ))}
            </ul>
            <div className="flex flex-wrap gap-2">
              <a
                href={`/api/issues/export?ids=${chosen.map(({ id }) => id).join(",")}`}
                className={buttonLook("primary")}
                download
              >
                {t("download")}
              </a>
              <Button onClick={close}>{ui("cancel")}</Button>
            </div>
          </div>
        ) : null}
      </Dialog>
    </>
  );
}
