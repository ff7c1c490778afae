import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { SoftLink } from "./soft-link";

export interface Column<Row> {
  /** Heads the column; on a phone it stands before the value. */
  head: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end of their column. */
  end?: boolean;
  /** The cell that names the row: it carries the row's link and heads its card on a phone. */
  title?: boolean;
  /** Speaks for itself (a badge, a light): on a phone it stands without its head, beside others like it. */
  tag?: boolean;
  className?: string;
  /** Its head leads to the list sorted by it; `direction` where it already is. */
  sort?: { href: string; direction?: "ascending" | "descending" };
}

interface Props<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowHref?: (row: Row) => string;
  /** Where a picture's parts lead to their row. */
  rowId?: (row: Row) => string | undefined;
  /** False where a small table of figures should stay a table on a phone. */
  stacks?: boolean;
}

/** Rows drawn on the server; the whole row leads where its title leads. Below 768 px each row is a card. */
export function DataTable<Row>({ caption, columns, rows, rowKey, rowHref, rowId, stacks = true }: Props<Row>) {
  return (
    // What rolls sideways has to be reached by the keyboard.
    <div {...(stacks ? {} : { className: "overflow-x-auto", role: "group", "aria-label": caption, tabIndex: 0 })}>
      {/* Roles are said aloud because `display: block` would take them away on a phone. */}
      {/* biome-ignore-start lint/a11y/noRedundantRoles: see above */}
      <table role="table" className={classNames("data-table", stacks && "stacks")}>
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.head}
                role="columnheader"
                scope="col"
                className={column.end ? "end" : undefined}
                aria-sort={column.sort?.direction}
              >
                {column.sort ? <SortLink head={column.head} sort={column.sort} /> : column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} id={rowId?.(row)} role="row">
              {columns.map((column) => (
                <td
                  key={column.head}
                  role="cell"
                  data-label={column.title || column.tag ? undefined : column.head}
                  className={
                    classNames(column.end && "end", column.title && "title", column.tag && "tag", column.className) ||
                    undefined
                  }
                >
                  {column.title && rowHref ? (
                    <SoftLink className="lead" href={rowHref(row)}>
                      {column.cell(row)}
                    </SoftLink>
                  ) : (
                    column.cell(row)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: see above */}
    </div>
  );
}

function SortLink({ head, sort }: { head: string; sort: NonNullable<Column<never>["sort"]> }) {
  return (
    <SoftLink href={sort.href} className="inline-flex items-center gap-1 hover:text-action">
      {head}
      <svg viewBox="0 0 8 12" className="h-3 w-2" aria-hidden="true">
        <path d="M4 0 8 5H0z" className={sort.direction === "ascending" ? "fill-action" : "fill-line"} />
        <path d="M4 12 0 7h8z" className={sort.direction === "descending" ? "fill-action" : "fill-line"} />
      </svg>
    </SoftLink>
  );
}
