import { faultOf } from "@/lib/fault";

// For whoever stands at the machine: what is wrong with it and what helps, without a stack.

interface Coded extends Error {
  code?: string;
  path?: string;
}

/** The error that has a code, however deep it was wrapped. */
function codedOf(error: unknown): Coded | undefined {
  for (let at = error; at instanceof Error; at = at.cause)
    if (typeof (at as Coded).code === "string") return at as Coded;
  return undefined;
}

/** The database as the environment names it, without its password. */
function database(): { name: string; isFile: boolean } {
  const url = process.env.DATABASE_URL ?? "file:./data/walk.db";
  if (url.startsWith("file:")) return { name: url.replace(/^file:(\/\/)?/, ""), isFile: true };
  return { name: url.replace(/\/\/[^@/]*@/, "//").replace(/\?.*/, ""), isFile: false };
}

const restore = "npm run restore -- FILE.tar";

/** By the beginning of a code. */
const words: readonly (readonly [readonly string[], (name: string) => string])[] = [
  [
    ["SQLITE_NOTADB", "SQLITE_CORRUPT", "XX001", "XX002"],
    (name) =>
      `数据库已损坏或不是数据库：${name}。请停止服务，把它连同 -wal、-shm 移到一边留存，再从最近的备份恢复：${restore}\n` +
      `The database is damaged, or none: ${name}. Stop the server, move it aside with its -wal and -shm, and restore the latest backup: ${restore}`,
  ],
  [
    ["SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_PERM", "EACCES", "EPERM", "EROFS", "ENOTDIR", "EISDIR", "EEXIST"],
    (name) =>
      `打不开，或不能写：${name}。请核对路径，以及运行本系统的账号对它和所在文件夹的权限。\n` +
      `Cannot be opened or written: ${name}. Check the path, and that our account may write it and its folder.`,
  ],
  [
    ["SQLITE_FULL", "SQLITE_IOERR_SHMSIZE", "53100", "ENOSPC", "EDQUOT", "EFBIG"],
    (name) =>
      `磁盘没有空间了：${name}。请腾出空间再试，没有写到一半的东西留下。\n` +
      `No room on the disk: ${name}. Make room and try again; nothing half is left.`,
  ],
  [
    ["SQLITE_BUSY", "SQLITE_LOCKED", "55P03", "53300"],
    (name) =>
      `数据库正忙：${name}。另一个程序占着它，请过一会儿再试。\n` +
      `The database is busy: ${name}. Another program holds it; try again in a while.`,
  ],
  [
    ["28"],
    (name) =>
      `数据库不接受账号或密码：${name}。请核对 DATABASE_URL。\n` +
      `The database refuses the account or its password: ${name}. Check DATABASE_URL.`,
  ],
  [["3D000"], (name) => `没有这个数据库：${name}。请先建好，或核对 DATABASE_URL。\nNo such database: ${name}.`],
  [
    ["57P", "08", "ECONN", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "EHOST", "ENET", "EPIPE"],
    (name) =>
      `连不上数据库：${name}。请确认 PostgreSQL 已经启动、网络可达，再试一次。\n` +
      `The database cannot be reached: ${name}. See that PostgreSQL is up and the network is, and try again.`,
  ],
  [
    ["SQLITE_IOERR", "EIO", "58"],
    (name) =>
      `磁盘读写出错：${name}。请检查磁盘；坏了就换盘，再从最近的备份恢复：${restore}\n` +
      `The disk fails to read or write: ${name}. Check it; where it is broken, restore the latest backup elsewhere: ${restore}`,
  ],
];

/** What is wrong and what helps, in words; or the error itself, where the mistake is ours. `about`: what was being written. */
export function faultWords(error: unknown, about?: string): unknown {
  const coded = codedOf(error);
  const code = coded?.code ?? (faultOf(error) ? "ETIMEDOUT" : "");
  const found = words.find(([begins]) => code && begins.some((begin) => code.startsWith(begin)));
  if (!found) return error;
  const isOfDatabase = code.startsWith("SQLITE") || (!database().isFile && coded?.path === undefined);
  const name = isOfDatabase ? database().name : (coded?.path ?? about ?? database().name);
  return `${found[1](name)} (${code})`;
}
