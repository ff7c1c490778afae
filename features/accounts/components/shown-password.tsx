"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** Once, large enough to be read out; closing it forgets it. */
export function ShownPassword({ password, onClose }: { password: string | undefined; onClose: () => void }) {
  const t = useTranslations("account");
  const ui = useTranslations("ui");
  return (
    <Dialog open={password !== undefined} onClose={onClose} title={t("firstPassword")} closeLabel={ui("close")}>
      <p className="mb-3 text-soft">{t("firstPasswordHint")}</p>
      <p className="mb-4 rounded-md border border-line bg-sunken px-4 py-3 text-center font-mono text-xl select-all">
        {password}
      </p>
      <Button look="primary" onClick={onClose}>
        {t("noted")}
      </Button>
    </Dialog>
  );
}
