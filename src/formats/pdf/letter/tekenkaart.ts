/** Glyphs that follow each other and stand for characters that follow each other. */
interface Reeks {
  readonly van: number;
  readonly tot: number;
  readonly teken: number;
}

const hex = (n: number) => n.toString(16).padStart(4, '0');
const HOOGSTE_DEEL = 100; // the most ranges that one section may hold

/**
 * Which character each glyph stands for, so that text can be searched, copied and read aloud (a ToUnicode CMap).
 * The glyph is its place in the list; one without a character stands for none.
 */
export function tekenkaart(tekens: readonly string[]): string {
  const regels = reeksen(tekens).map((r) => `<${hex(r.van)}> <${hex(r.tot)}> <${hex(r.teken)}>`);
  const delen: string[] = [];
  for (let i = 0; i < regels.length; i += HOOGSTE_DEEL) {
    const deel = regels.slice(i, i + HOOGSTE_DEEL);
    delen.push(`${deel.length} beginbfrange\n${deel.join('\n')}\nendbfrange`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${delen.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

/** A range may not pass a change of the first byte, on either side. */
function reeksen(tekens: readonly string[]): Reeks[] {
  const uit: Reeks[] = [];
  tekens.forEach((t, glyph) => {
    const teken = t.codePointAt(0);
    if (teken === undefined) return;
    const vorige = uit.at(-1);
    const volgt = vorige?.tot === glyph - 1 && vorige.teken + glyph - vorige.van === teken;
    if (vorige !== undefined && volgt && glyph % 256 !== 0 && teken % 256 !== 0)
      uit[uit.length - 1] = { ...vorige, tot: glyph };
    else uit.push({ van: glyph, tot: glyph, teken });
  });
  return uit;
}
