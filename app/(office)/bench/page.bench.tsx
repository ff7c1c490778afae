import { requireViewer } from "@/lib/auth/viewer";

/** Nothing, in the layout of the signed-in pages: what any of them costs at least. Built for `npm run bench` alone. */
export default async function EmptyPage() {
  await requireViewer();
  return <h1>bench</h1>;
}
