/** What the OOXML validator misses in a .docx, by the text of its parts. Returns what is wrong; empty when all is well. */
export function docxcontrole(delen: ReadonlyMap<string, string>): string[] {
  const deel = (naam: string) => delen.get(naam) ?? '';
  const document = deel('word/document.xml');
  const tekst = [...delen].filter(([naam]) =>
    /^word\/(document|header\d*|footer\d*|comments)\.xml$/.test(naam),
  );
  const alles = tekst.map(([, xml]) => xml).join('');
  return [
    ...[...document.matchAll(/(?<!<\/w:p>|<w:p\/>)<\/w:tc>/g)].map(() => 'een cel zonder alinea'),
    ...ontbreekt(
      waarden(alles, /<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g),
      waarden(deel('word/styles.xml'), /w:styleId="([^"]+)"/g),
    ).map((s) => `de stijl ${s} bestaat niet`),
    ...ontbreekt(
      waarden(alles, /<w:numId w:val="(\d+)"/g),
      waarden(deel('word/numbering.xml'), /<w:num w:numId="(\d+)"/g),
    ).map((n) => `de nummering ${n} bestaat niet`),
    ...dubbel(waarden(alles, /<w:sdtPr>(?:(?!<\/w:sdtPr>).)*<w:id w:val="(\d+)"/g)).map(
      (id) => `het inhoudsbesturingselement ${id} komt twee keer voor`,
    ),
    ...waarden(alles, /<w:tag w:val="([^"]+)"/g)
      .filter((t) => t.length > 64)
      .map((t) => `het label ${t} is te lang`),
    ...opmerkingen(document, deel('word/comments.xml')),
    ...relaties(delen),
  ];
}

function opmerkingen(document: string, commentaar: string): string[] {
  const ids = waarden(commentaar, /<w:comment w:id="(\d+)"/g);
  const plekken = ['commentRangeStart', 'commentRangeEnd', 'commentReference'].map((naam) => ({
    naam,
    ids: waarden(document, new RegExp(`<w:${naam} w:id="(\\d+)"`, 'g')),
  }));
  return [
    ...dubbel(ids).map((id) => `de opmerking ${id} komt twee keer voor`),
    ...plekken.flatMap((p) => ontbreekt(ids, p.ids).map((id) => `de opmerking ${id} heeft geen ${p.naam}`)),
    ...plekken.flatMap((p) => ontbreekt(p.ids, ids).map((id) => `${p.naam} ${id} heeft geen opmerking`)),
  ];
}

/** Each relationship has its part, each used id its relationship, each content type its part. */
function relaties(delen: ReadonlyMap<string, string>): string[] {
  const uit: string[] = [];
  for (const [naam, xml] of delen) {
    if (!naam.endsWith('.rels')) continue;
    const map = naam.replace(/_rels\/[^/]+$/, '');
    for (const [rel] of xml.matchAll(/<Relationship [^>]*>/g)) {
      const doel = /Target="([^"]+)"/.exec(rel)?.[1] ?? '';
      const pad = doel.startsWith('/') ? doel.slice(1) : `${map}${doel}`;
      if (!rel.includes('TargetMode="External"') && !delen.has(pad)) uit.push(`het deel ${pad} bestaat niet`);
    }
    const bron = delen.get(naam.replace('_rels/', '').replace(/\.rels$/, '')) ?? '';
    const gebruikt = waarden(bron, / r:(?:id|embed|link)="([^"]+)"/g);
    for (const id of ontbreekt(gebruikt, waarden(xml, / Id="([^"]+)"/g)))
      uit.push(`de relatie ${id} bestaat niet`);
  }
  const typen = waarden(delen.get('[Content_Types].xml') ?? '', /PartName="\/([^"]+)"/g);
  return [...uit, ...ontbreekt(typen, [...delen.keys()]).map((pad) => `het deel ${pad} bestaat niet`)];
}

function waarden(xml: string, patroon: RegExp): string[] {
  return [...xml.matchAll(patroon)].map(([, waarde]) => waarde ?? '');
}

function ontbreekt(gebruikt: readonly string[], bekend: readonly string[]): string[] {
  const aanwezig = new Set(bekend);
  return [...new Set(gebruikt)].filter((w) => !aanwezig.has(w));
}

function dubbel(lijst: readonly string[]): string[] {
  return [...new Set(lijst.filter((w, i) => lijst.indexOf(w) !== i))];
}
