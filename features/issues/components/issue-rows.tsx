"use client";
import { Badge, type Tone } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DaysLeftMark } from "@/components/ui/days-left";
import { Marked } from "@/components/ui/marked";
import { type Packed, unpack } from "@/components/ui/packed";
import { StandingMark } from "@/components/ui/standing-light";
import { Written } from "@/components/ui/written";
import type { Standing } from "@/domain/deadline";
import type { Piece } from "@/domain/text/highlight";

/** The day itself, and as it is said. */
export type DrawnDay = readonly [day: string, words: string];

/** A line of the ledger with all its words. */
export interface DrawnIssue {
  id: string;
  number: string | readonly Piece[];
  title: string | readonly Piece[];
  /** Where else the words that were asked for stand. */
  around?: readonly Piece[];
  task?: string;
  state: readonly [tone: Tone, words: string];
  /** An extension was granted, in words. */
  extended?: string;
  standing?: readonly [standing: Standing, words: string, means: string];
  left?: { left: number; late: boolean; words: string };
  due?: DrawnDay;
  lead?: string;
  raising: string;
  kind?: string;
  raised?: DrawnDay;
}

export type Heads = Record<
  "number" | "title" | "state" | "standing" | "owed" | "due" | "unit" | "raising" | "kind" | "raised",
  string
>;
type Sort = Column<DrawnIssue>["sort"];

const day = (drawn?: DrawnDay) => drawn && <time dateTime={drawn[0]}>{drawn[1]}</time>;

const said = (text: string | readonly Piece[]) =>
  typeof text === "string" ? <Written>{text}</Written> : <Marked pieces={text} />;

const columnsOf = (heads: Heads, sorts: Partial<Record<string, Sort>>): Column<DrawnIssue>[] => [
  {
    head: heads.number,
    tag: true,
    sort: sorts.number,
    className: "whitespace-nowrap text-soft",
    cell: ({ number }) => said(number),
  },
  {
    head: heads.title,
    title: true,
    cell: ({ title, around, task }) => (
      <>
        {said(title)}
        {around && (
          <span className="block text-[0.8125rem] font-normal text-soft wrap-anywhere">
            <Marked pieces={around} />
          </span>
        )}
        {task ? (
          <span className="below">
            <Written>{task}</Written>
          </span>
        ) : null}
      </>
    ),
  },
  {
    head: heads.state,
    tag: true,
    cell: ({ state: [tone, words], extended }) => (
      <>
        <Badge tone={tone}>{words}</Badge>
        {extended ? <Badge className="ms-1">{extended}</Badge> : null}
      </>
    ),
  },
  {
    head: heads.standing,
    tag: true,
    cell: ({ standing: light }) =>
      light && <StandingMark standing={light[0]} word={light[1]} means={light[2]} explained={false} />,
  },
  { head: heads.owed, tag: true, cell: ({ left }) => left && <DaysLeftMark {...left} /> },
  { head: heads.due, sort: sorts.due, className: "whitespace-nowrap", cell: ({ due }) => day(due) },
  { head: heads.unit, sort: sorts.unit, className: "md:whitespace-nowrap", cell: ({ lead }) => lead },
  { head: heads.raising, className: "md:whitespace-nowrap max-md:hidden", cell: ({ raising }) => raising },
  { head: heads.kind, className: "whitespace-nowrap max-md:hidden", cell: ({ kind }) => kind },
  {
    head: heads.raised,
    sort: sorts.raised,
    className: "whitespace-nowrap max-md:hidden",
    cell: ({ raised }) => day(raised),
  },
];

export interface DrawnList {
  caption: string;
  heads: Heads;
  rows: readonly DrawnIssue[];
  sorts?: Partial<Record<string, Sort>>;
}

/**
 * It waits for nothing in the browser, and is a client component all the same: so the page carries
 * each line once as words, not a second time as forty elements.
 */
export function IssueRows({ list }: { list: Packed<DrawnList> }) {
  const { caption, heads, rows, sorts = {} } = unpack(list);
  return (
    <DataTable
      caption={caption}
      columns={columnsOf(heads, sorts)}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/issues/${id}`}
    />
  );
}
