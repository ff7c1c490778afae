import { env } from "@/env";

/** Set by `start-up.ts` from the connection itself on every request, whatever came under this name. */
export const socketHeader = "x-socket-address";

/**
 * Where a request comes from. Only a trusted proxy in front may say so, and then its own entry
 * counts, the last one: what stands before it anybody can write.
 */
export function clientAddress(request: Request): string {
  const forwarded = env().TRUST_PROXY ? request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return networkOf(forwarded || request.headers.get(socketHeader) || "unknown");
}

/** One household or phone holds a whole /64 of IPv6; its addresses count as one. */
export function networkOf(address: string): string {
  const plain = address.replace(/^\[|\]$|%.*$/g, "").toLowerCase();
  const four = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
  if (four || !plain.includes(":")) return four ?? plain;
  const [head = "", tail] = plain.split("::");
  const before = head.split(":").filter(Boolean);
  const after = tail?.split(":").filter(Boolean) ?? [];
  const gap = tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0");
  return [...before, ...gap, ...after].slice(0, 4).join(":");
}
