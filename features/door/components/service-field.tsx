"use client";
import { type ChangeEvent, type MouseEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";

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
}

/** Which service, by everyday words. Its button posts the form, so that it works without scripts; with them it looks at once. */
export function ServiceField({ labels, english, words, services, chosen }: Props) {
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
          aria-describedby="words-hint"
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
      <div className="mt-2" aria-live="polite">
        {found.length > 0 ? (
          <RadioGroup
            id="taskCode"
            label={labels.found}
            choices={choices}
            input={({ value }) => ({
              name: "taskCode",
              checked: picked === value,
              onChange: () => setPicked(value),
            })}
          />
        ) : asked ? (
          <p className="text-soft md:text-sm">{labels.nothing}</p>
        ) : null}
      </div>
    </div>
  );
}
