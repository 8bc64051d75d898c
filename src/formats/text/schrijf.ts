import { type Block, type Brief, platteTekst, type Table, VOORBEELD } from '../brief.ts';

const BREEDTE = 80;

/** The letter as readable text of at most 80 columns, UTF-8, ending in a newline. */
export function writeText(brief: Brief): string {
  const delen: string[] = brief.voorbeeld ? [VOORBEELD] : [];
  if (brief.concept)
    delen.push(['CONCEPT: niet verzenden', ...brief.concept.map((r) => wikkel(r, '- ', '  '))].join('\n'));
  delen.push(brief.afzender.join('\n'));
  if (brief.adressering.length > 0) delen.push(brief.adressering.map(platteTekst).join('\n'));
  const breed = Math.max(...brief.kenmerken.map((k) => k.label.length)) + 2;
  delen.push(
    brief.kenmerken
      .map((k) => wikkel(platteTekst(k.inhoud), k.label.padEnd(breed), ' '.repeat(breed)))
      .join('\n'),
  );
  delen.push(...brief.blokken.map(blok));
  if (brief.ondertekening !== null) {
    const { orgaan, ondertekenaars } = brief.ondertekening;
    delen.push(`${orgaan},`);
    delen.push(ondertekenaars.map((o) => [`${o.functie},`, o.naam ?? ''].join('\n').trimEnd()).join('\n\n'));
  }
  if (brief.afschriftAan.length > 0)
    delen.push(['Afschrift aan:', ...brief.afschriftAan.map((a) => `- ${a}`)].join('\n'));
  delen.push(...brief.slot.map(blok));
  delen.push(wikkel(brief.voettekst, '', ''));
  return `${delen.join('\n\n')}\n`;
}

function blok(b: Block): string {
  switch (b.type) {
    case 'heading': {
      const tekst = platteTekst(b.inhoud);
      return `${tekst}\n${(b.niveau === 1 ? '=' : '-').repeat(Math.min(tekst.length, BREEDTE))}`;
    }
    case 'paragraph':
      return platteTekst(b.inhoud)
        .split('\n')
        .map((regel) => wikkel(regel, '', ''))
        .join('\n');
    case 'list':
      return b.items
        .map((item, i) =>
          wikkel(platteTekst(item), b.geordend ? `${i + 1}. ` : '- ', b.geordend ? '   ' : '  '),
        )
        .join('\n');
    case 'table':
      return tabel(b);
  }
}

function tabel(t: Table): string {
  const rijen = [t.kop, ...t.rijen].map((rij) => rij.map((cel) => platteTekst(cel)));
  const breedtes = t.kop.map((_, i) => Math.max(...rijen.map((rij) => (rij[i] ?? '').length)));
  const regel = (rij: readonly string[]) =>
    rij
      .map((cel, i) =>
        t.uitlijning[i] === 'rechts' ? cel.padStart(breedtes[i] ?? 0) : cel.padEnd(breedtes[i] ?? 0),
      )
      .join('   ')
      .trimEnd();
  const [kop, ...rest] = rijen;
  const streep = '-'.repeat(breedtes.reduce((som, b) => som + b + 3, -3));
  return [regel(kop ?? []), streep, ...rest.map(regel)].join('\n');
}

/** Wraps at the width, keeping no-break spaces; the first line starts with `eerste`, the others with `verder`. */
function wikkel(tekst: string, eerste: string, verder: string): string {
  const uit: string[] = [];
  let regel = eerste;
  let leeg = true;
  for (const woord of tekst.split(/[ \n]+/)) {
    if (!leeg && regel.length + 1 + woord.length > BREEDTE) {
      uit.push(regel);
      regel = verder;
      leeg = true;
    }
    regel += leeg ? woord : ` ${woord}`;
    leeg = false;
  }
  uit.push(regel);
  return uit.join('\n').replaceAll('\u00a0', ' ');
}
