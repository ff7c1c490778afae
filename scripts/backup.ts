import "./machine/load-env";
import { existsSync } from "node:fs";
import { closeDatabase } from "@/db/client";
import { now } from "@/lib/clock";
import { Refused } from "./archive/manifest";
import { writeArchive } from "./archive/write";
import { faultWords } from "./machine/fault-words";

// npm run backup -- FILE: rows of one instant and all files, while the server runs.
const [file, ...rest] = process.argv.slice(2);
try {
  if (!file || file.startsWith("-") || rest.length > 0) throw new Refused("用法 / usage: npm run backup -- FILE.tar");
  if (existsSync(file)) throw new Refused(`${file} 已经存在，没有覆盖；请换个名字。 / exists already, not overwritten`);
  const { tables, files, missing } = await writeArchive(file, now());
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  for (const key of missing) console.warn(`存储中找不到文件 / missing in the storage: ${key}`);
  console.log(`已备份 / backed up: ${tables.length} 张表 tables, ${rows} 行 rows, ${files} 个文件 files → ${file}`);
  console.log("密钥不在备份里，请另外保管 ENCRYPTION_KEYS。 / the keys are not in it: keep ENCRYPTION_KEYS elsewhere");
  process.exitCode = missing.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Refused ? error.message : faultWords(error, file));
  process.exitCode = 2;
} finally {
  await closeDatabase();
}
