import "./machine/load-env";
import { closeDatabase } from "@/db/client";
import { whatIsBroken } from "./archive/check";
import { Refused } from "./archive/manifest";
import { readArchive } from "./archive/read";
import { faultWords } from "./machine/fault-words";

// npm run restore -- FILE: into an empty database, of either kind; then checks what it wrote.
const [file, ...rest] = process.argv.slice(2);
try {
  if (!file || file.startsWith("-") || rest.length > 0) throw new Refused("用法 / usage: npm run restore -- FILE.tar");
  const { tables, files, missing, madeAt } = await readArchive(file);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const broken = await whatIsBroken(missing);
  for (const words of broken) console.error(`核对不符 / does not fit: ${words}`);
  console.log(`已恢复 / restored: ${madeAt}, ${tables.length} 张表 tables, ${rows} 行 rows, ${files} 个文件 files`);
  if (broken.length === 0) console.log("历史链与文件核对无误 / history and files are whole");
  process.exitCode = broken.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Refused ? error.message : faultWords(error, file));
  process.exitCode = 2;
} finally {
  await closeDatabase();
}
