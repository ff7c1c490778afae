"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRefusalWords } from "@/components/form/refusal-words";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DoneNote } from "@/components/ui/done-note";
import { type IssueMove, issueMoveNames } from "@/domain/issue";
import type { Offer, StepContext, StepName } from "./step";
import { StepBody } from "./step-body";

interface Props {
  offers: readonly Offer[];
  /** Drawn first and strong. */
  forward: IssueMove | null;
  context: StepContext;
  /** Something is to be done elsewhere on the page, so that it does not say that there is nothing. */
  quiet?: boolean;
}

type PanelStep = Exclude<StepName, "edit" | "attach">;
const isMove = (name: PanelStep): name is IssueMove => (issueMoveNames as readonly string[]).includes(name);
/** The words of a draft and its files have their place on the page. */
const isPanelStep = (offer: Offer): offer is Offer & { name: PanelStep } =>
  offer.name !== "edit" && offer.name !== "attach" && (offer.name !== "raise" || offer.blocked !== null);
const strong: readonly StepName[] = [
  "confirmProposal",
  "acceptPart",
  "signOff",
  "reportProgress",
  "saveResult",
  "recordLookBack",
  "recordReview",
];
/** Ends or hands away; not what one presses every day. */
const rare: readonly StepName[] = ["merge", "cancel", "reassign", "discard", "replacePartner", "releasePartner"];
const wide: readonly StepName[] = ["submit", "saveResult", "plan", "assign", "recordLookBack"];

/**
 * The steps open to this viewer now. An open form stays open although somebody else moves the
 * issue meanwhile: what was typed is still there to be read and copied.
 */
export function StepPanel({ offers, forward, context, quiet = false }: Props) {
  const t = useTranslations("issueForm");
  const move = useTranslations("move");
  const ui = useTranslations("ui");
  const [active, setActive] = useState<Offer & { name: PanelStep }>();
  const [last, setLast] = useState<PanelStep>();
  // What was done before is said no more: a form that is closed unsent gives the focus back to its button.
  const begin = (offer: typeof active) => {
    setLast(undefined);
    setActive(offer);
  };
  const words = (name: PanelStep) => (isMove(name) ? move(name) : t(`step.${name}`));
  const rank = ({ name }: Offer) => (name === forward ? 0 : strong.includes(name) ? 1 : rare.includes(name) ? 3 : 2);
  const shown = offers.filter(isPanelStep).toSorted((a, b) => rank(a) - rank(b));
  const open = shown.filter(({ blocked }) => !blocked);
  const held = shown.filter(({ blocked }) => blocked);
  const gone = active && !open.some(({ name }) => name === active.name);
  return (
    <div className="flex flex-col gap-2">
      {last && !active ? <DoneNote key={last}>{t("did", { step: words(last) })}</DoneNote> : null}
      {open.length === 0 && held.length === 0 && !quiet ? <p className="text-sm text-soft">{t("nothing")}</p> : null}
      {open.map((offer) => (
        <Button
          key={offer.name}
          look={looks[rank(offer)]}
          onClick={() => begin(offer)}
          aria-haspopup="dialog"
          data-main={rank(offer) < 2 || undefined}
        >
          {words(offer.name)}
        </Button>
      ))}
      {held.map((offer) => (
        <Held key={offer.name} offer={offer} words={words(offer.name)} />
      ))}
      <Dialog
        open={active !== undefined}
        onClose={() => setActive(undefined)}
        title={active ? words(active.name) : ""}
        closeLabel={ui("close")}
        wide={active !== undefined && wide.includes(active.name)}
      >
        {active ? (
          <>
            {gone ? (
              <Alert tone="warn" className="mb-4">
                {t("gone")}
              </Alert>
            ) : null}
            <StepBody
              name={active.name}
              units={active.units}
              context={context}
              submit={words(active.name)}
              onClose={() => setActive(undefined)}
              onDone={() => {
                setLast(active.name);
                setActive(undefined);
              }}
            />
          </>
        ) : null}
      </Dialog>
    </div>
  );
}

const looks = ["primary", "secondary", "secondary", "quiet"] as const;

/** A step that waits for something: shown with the reason and what to do next. */
function Held({ offer, words }: { offer: Offer; words: string }) {
  const refusal = useRefusalWords();
  const id = `held-${offer.name}`;
  return (
    <div>
      <Button disabled aria-describedby={id} className="w-full">
        {words}
      </Button>
      <p id={id} className="mt-1 text-sm text-soft">
        {offer.blocked ? refusal({ code: offer.blocked, values: { count: offer.count } }) : null}
      </p>
    </div>
  );
}
