/** What may be uploaded, told by content; and how much of it. */

/** Bytes of one file: a phone's picture or a scanned document fits. */
export const fileLimit = 30 * 1024 * 1024;
/** Files of one issue or walk. */
export const filesPerSubject = 60;
/** Pictures that come with a pain point. */
export const picturesPerPainPoint = 6;

/** What a file shows: as found, before and after rectification, of a walk, or of a look-back. */
export const filePhases = ["found", "before", "after", "walk", "lookBack"] as const;
export type FilePhase = (typeof filePhases)[number];

export const pictureTypes: readonly string[] = [
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/gif",
  "image/avif",
  "image/tiff",
];

/** Documents kept as they came, with the ending their name should have. */
export const documentTypes: Readonly<Record<string, string>> = {
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
  "application/vnd.oasis.opendocument.text": "odt",
  "application/vnd.oasis.opendocument.spreadsheet": "ods",
};

const pictureEndings: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg|jpeg",
  "image/png": "png",
  "image/webp": "webp",
};

/**
 * The name under which somebody keeps a file, ending as its content is: what came as `plan.pdf.hta`
 * goes out as `plan.pdf.hta.pdf`. Signs that turn the reading direction or that no disk takes are gone.
 */
export function keptName(name: string, type: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}\p{Surrogate}\\/:*?"<>|]/gu, "_").replace(/^[.\s]+|[.\s]+$/g, "") || "_";
  const endings = (pictureEndings[type] ?? documentTypes[type] ?? "bin").split("|");
  return endings.some((ending) => plain.toLowerCase().endsWith(`.${ending}`)) ? plain : `${plain}.${endings[0]}`;
}

/** For the `accept` of a file input; the server looks at the content all the same. */
export const acceptedFiles = [...pictureTypes, ...Object.values(documentTypes).map((ending) => `.${ending}`)].join(",");
