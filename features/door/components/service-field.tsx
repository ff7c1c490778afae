"use client";
import { type ChangeEvent, type MouseEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Input } from "@/components/ui/input";

interface Service {
  code: string;
  title: string;
  titleEn: string;
}
interface Props {
  labels: Record<"label" | "hint" | "placeholder" | "search" | "found" | "unknown" | "nothing", string>;
  english: boolean;
  words: string;
  /** Found by the server for these words, with the chosen one. */
  services: Service[];
  chosen: string;
  error: string | undefined;
}

/**
 * Which service, by everyday words. Its button posts the form, so that it works without scripts;
 * with them it looks at once. It draws its choices itself: the shared ones bring the words' machinery
 * into the browser, which weighs more than all of this page.
 */
export function ServiceField({ labels, english, words, services, chosen, error }: Props) {
  const [found, setFound] = useState(services);
  const [picked, setPicked] = useState(chosen);
  const [asked, setAsked] = useState(words);
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const last = useRef("");

  async function look(q: string) {
    last.current = q;
    const kept = found.filter(({ code }) => code === picked);
    const answer = q ? await fetch(`/api/public/tasks?${new URLSearchParams({ q })}`).catch(() => null) : null;
    if (last.current !== q || (q && !answer?.ok)) return;
    const services: Service[] = answer ? await answer.json() : [];
    setAsked(q);
    setFound([...kept, ...services.filter(({ code }) => !kept.some((one) => one.code === code))]);
  }
  const type = (event: ChangeEvent<HTMLInputElement>) => {
    const q = event.target.value.trim();
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void look(q), 300);
  };
  const press = (event: MouseEvent) => {
    event.preventDefault();
    void look(input.current?.value.trim() ?? "");
  };

  const choices = [
    { value: "", label: labels.unknown },
    ...found.map(({ code, title, titleEn }) => ({ value: code, label: english && titleEn ? titleEn : title })),
  ];
  return (
    <div id="service" className="scroll-mt-4">
      <label htmlFor="words" className="mb-1 block font-medium md:text-sm">
        {labels.label}
      </label>
      <div className="flex gap-2">
        <Input
          ref={input}
          id="words"
          name="words"
          type="search"
          maxLength={100}
          defaultValue={words}
          placeholder={labels.placeholder}
          autoComplete="off"
          aria-describedby={error ? "words-hint taskCode-error" : "words-hint"}
          onChange={type}
        />
        <Button type="submit" name="step" value="search" formNoValidate className="shrink-0" onClick={press}>
          <Icon name="search" className="size-4.5" />
          {labels.search}
        </Button>
      </div>
      <p id="words-hint" className="mt-1 text-sm text-soft">
        {labels.hint}
      </p>
      {error ? (
        <p id="taskCode-error" className="mt-1 text-sm font-medium text-warn">
          {error}
        </p>
      ) : null}
      <div className="mt-2" aria-live="polite">
        {found.length > 0 ? (
          <fieldset className="flex flex-col gap-2">
            <legend className="mb-1 font-medium md:text-sm">{labels.found}</legend>
            {choices.map(({ value, label }) => (
              <label
                key={value}
                className="flex min-h-11 cursor-pointer items-start gap-2.5 rounded-md border border-edge bg-white px-3 py-2 hover:border-action has-checked:border-action has-checked:bg-action-tint has-checked:font-medium has-checked:text-action-strong has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-action md:min-h-9 md:py-1.5 md:text-sm"
              >
                <input
                  type="radio"
                  name="taskCode"
                  value={value}
                  checked={picked === value}
                  onChange={() => setPicked(value)}
                  className="mt-1 size-4.5 shrink-0 accent-action md:mt-0.5 md:size-4"
                />
                {label}
              </label>
            ))}
          </fieldset>
        ) : asked ? (
          <p className="text-soft md:text-sm">{labels.nothing}</p>
        ) : null}
      </div>
    </div>
  );
}
