import { problemOf } from "@/domain/field-problem";
import { picturesPerPainPoint } from "@/domain/file";
import { isEnglish } from "@/domain/language";
import type { QuarantineReason } from "@/domain/pain-point";
import { type Told, tell } from "@/features/pain-points/commands/tell";
import { type Tell, tellSchema } from "@/features/pain-points/schema";
import { fieldsOf } from "@/lib/action";
import type { Content } from "@/lib/files/content";
import type { SentForm } from "@/lib/http/multipart";
import { overLimit } from "@/lib/limit";
import { isSolved } from "@/lib/proof";
import { contentsOf, formOf, heldPictures, isUsed, newToken, type OpenForm, receiptOf } from "../queries/form";
import { type DoorNotice, type DoorValues, doorFields, languageOf, trap } from "../schema";
import { claim, clearAway, dropPictures, holdPictures, keepDraft, keepReceipt } from "./form";
import { tellingWithout, tellingWithProof } from "./limits";
import { readPictures } from "./read-pictures";

/** Without scripts, whoever reads and types needs at least that long. */
const shortestAge = 10_000;

/** Where the form goes on; the token travels in a cookie. */
export type Onward = { token: string } & (
  | { to: "done" | "form" | "gone" }
  | { to: "results"; words: string }
  | { to: "wait"; until: Date }
);

/** A telling form as it came, from an address: told, or back to be mended with nothing lost. */
export async function tellAtDoor(sent: SentForm, address: string, now: Date): Promise<Onward> {
  const { fields } = sent;
  const known = formOf(fields.token);
  if (known && (await isUsed(known.id)))
    // The same once more, a second click for instance: the slip again, and nothing is told twice.
    return { to: (await receiptOf(known.id)) ? "done" : "gone", token: fields.token ?? "" };

  const token = known ? (fields.token ?? "") : newToken();
  const form = known ?? { id: formOf(token)?.id ?? "", age: 0 };
  const values: DoorValues = Object.fromEntries(doorFields.map((name) => [name, fields[name] ?? ""]));
  const pictures = await readPictures(sent.files, (await heldPictures(form.id)).length);
  const back = async (notice: DoorNotice | null, problems: Record<string, string> = {}) => {
    await keepDraft(form.id, { values, problems: { ...problems, ...pictures.problem }, notice });
    await holdPictures(now, form.id, pictures.contents);
  };

  const step = fields.step ?? "send";
  if (step !== "send") {
    await back(null);
    if (step.startsWith("remove:")) await dropPictures(form.id, step.slice("remove:".length));
    return step === "search" ? { to: "results", words: values.words ?? "", token } : { to: "form", token };
  }

  const input = tellSchema.safeParse(inputOf(fields), { error: problemOf });
  const isMended = input.success && !pictures.problem;
  if (!isMended || !known) {
    await back(isMended ? "expired" : "mend", input.success ? {} : fieldsOf(input.error));
    return { to: "form", token };
  }

  const hasProof = await isSolved(fields.altcha ?? "", form.id);
  if (!hasProof && form.age < shortestAge) {
    await back("tooFast");
    return { to: "form", token };
  }
  const until = await overLimit(hasProof ? tellingWithProof : tellingWithout, address);
  if (until) {
    await back(null);
    return { to: "wait", until, token };
  }
  const problems = await send(form, input.data, now, quarantineFor(fields, hasProof), pictures.contents);
  if (!problems) return { to: "done", token };
  await back("mend", problems);
  return { to: "form", token };
}

/** Fields in question; undefined once it is told. */
async function send(
  form: OpenForm,
  input: Tell,
  now: Date,
  quarantine: QuarantineReason | null,
  fresh: readonly Content[],
): Promise<Record<string, string> | undefined> {
  const { id } = form;
  const pictures = [...(await contentsOf(await heldPictures(id))), ...fresh].slice(0, picturesPerPainPoint);
  const once = { claim: () => claim(id), settle: (receipt: Told) => keepReceipt(id, receipt) };
  const result = await tell(input, { now, quarantine, pictures, form: once });
  if (result.ok) await clearAway(id);
  else if (result.refusal.code !== "duplicate") return result.refusal.fields ?? {};
  return undefined; // also for the same form sent twice at once
}

const inputOf = (fields: Record<string, string>) => ({
  text: fields.text ?? "",
  taskCode: fields.taskCode ?? "",
  unit: fields.unit ?? "",
  name: fields.name ?? "",
  phone: fields.phone ?? "",
  language: isEnglish(languageOf(fields)) ? "en" : "zh-CN",
});

/** What a person would have done has been done: straight into the inbox. Otherwise somebody looks first. */
function quarantineFor(fields: Record<string, string>, hasProof: boolean): QuarantineReason | null {
  if (fields[trap]) return "suspicious";
  if (hasProof) return null;
  return fields.altcha ? "suspicious" : "withoutScript";
}
