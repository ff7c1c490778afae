/** Nothing, in the layout of the public pages: what any of them costs at least. Built for `npm run bench` alone. */
export default function EmptyPage() {
  return <h1>bench</h1>;
}
