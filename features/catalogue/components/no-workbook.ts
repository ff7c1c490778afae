/** Called an Excel file, but neither of the forms in which Excel keeps one (zip, OLE). */
export function isNoWorkbook(name: string, bytes: ArrayBuffer): boolean {
  if (!/\.xlsx?$/i.test(name)) return false;
  const [first, second] = new Uint8Array(bytes);
  return !((first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf));
}
