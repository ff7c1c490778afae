"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useHydrated } from "@/components/form/hydrated";
import { RefusalAlert } from "@/components/form/refusal-alert";
import { useSubmission } from "@/components/form/submission";
import { Button } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { Dialog } from "@/components/ui/dialog";
import { reveal } from "../actions";

interface Person {
  original: string;
  name: string | null;
  phone: string | null;
}

/** 查看原文与联系方式: fetched on demand, and gone again with the dialog. */
export function PersonDialog({ id }: { id: string }) {
  const t = useTranslations("painPointForm");
  const ui = useTranslations("ui");
  const ready = useHydrated();
  const [open, setOpen] = useState(false);
  const [person, setPerson] = useState<Person>();
  const { send, message, refused } = useSubmission(reveal);
  const close = () => {
    setOpen(false);
    setPerson(undefined);
  };
  const show = async () => {
    const outcome = await send({ id });
    if (outcome.done) setPerson(outcome.value);
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} aria-haspopup="dialog" disabled={!ready}>
        {t("person")}
      </Button>
      <Dialog open={open} onClose={close} title={t("person")} closeLabel={ui("close")}>
        <RefusalAlert message={message} refused={refused} />
        {person ? (
          <DescriptionList
            columns={1}
            items={[
              { term: t("name"), detail: person.name ?? t("notGiven") },
              { term: t("phone"), detail: person.phone ?? t("notGiven") },
              { term: t("original"), detail: <span className="whitespace-pre-line">{person.original}</span> },
            ]}
          />
        ) : (
          <div className="flex flex-col items-start gap-4">
            <p>{t("means.person")}</p>
            <Button look="primary" onClick={show}>
              {t("show")}
            </Button>
          </div>
        )}
      </Dialog>
    </>
  );
}
