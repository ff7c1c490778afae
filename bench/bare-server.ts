import { createServer } from "node:http";
import Sqlite from "better-sqlite3";
import { Pool } from "pg";

// The same 25 rows of the ledger, and their number, without any framework: what the machine could do.

const statement = `select i.id, i.number, i.title, i.state, i.kind, i.source, i.severity, i.round, i.suspended, i.due_day,
  i.step_due_day, i.raised_at, i.closed_at, i.task_code, t.title as task_title, r.short_name as raising, l.short_name as lead
  from issues i join units r on r.code = i.raising_unit left join units l on l.code = i.lead_unit
  left join tasks t on t.code = i.task_code where i.state <> 'draft' order by i.raised_at desc nulls last, i.id desc limit 25`;
const counting = "select count(*) as total from issues where state <> 'draft'";

function reader(url: string): () => Promise<unknown> {
  if (!url.startsWith("file:")) {
    const pool = new Pool({ connectionString: url });
    const ask = async (name: string, text: string) => (await pool.query({ name, text })).rows;
    return async () => ({ ...(await ask("count", counting))[0], rows: await ask("rows", statement) });
  }
  const database = new Sqlite(url.slice("file:".length), { readonly: true });
  const [rows, count] = [database.prepare(statement), database.prepare(counting)];
  return async () => ({ ...(count.get() as object), rows: rows.all() });
}

const read = reader(process.env.DATABASE_URL ?? "");
const server = createServer((_, answer) => {
  read().then(
    (value) => answer.setHeader("content-type", "application/json").end(JSON.stringify(value)),
    (error) => answer.writeHead(500).end(String(error)),
  );
});
server.listen(Number(process.env.PORT), "127.0.0.1", () => console.log("ready"));
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => process.exit(0));
