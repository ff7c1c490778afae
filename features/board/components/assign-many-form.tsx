"use client";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { type IssueKind, issueKinds } from "@/domain/issue";
import { assignMany } from "../actions";
import type { Target } from "../commands/each";
import type { Many } from "./many-receipt";
import { ManySteps } from "./many-steps";

interface Props {
  targets: readonly Target[];
  leads: readonly { label: string; options: { value: string; label: string }[] }[];
  due: Record<IssueKind, string>;
  onDone: (many: Many) => void;
  onClose: () => void;
}

/** 批量交办: to whom, of which kind, by when. */
export function AssignManyForm({ targets, leads, due, onDone, onClose }: Props) {
  const t = useTranslations("boardMany");
  const kinds = useTranslations("kind");
  const id = useId();
  const [lead, setLead] = useState("");
  const [kind, setKind] = useState<IssueKind>("term");
  const [dueDay, setDueDay] = useState(due.term);
  return (
    <ManySteps
      what="assign"
      targets={targets}
      send={(sent) => assignMany({ ...sent, lead, kind, dueDay })}
      onDone={onDone}
      onClose={onClose}
    >
      <div className="flex flex-col gap-1">
        <label htmlFor={`${id}-leadUnit`}>{t("leadUnit")}</label>
        <Select
          id={`${id}-leadUnit`}
          value={lead}
          onChange={(event) => setLead(event.target.value)}
          options={leads}
          placeholder={t("ownLead")}
        />
      </div>
      <div className="flex flex-col gap-1">
        <label htmlFor={`${id}-kind`}>{t("kind")}</label>
        <Select
          id={`${id}-kind`}
          value={kind}
          onChange={(event) => {
            const next = issueKinds.find((one) => one === event.target.value) ?? "term";
            setKind(next);
            setDueDay(due[next]);
          }}
          options={issueKinds.map((value) => ({ value, label: kinds(value) }))}
        />
      </div>
      <div className="flex flex-col gap-1">
        <label htmlFor={`${id}-due`}>{t("due")}</label>
        <Input
          id={`${id}-due`}
          type="date"
          value={dueDay}
          onChange={(event) => setDueDay(event.target.value)}
          required
        />
      </div>
    </ManySteps>
  );
}
