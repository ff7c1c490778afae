// Keeps the recorder of a walk openable in a hall without signal. It answers for nothing else:
// other pages and all data go to the network as if it were not there.
const statics = "static-1";
const pages = "pages-1";
const owner = "/owner";
const recorder = /^\/walks\/[0-9a-f-]{36}\/record$/;
const asset = /\/_next\/static\/[\w./~%-]+/g;
/** A hall's signal may be there and carry nothing. */
const patience = 5000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  const takeOver = async () => {
    for (const name of await caches.keys()) if (name !== statics && name !== pages) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(takeOver());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  // Whoever signs out, or in again, leaves nothing to read; what was typed lies elsewhere, by account.
  if (pathname === "/sign-in" || pathname === "/api/sign-out") event.waitUntil(caches.delete(pages));
  else if (request.method !== "GET") return;
  else if (pathname.startsWith("/_next/static/")) event.respondWith(cacheFirst(request));
  else if (request.mode === "navigate" && recorder.test(pathname)) event.respondWith(networkFirst(request, pathname));
});

self.addEventListener("message", (event) => {
  const { type, account, page } = event.data ?? {};
  if (type === "renew") event.waitUntil(renew());
  if (type !== "keep" || typeof account !== "string" || !recorder.test(page)) return;
  const kept = keep(account, page).then(
    () => "kept",
    () => "failed",
  );
  event.waitUntil(kept.then((answer) => event.ports[0]?.postMessage(answer)));
});

async function cacheFirst(request) {
  const cache = await caches.open(statics);
  const known = await cache.match(request, { ignoreVary: true });
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

/** The page itself, not the way to sign-in, nor an error. */
const isPage = (answer) => answer.ok && !answer.redirected && answer.type === "basic";

async function networkFirst(request, pathname) {
  const known = await (await caches.open(pages)).match(pathname, { ignoreVary: true });
  const fresh = fetch(request);
  if (!known) return fresh;
  const late = new Promise((resolve) => setTimeout(resolve, patience, known));
  const answer = await Promise.race([fresh, late]).catch(() => known);
  return answer.status >= 500 ? known : answer;
}

/** Takes in a page with all it needs, for one account; what another left here goes first. */
async function keep(account, page) {
  const before = await (await caches.open(pages)).match(owner);
  if ((await before?.text()) !== account) await caches.delete(pages);
  const cache = await caches.open(pages);
  await cache.put(owner, new Response(account));
  const answer = await fetch(page, { headers: { accept: "text/html" } });
  if (!isPage(answer)) {
    await cache.delete(page);
    throw new Error(String(answer.status));
  }
  await cache.put(page, answer);
  await keepFiles(cache);
}

/** The kept pages once more, where words have changed; without signal they stay as they are. */
async function renew() {
  const cache = await caches.open(pages);
  for (const { url } of await cache.keys()) {
    if (!recorder.test(new URL(url).pathname)) continue;
    const answer = await fetch(url, { headers: { accept: "text/html" } }).catch(() => undefined);
    if (answer && isPage(answer)) await cache.put(url, answer);
  }
  await keepFiles(cache);
}

/** What the kept pages need, and no more: files of earlier versions go with their pages. */
async function keepFiles(cache) {
  const needed = new Set();
  for (const request of await cache.keys()) {
    const text = await (await cache.match(request, { ignoreVary: true })).text();
    for (const file of text.match(asset) ?? []) needed.add(file);
  }
  const files = await caches.open(statics);
  for (const file of needed) if (!(await files.match(file, { ignoreVary: true }))) await files.add(file);
  for (const { url } of await files.keys()) if (!needed.has(new URL(url).pathname)) await files.delete(url);
}
