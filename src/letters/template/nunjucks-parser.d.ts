/** The part of nunjucks that we use: its lexer and parser. Its compiler and runtime are left alone (see template.ts). */
declare module 'nunjucks/src/parser.js' {
  export interface Knoop {
    readonly typename: string;
    readonly lineno: number;
    readonly colno: number;
  }
  export function parse(
    src: string,
    extensions: readonly unknown[],
    opts: { trimBlocks: boolean; lstripBlocks: boolean },
  ): Knoop;
}
