"use client";
import { type Refusal, type Result, refusalCodes, refuse } from "@/domain/refusal";

/** A body that is no refusal of ours comes from something in between: a proxy, a gateway. */
function refusalIn(body: string): Refusal | undefined {
  try {
    const said = JSON.parse(body) as Partial<Refusal>;
    return said.code && refusalCodes.includes(said.code) ? (said as Refusal) : undefined;
  } catch {
    return undefined;
  }
}

/** Sends a file's bytes as the body, telling how far it is. Throws when no answer came. */
export function upload(address: string, file: Blob, told: (percent: number) => void): Promise<Result<undefined>> {
  return new Promise((resolve, reject) => {
    // fetch cannot say how much has been sent
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.upload.onprogress = ({ loaded, total }) => told(Math.floor((loaded / Math.max(1, total)) * 100));
    request.onload = () => {
      const refusal = refusalIn(request.responseText);
      if (request.status < 300) resolve({ ok: true, value: undefined });
      else if (refusal) resolve({ ok: false, refusal });
      else if (request.status === 413) resolve(refuse("fileTooLarge"));
      else reject(new Error(String(request.status)));
    };
    request.onerror = () => reject(new Error("offline"));
    request.send(file);
  });
}
