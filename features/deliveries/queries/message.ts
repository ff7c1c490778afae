import { eq, inArray } from "drizzle-orm";
import { createFormatter, createTranslator } from "next-intl";
import { db } from "@/db/client";
import { accounts, type deliveries, noticeChoices, notices, webhooks } from "@/db/schema";
import { type Locale, locales } from "@/domain/language";
import { noticeSentence } from "@/features/notices/components/notice-sentence";
import { origin } from "@/lib/auth/origin";
import { decrypt } from "@/lib/crypto";
import { englishFormats, formats } from "@/lib/formats";
import type { Letter } from "@/lib/mail";
import type { Call } from "@/lib/webhook";
import english from "@/messages/en.json";
import chinese from "@/messages/zh-CN.json";

export type Delivery = typeof deliveries.$inferSelect;

/** Bound to row and column: what was an address does not decrypt as a secret. */
export const sealedAs = {
  mail: (accountId: string) => `notice_choices.address:${accountId}`,
  address: (webhookId: string) => `webhooks.address:${webhookId}`,
  secret: (webhookId: string) => `webhooks.secret:${webhookId}`,
};

/** The rest is told by number: a robot's message has its bounds, and a letter is no list. */
const mostLines = { mail: 50, webhook: 15 } as const;

const words = {
  "zh-CN": { messages: chinese, formats },
  "en-GB": { messages: english as typeof chinese, formats: englishFormats },
} as const;

async function noticesOf(rows: readonly Delivery[]) {
  const ids = rows.flatMap(({ noticeId }) => (noticeId ? [noticeId] : []));
  return ids.length > 0 ? db.select().from(notices).where(inArray(notices.id, ids)).orderBy(notices.id) : [];
}
type Notices = Awaited<ReturnType<typeof noticesOf>>;

/** What is said in a language: a subject, and a line a notice. */
function said(locale: Locale, told: Notices, most: number) {
  const { messages, formats: written } = words[locale];
  const t = createTranslator({ locale, messages, namespace: "letter" });
  const kind = createTranslator({ locale, messages, namespace: "noticeKind" });
  const text = createTranslator({ locale, messages, namespace: "noticeText" });
  const format = createFormatter({ locale, timeZone: "Asia/Shanghai", formats: written });
  const [first] = told;
  const subject =
    first === undefined
      ? t("test")
      : told.length === 1
        ? t("one", { kind: kind(first.kind), number: first.values.number })
        : t("several", { count: told.length });
  const lines = told.slice(0, most).map((one) => noticeSentence(text as never, format as never, one));
  if (told.length > most) lines.push(t("more", { count: told.length - most }));
  return { subject, text: [subject, "", ...lines, "", t("where", { address: `${origin()}/notices` })].join("\n") };
}

/** The letter to an account; undefined where nobody wants it any more. */
export async function letterFor(accountId: string, rows: readonly Delivery[]): Promise<Letter | undefined> {
  const [to] = await db
    .select({
      locale: accounts.locale,
      disabledAt: accounts.disabledAt,
      mail: noticeChoices.mail,
      address: noticeChoices.address,
    })
    .from(accounts)
    .innerJoin(noticeChoices, eq(noticeChoices.accountId, accounts.id))
    .where(eq(accounts.id, accountId));
  if (!to?.address || !to.mail || to.disabledAt) return undefined;
  const { subject, text } = said(to.locale ?? locales[0], await noticesOf(rows), mostLines.mail);
  return { to: decrypt(to.address, sealedAs.mail(accountId)), subject, text };
}

/** The call to a receiver; undefined where it was taken out of use. A test goes to it all the same. */
export async function callFor(webhookId: string, rows: readonly Delivery[]): Promise<Call | undefined> {
  const [hook] = await db.select().from(webhooks).where(eq(webhooks.id, webhookId));
  const isTest = rows.every(({ noticeId }) => noticeId === null);
  if (!hook || (hook.disabledAt && !isTest)) return undefined;
  const told = await noticesOf(rows);
  return {
    preset: hook.preset,
    address: decrypt(hook.address, sealedAs.address(hook.id)),
    secret: hook.secret && decrypt(hook.secret, sealedAs.secret(hook.id)),
    text: said(locales[0], told, mostLines.webhook).text,
    data: {
      type: isTest ? "test" : "notices",
      notices: told.map(({ id, kind, subjectType, subjectId, values }) => {
        const place = subjectType === "issue" ? "issues" : "pain-points";
        return { id, kind, ...values, url: `${origin()}/${place}/${subjectId}` };
      }),
    },
  };
}
