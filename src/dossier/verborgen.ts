/** The hidden rows of each sheet of an ODS (`content.xml`), which SheetJS does not tell. Rows that a filter hides count. */
export function verborgenRijen(content: string): ReadonlySet<number>[] {
  const bladen: Set<number>[] = [];
  let rij = 0;
  for (const [merk, wat] of content.matchAll(/<table:(table|table-row)(?=[\s>/])[^>]*>/g)) {
    if (wat === 'table') {
      bladen.push(new Set());
      rij = 0;
      continue;
    }
    const herhaald = Number(/table:number-rows-repeated="(\d{1,7})"/.exec(merk)?.[1] ?? 1);
    const verborgen = /table:visibility="(?:collapse|filter)"/.test(merk);
    // An office hides the rest of the sheet as one long row: nothing stands there.
    for (let i = 1; verborgen && i <= herhaald && i <= MEESTE; i += 1) bladen.at(-1)?.add(rij + i);
    rij += herhaald;
  }
  return bladen;
}

const MEESTE = 10_000;
