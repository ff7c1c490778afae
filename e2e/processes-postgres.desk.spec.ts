import { test } from "./support/placed";
import { stories } from "./support/processes";
import { many, severalServers } from "./support/several-servers";

// `PROCESSES=4 npm run test:processes` does the same with four.
test.use({ place: "processes-postgres" });
test.setTimeout(120_000 + many * 20_000);

test(`${many} processes on one PostgreSQL work as one`, async () => {
  const servers = await severalServers("postgres");
  for (const [name, story] of Object.entries(stories(servers.base))) await test.step(name, story);
  await servers.stop();
});
