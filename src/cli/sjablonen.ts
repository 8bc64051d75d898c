import { leesSjablonen, leesSjabloonbronnen } from '../app/invoer/bestanden.ts';
import { KADERS } from '../assessment/kaders/index.ts';
import { mogelijkeBrieven } from '../assessment/mogelijkebrieven.ts';
import { lijstVan } from '../letters/template/controle/sjablonenlijst.ts';
import { type Briefkader, controleerAlles } from '../letters/template/controle/sjablooncontrole.ts';
import { leesbareSjablonen } from '../letters/template/sjablonen.ts';
import type { Sjabloonmelding } from '../letters/template/sjabloonmelding.ts';
import type { Io } from './io.ts';
import { aantal, json, wikkel } from './schrijfwijze.ts';
import { UITGANG, type Uitgang } from './uitgang.ts';

export interface SjabloonOpties {
  readonly json?: boolean;
  readonly uit?: string;
  readonly huisstijl?: string;
}

/** `trede sjablonen controleer [map]`: everything that is wrong in the templates, under every kader, without data. */
export function controleer(map: string | undefined, opties: SjabloonOpties, io: Io): Uitgang {
  const { sjablonen, meldingen } = leesbareSjablonen(leesSjabloonbronnen(map));
  // What cannot be read may use any field or bouwsteen: then only what can be read is judged.
  const bevindingen = [
    ...meldingen,
    ...controleerAlles(sjablonen, kadersMetBrieven()).filter(
      (m) => meldingen.length === 0 || !/ongebruikt veld|gebruikt deze bouwsteen/.test(m.melding),
    ),
  ];
  if (opties.json) io.uit(json({ bevindingen }));
  else io.uit(verslag(bevindingen, sjablonen.size));
  return bevindingen.length === 0 ? UITGANG.gelukt : UITGANG.sjabloonAfgekeurd;
}

function verslag(bevindingen: readonly Sjabloonmelding[], hoeveel: number): string {
  const regels = bevindingen.map(
    (b) => `${b.bestand}:${b.regel}:${b.kolom}\n${wikkel(b.melding, '  ', '  ')}`,
  );
  const slot =
    bevindingen.length === 0
      ? `De ${hoeveel} sjablonen zijn in orde onder ${[...KADERS.keys()].join(', ')}.`
      : `${aantal(bevindingen.length, 'bevinding', 'bevindingen')} in ${hoeveel} sjablonen.`;
  return `${[...regels, wikkel(slot, '', '')].join('\n')}\n`;
}

/** `trede sjablonen lijst`: the letters of each trede, under which kaders, and the bouwstenen of each. */
export function lijst(opties: SjabloonOpties, io: Io): Uitgang {
  const sjablonen = leesSjablonen();
  const brieven = lijstVan(sjablonen, kadersMetBrieven());
  if (opties.json) {
    io.uit(json({ brieven }));
    return UITGANG.gelukt;
  }
  const regels: string[] = [];
  let kop = '';
  for (const b of brieven) {
    if (b.map !== kop) regels.push('', b.map === 'algemeen' ? 'Bij een brief' : `Trede ${b.map.slice(-1)}`);
    kop = b.map;
    regels.push(
      `  ${b.soort}`,
      wikkel(b.kaders.map((k) => k.kader).join(', '), '    kaders      ', '                '),
      wikkel(b.bouwstenen.map(naam).join(', ') || 'geen', '    bouwstenen  ', '                '),
    );
  }
  regels.push('', '* onder een of meer kaders met een eigen tekst');
  io.uit(`${regels.join('\n').trimStart()}\n`);
  return UITGANG.gelukt;
}

function naam(b: { readonly naam: string; readonly eigen: boolean }): string {
  return b.eigen ? `${b.naam}*` : b.naam;
}

/** Every kader with the letters that it can call for. */
export function kadersMetBrieven(): readonly Briefkader[] {
  return [...KADERS.values()].map((kader) => ({ id: kader.id, brieven: mogelijkeBrieven(kader) }));
}
