import "./machine/load-env";
import { parseArgs } from "node:util";
import { resetInEmergency } from "@/features/second-factor/commands/reset-second-factor";
import { now } from "@/lib/clock";
import { commandLine } from "./machine/command-line";

const usage = "用法 / usage: npm run emergency -- reset-second-factor USERNAME";
const refused: Record<string, string> = {
  notFound: "没有这个账号 / no such account",
  notNow: "该账号没有绑定动态验证码 / this account has no second factor",
};

/** For the last security administrator without device: nobody who signs in could give it back. */
async function run(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [what, username, ...rest] = positionals;
  if (what !== "reset-second-factor" || !username || rest.length > 0) {
    console.error(usage);
    return 2;
  }
  const result = await resetInEmergency(now(), username);
  if (!result.ok) {
    console.error(`${username}: ${refused[result.refusal.code] ?? result.refusal.code}`);
    return 1;
  }
  console.log(`${username}: 动态验证码已清除，所有会话已结束，下次登录须重新绑定；已记入审计。`);
  console.log(`${username}: second factor reset, all sessions ended; a device is enrolled at the next sign-in.`);
  return 0;
}

await commandLine(run, usage);
