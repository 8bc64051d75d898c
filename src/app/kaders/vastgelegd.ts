import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tredeVan } from '../../assessment/beoordeling.ts';
import type { Kader } from '../../assessment/kader.ts';
import { mogelijkeBrieven } from '../../assessment/mogelijkebrieven.ts';
import { bestandsmelding, type Melding } from '../../dossier/melding.ts';
import type { Papier } from '../../formats/index.ts';
import { laadFormaten } from '../../formats/index.ts';
import { briefopdracht } from '../../letters/briefopdracht.ts';
import { compose } from '../../letters/compose.ts';
import type { Huisstijl } from '../../letters/huisstijl.ts';
import type { Sjablonen } from '../../letters/template/sjablonen.ts';
import { gemarkeerd, regelverschil } from '../../letters/verschil/woordverschil.ts';
import type { Inhoud } from '../../round/store/store.ts';
import type { Gevaluitkomst } from './gevallen.ts';

/** Where the letters that were agreed on stand, beside the kader. */
export const VASTGELEGD = 'brieven';

/** What letters are made with. */
interface Drukkerij {
  readonly sjablonen: Sjablonen;
  readonly huisstijl: Huisstijl;
  readonly papier: Papier;
}

/** One letter of each kind that the kader can call for, of the first case that comes to it; and the kinds that no case comes to. */
export async function voorbeeldbrieven(
  kader: Kader,
  uitkomsten: readonly Gevaluitkomst[],
  { sjablonen, huisstijl, papier }: Drukkerij,
): Promise<{ readonly brieven: readonly Inhoud[]; readonly zonderGeval: readonly string[] }> {
  const txt = (await laadFormaten(['txt'])).get('txt');
  if (txt === undefined) throw new Error('er is geen formaat txt');
  const brieven = new Map<string, Inhoud>();
  for (const { beoordeling: a, regel } of uitkomsten) {
    if (a === null || regel === null || a.status === 'onbepaald') continue;
    for (const soort of a.brieven) {
      const naam = `trede${tredeVan(a)}_${soort}`;
      if (brieven.has(naam)) continue;
      const opdracht = briefopdracht({
        beoordeling: a,
        periode: regel.periode,
        soort,
        kader,
        huisstijl,
        briefdatum: a.peildatum,
      });
      brieven.set(naam, { naam: `${naam}.txt`, bytes: txt.schrijf(compose(opdracht, sjablonen), papier) });
    }
  }
  const moet = new Set(mogelijkeBrieven(kader).map(({ soort, trede }) => `trede${trede}_${soort}`));
  return { brieven: [...brieven.values()], zonderGeval: [...moet].filter((naam) => !brieven.has(naam)) };
}

/** In what the letters differ from those that stand in the folder of the kader, word by word. */
export function tegenVastgelegd(map: string, brieven: readonly Inhoud[]): Melding[] {
  const hier = join(map, VASTGELEGD);
  const staat = existsSync(hier) ? readdirSync(hier).filter((naam) => naam.endsWith('.txt')) : [];
  const over = staat.filter((naam) => !brieven.some((b) => b.naam === naam));
  return [
    ...brieven.flatMap(({ naam, bytes }) => {
      if (!staat.includes(naam)) return [melding(`${hier}/${naam}: deze brief is nog niet vastgelegd.`)];
      const was = readFileSync(join(hier, naam), 'utf8').replaceAll('\r\n', '\n');
      const nu = new TextDecoder().decode(bytes);
      if (was === nu) return [];
      const anders = regelverschil(was.split('\n'), nu.split('\n')).flatMap(gemarkeerd);
      return [
        melding(
          `${hier}/${naam}: de brief zegt iets anders dan is vastgelegd (- vastgelegd, + nu): ${anders.join(' ')}`,
        ),
      ];
    }),
    ...over.map((naam) => melding(`${hier}/${naam}: deze brief kan uit geen geval meer komen.`)),
  ];
}

function melding(tekst: string): Melding {
  return bestandsmelding(
    'kader-brief',
    tekst,
    'Lees de brief als het college dat hem krijgt. Is hij goed, leg hem dan vast; is hij niet goed, verbeter dan het sjabloon.',
  );
}
