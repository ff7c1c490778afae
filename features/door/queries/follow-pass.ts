import { machineNow } from "@/lib/clock";
import { decrypt, encrypt } from "@/lib/crypto";

// Who has shown number and code carries an encrypted cookie for that one pain point, for half an
// hour. Neither ever stands in an address.

export const followCookie = "follow";
export const passMinutes = 30;
const purpose = "door.follow";

export interface Pass {
  number: string;
  code: string;
}

export const newPass = ({ number, code }: Pass): string =>
  encrypt(JSON.stringify({ number, code, until: machineNow().getTime() + passMinutes * 60_000 }), purpose);

/** What a cookie of ours says, though its half-hour may be over; null for what is not ours or was changed. */
export function passOf(cookie: string | undefined): (Pass & { over: boolean }) | null {
  if (!cookie || cookie.length > 1_000) return null;
  try {
    const { number, code, until } = JSON.parse(decrypt(cookie, purpose));
    return { number, code, over: !(until > machineNow().getTime()) };
  } catch {
    return null;
  }
}

/** Null for what is not ours, was changed or is over. */
export function readPass(cookie: string | undefined): Pass | null {
  const pass = passOf(cookie);
  return pass && !pass.over ? { number: pass.number, code: pass.code } : null;
}
