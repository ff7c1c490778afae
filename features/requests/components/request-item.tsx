import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { Day } from "@/components/ui/day";
import { Instant } from "@/components/ui/instant";
import { Written } from "@/components/ui/written";
import type { RequestDecision } from "@/domain/request";
import type { RequestView } from "../queries/of-issue";
import { GrantReassignment } from "./grant-reassignment";
import type { RequestContext } from "./request";
import { RequestStepForm } from "./request-steps";

const tones: Record<RequestDecision | "open" | "standing" | "ended", Tone> = {
  open: "warn",
  standing: "idle",
  ended: "plain",
  granted: "good",
  refused: "plain",
  answered: "good",
  withdrawn: "plain",
  lapsed: "plain",
};

/** One request: what, by whom, why, until when; how it was decided; what may be done with it. */
export function RequestItem({ view, context }: { view: RequestView; context: RequestContext }) {
  const t = useTranslations("request");
  const { row, unit, askedBy } = view;
  const stands = row.kind === "suspension" && row.decision === "granted";
  const state = stands ? (row.endedAt ? "ended" : "standing") : (row.decision ?? "open");
  const steps = context.offers.flatMap((offer) => (offer.requestId === row.id ? [offer.name] : []));
  return (
    <li className="border-b border-line pb-4 last:border-0 last:pb-0">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h3 className="font-semibold md:text-sm">
          {t(`kind.${row.kind}`)}
          {row.kind === "extension" && row.nth > 1 ? t("nth", { nth: row.nth }) : null}
        </h3>
        <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
        <span className="text-sm text-soft">
          {unit} {askedBy} · <Instant value={row.askedAt} look="instantShort" />
        </span>
      </div>
      <Facts view={view} />
      <Quoted label={t("reason")} text={row.reason} />
      {row.basis ? <Quoted label={t("basis")} text={row.basis} /> : null}
      {row.condition ? <Quoted label={t("condition")} text={row.condition} /> : null}
      {row.decisionReason && row.decidedAt ? (
        <Quoted label={t(row.decision === "answered" ? "answer" : "decision")} text={row.decisionReason}>
          {view.decidedBy} · <Instant value={row.decidedAt} look="instantShort" />
        </Quoted>
      ) : null}
      {row.endReason && row.endedAt ? (
        <Quoted label={t("end")} text={row.endReason}>
          {view.endedBy} · <Instant value={row.endedAt} look="instantShort" />
        </Quoted>
      ) : null}
      {row.kind === "reassignment" && steps.includes("refuseRequest") && !steps.includes("grantReassignment") ? (
        <p className="mt-2 text-sm text-soft">{t("grantByMove")}</p>
      ) : null}
      {steps.length > 0 ? (
        <div className="mt-3 flex flex-wrap gap-2 print-hidden">
          {steps.map((step) =>
            step === "grantReassignment" ? (
              <GrantReassignment
                key={step}
                target={{ id: context.id, version: context.version }}
                lead={context.lead}
                proposed={row.proposedUnit}
                leads={context.leads ?? []}
              />
            ) : (
              <RequestStepForm
                key={step}
                step={step as Exclude<typeof step, typeof row.kind>}
                requestId={row.id}
                context={{ id: context.id, version: context.version, today: context.today }}
                askedDay={row.kind === "extension" ? row.askedDay : null}
              />
            ),
          )}
        </div>
      ) : null}
    </li>
  );
}

function Facts({ view: { row, proposedUnit } }: { view: RequestView }) {
  const t = useTranslations("request");
  const day = (text: string) => () => <Day key={text} value={text} look="dayShort" />;
  const { kind, askedDay, dueBefore, dueAfter, office, number, beganDay } = row;
  return (
    <p className="mt-1 flex flex-wrap gap-x-4 text-soft md:text-sm">
      {kind === "extension" && askedDay ? <span>{t.rich("askedDay", { day: day(askedDay) })}</span> : null}
      {kind === "suspension" && askedDay ? <span>{t.rich("expectedDay", { day: day(askedDay) })}</span> : null}
      {dueBefore && dueAfter ? <span>{t.rich("moved", { from: day(dueBefore), to: day(dueAfter) })}</span> : null}
      {proposedUnit ? <span>{t("proposedUnit", { unit: proposedUnit })}</span> : null}
      {office ? (
        <span>
          {t("office")} <Written>{office}</Written> {number}
        </span>
      ) : null}
      {kind === "provinceReferral" && askedDay ? <span>{t.rich("sentDay", { day: day(askedDay) })}</span> : null}
      {kind === "provinceReferral" && beganDay ? <span>{t.rich("answeredDay", { day: day(beganDay) })}</span> : null}
    </p>
  );
}

function Quoted({ label, text, children }: { label: string; text: string; children?: React.ReactNode }) {
  return (
    <div className="mt-1.5 md:text-sm">
      <span className="text-soft">{label}</span>{" "}
      <span className="whitespace-pre-line wrap-anywhere">
        <Written>{text}</Written>
      </span>
      {children ? <span className="ms-2 text-sm text-soft">{children}</span> : null}
    </div>
  );
}
