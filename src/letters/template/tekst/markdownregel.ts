/** A piece of a line: text in which values are still marks, a hard break, or emphasis. */
export type Regeldeel =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'break' }
  | { readonly type: 'strong' | 'emphasis'; readonly inhoud: readonly Regeldeel[] };

type WeigerRegel = (waar: number, melding: string, tekst: string) => never;

/** What stands between the pieces of text: an escaped sign, a hard break, stars, and what a letter does not have. */
const TEKENS = /\\([!-/:-@[-`{-~])|\\(\n|$)|\*{1,2}|\\/g;

/** Reads the text of one or more lines. Stars that do not enclose words, and a loose backslash, are refused. */
export function leesRegel(tekst: string, weiger: WeigerRegel): readonly Regeldeel[] {
  /** The emphasis that is open, the outermost first, each with what it holds so far. */
  const open: { ster: string; waar: number; inhoud: Regeldeel[] }[] = [{ ster: '', waar: 0, inhoud: [] }];
  const hier = () => open.at(-1) as (typeof open)[number];
  let los = '';
  const voegToe = (deel: Regeldeel | null) => {
    if (los !== '') hier().inhoud.push({ type: 'text', text: los });
    los = '';
    if (deel !== null) hier().inhoud.push(deel);
  };
  let af = 0;
  for (const { 0: teken, 1: ontsnapt, index } of tekst.matchAll(TEKENS)) {
    los += tekst.slice(af, index);
    af = index + teken.length;
    if (ontsnapt !== undefined) los += ontsnapt;
    else if (teken.startsWith('\\')) {
      if (teken === '\\' && af < tekst.length) weiger(index, 'een losse \\ hoort niet in een brief', tekst);
      // A hard break at the end of all says nothing.
      if (teken === '\\\n') voegToe({ type: 'break' });
    } else if (hier().ster === teken && /\S/.test(tekst[index - 1] ?? ' ')) {
      voegToe(null);
      const { inhoud } = open.pop() as (typeof open)[number];
      voegToe({ type: teken === '**' ? 'strong' : 'emphasis', inhoud });
    } else if (/\S/.test(tekst[af] ?? ' ') && !open.some((o) => o.ster === teken)) {
      voegToe(null);
      open.push({ ster: teken, waar: index, inhoud: [] });
    } else
      weiger(
        index,
        `hier staat een losse ${teken}; nadruk is **vet** of *schuin*, en een ster zelf is \\*`,
        tekst,
      );
  }
  los += tekst.slice(af);
  voegToe(null);
  if (open.length > 1)
    weiger(hier().waar, `de nadruk die hier met ${hier().ster} begint, eindigt nergens`, tekst);
  return hier().inhoud;
}
