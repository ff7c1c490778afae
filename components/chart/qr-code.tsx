import { create } from "qrcode";

/** A QR code as one path, with the quiet edge that readers need. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const edge = 4;
  const side = modules.size + edge * 2;
  const dots: string[] = [];
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++) if (modules.get(x, y)) dots.push(`M${x + edge} ${y + edge}h1v1h-1z`);
  return (
    <svg viewBox={`0 0 ${side} ${side}`} className="h-auto w-full" role="img" shapeRendering="crispEdges">
      <title>{label}</title>
      <path d={`M0 0h${side}v${side}H0z`} fill="#fff" />
      <path d={dots.join("")} fill="#000" />
    </svg>
  );
}
