import { createChallenge, randomInt, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { machineNow } from "@/lib/clock";
import { keyedDigest } from "@/lib/crypto";

// A proof of work (altcha): about a second of a phone's time, bound to one form. Checking costs
// us one signature, because the challenge carries the signed answer.

const secrets = () => ({
  hmacSignatureSecret: keyedDigest("challenge", "proof"),
  hmacKeySignatureSecret: keyedDigest("answer", "proof"),
});

/** A challenge that counts for this form alone. */
export const challengeFor = (formId: string) =>
  createChallenge({
    algorithm: "PBKDF2/SHA-256",
    cost: 5_000,
    counter: randomInt(60, 240),
    data: { form: formId },
    expiresAt: new Date(machineNow().getTime() + 6 * 3_600_000),
    deriveKey,
    ...secrets(),
  });

/** Whether what the browser sent solves a challenge of ours for this form. */
export async function isSolved(payload: string, formId: string): Promise<boolean> {
  try {
    if (payload.length > 4_000) return false;
    const { challenge, solution } = JSON.parse(Buffer.from(payload, "base64").toString("utf8"));
    if (challenge?.parameters?.data?.form !== formId || !challenge.parameters.keySignature) return false;
    return (await verifySolution({ challenge, solution, deriveKey, ...secrets() })).verified;
  } catch {
    return false; // not even a payload
  }
}
