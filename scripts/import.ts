import "./machine/load-env";
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { createTranslator } from "next-intl";
import { closeDatabase } from "@/db/client";
import { importFile } from "@/features/catalogue/commands/import";
import { type ImportKind, importKinds } from "@/features/catalogue/schema";
import { now } from "@/lib/clock";
import { jobViewer } from "@/lib/job";
import { maxBytes } from "@/lib/sheet/csv";
import messages from "@/messages/zh-CN.json";
import { linesOf } from "./import-report";

// 0: in order. 1: the file has errors. 2: called wrongly, or the database is not there.
const t = createTranslator({ locale: "zh-CN", messages });

/** Of a file past the limit only as much as shows that it is. */
function bytesOf(file: string): Uint8Array {
  const { size } = statSync(file);
  return size > maxBytes ? new Uint8Array(size) : readFileSync(file);
}

async function run(given: string[]): Promise<number> {
  const apply = given.includes("--apply");
  const [kind = "", file, ...rest] = given.filter((word) => word !== "--apply");
  const known = (importKinds as readonly string[]).includes(kind);
  if (kind && !known) console.error(t("import.unknownKind", { kind }));
  if (!known || !file || rest.length > 0) {
    const kinds = importKinds.map((name) => `${name}（${t(`import.kind.${name}`)}）`).join(" ");
    console.error(t("import.usage", { kinds }));
    return 2;
  }
  let bytes: Uint8Array;
  try {
    bytes = bytesOf(file);
  } catch (error) {
    console.error(t("import.unreadableFile", { file, reason: error instanceof Error ? error.message : String(error) }));
    return 2;
  }
  const result = await importFile(jobViewer("import"), now(), { kind: kind as ImportKind, bytes, apply });
  if (!result.ok) throw new Error(result.refusal.code);
  for (const line of linesOf(result.value, basename(file), apply)) console.log(line);
  return result.value.findings.some(({ level }) => level === "error") ? 1 : 0;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const reasons: string[] = [];
  for (let at = error; at instanceof Error; at = at.cause) reasons.push(at.message);
  const missingTable = reasons.some((reason) => /no such table|relation .* does not exist/.test(reason));
  console.error(
    missingTable ? t("import.notMigrated") : t("import.failed", { reason: reasons.at(-1) ?? String(error) }),
  );
  process.exitCode = 2;
} finally {
  await closeDatabase();
}
