import Form from "next/form";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Input } from "@/components/ui/input";
import { longestQuestion } from "@/features/search-entries/schema";

/** The page's own field; in the header there is none on a narrow screen. */
export function SearchForm({ words }: { words: string | undefined }) {
  const t = useTranslations("search");
  return (
    <search>
      <Form action="/search" className="mb-4 flex max-w-text gap-2 print-hidden">
        <label htmlFor="words" className="sr-only">
          {t("label")}
        </label>
        <Input
          id="words"
          type="search"
          name="q"
          maxLength={longestQuestion}
          placeholder={t("hint")}
          defaultValue={words ?? ""}
          key={words ?? ""}
          autoComplete="off"
          data-search=""
        />
        <Button type="submit" look="primary" className="shrink-0">
          <Icon name="search" className="size-4" />
          {t("go")}
        </Button>
      </Form>
    </search>
  );
}
