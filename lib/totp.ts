import { Secret, TOTP } from "otpauth";

// Codes as every authenticator app makes them (RFC 6238): SHA-1, six digits, half a minute.
const period = 30;
const device = (secret: string, label = "") =>
  new TOTP({ issuer: "走流程", label, algorithm: "SHA1", digits: 6, period, secret: Secret.fromBase32(secret) });

/** 160 bits, as a person could type them. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** What the QR code says to the app. */
export const enrolmentAddress = (secret: string, username: string): string => device(secret, username).toString();

/** The time step of a code that is right now, or was or will be a step from now; undefined for any other. */
export function stepOfCode(secret: string, code: string, at: Date): number | undefined {
  const delta = device(secret).validate({ token: code, timestamp: at.getTime(), window: 1 });
  return delta === null ? undefined : Math.floor(at.getTime() / 1000 / period) + delta;
}

/** The code of a step, for tests and stories. */
export const codeAt = (secret: string, at: Date): string => device(secret).generate({ timestamp: at.getTime() });
