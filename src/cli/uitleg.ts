import { type Beoordeeld, beoordelingsopties } from '../app/invoer/beoordeling.ts';
import { leesSjablonen } from '../app/invoer/bestanden.ts';
import { isDossier } from '../app/invoer/bestandssoort.ts';
import { beoordeelden, verloopVan, weigerZonderGemeente } from '../app/invoer/gevallen.ts';
import { leesTabel } from '../app/invoer/tabel.ts';
import { schrijfAlle } from '../app/wegschrijven.ts';
import { type Bevinding, grondenVan, ontbrekendIn, tredeVan } from '../assessment/beoordeling.ts';
import type { Kader } from '../assessment/kader.ts';
import type { Omslag } from '../assessment/omslag.ts';
import { explain } from '../assessment/uitleg.ts';
import { verloopSvg } from '../letters/overzicht/verloopfiguur.ts';
import type { Sjablonen } from '../letters/template/sjablonen.ts';
import { type Clausulesoort, zin } from '../letters/zinnen.ts';
import type { Io } from './io.ts';
import { kaderVan, type Opties } from './opties.ts';
import { json, wikkel } from './schrijfwijze.ts';
import { UITGANG, type Uitgang } from './uitgang.ts';

/** One sentence of the explanation, with where its rule stands. */
interface Zin {
  readonly zin: string;
  readonly bron: Bevinding['bron'];
  readonly cijfers: Bevinding['cijfers'];
}

interface Alinea {
  readonly kop: string;
  readonly zinnen: readonly Zin[];
}

/** `trede uitleg <bestand> --gemeente <naam> --kader <id>`: why this trede, and what would have changed it. */
export async function uitleg(bestand: string, opties: Opties, io: Io): Promise<Uitgang> {
  weigerZonderGemeente(bestand, opties);
  const kader = kaderVan(opties);
  const [beoordeeld] = await beoordeelden(bestand, opties, kader, io);
  if (beoordeeld === undefined) throw new Error('geen beoordeling');
  if (opties.svg !== undefined) await tekenVerloop(opties.svg, bestand, opties, kader, io);
  const { beoordeling: a } = beoordeeld;
  const sjablonen = leesSjablonen();
  const uitgelegd = explain(a, beoordeeld.regel.periode, kader, {
    ...beoordelingsopties(opties, kader),
    ...(beoordeeld.moment ? { moment: beoordeeld.moment } : {}),
  });
  const zinnen = (lijst: readonly Bevinding[], soort: Clausulesoort): Zin[] =>
    lijst.map((b) => ({ zin: zin(b, soort, a, sjablonen), bron: b.bron, cijfers: b.cijfers }));
  const alineas: Alinea[] = [
    { kop: 'De som', zinnen: zinnen(uitgelegd.som, 'uitleg') },
    { kop: 'De regel', zinnen: [...zinnen(grondenVan(a), 'gronden'), ...zinnen(uitgelegd.slot, 'uitleg')] },
    { kop: 'Waarom niet lager of hoger', zinnen: zinnen(uitgelegd.waaromNiet, 'uitleg') },
    {
      kop: 'Let op',
      zinnen: [...zinnen(a.waarschuwingen, 'waarschuwingen'), ...zinnen(a.signalen, 'signalen')],
    },
  ];
  if (opties.json)
    io.uit(
      json({
        kader: kader.id,
        gemeentecode: a.gemeentecode,
        gemeente: a.gemeente,
        halfjaar: a.halfjaar,
        status: a.status,
        trede: tredeVan(a),
        zinnen: alineas.flatMap((alinea) => alinea.zinnen),
        omslag: uitgelegd.omslag.map((o) => ({
          wijziging: wijziging(o),
          kolom: o.kolom,
          waarde: o.waarde,
          verschil: o.verschil,
          trede: o.trede,
          status: o.status,
        })),
        ontbrekend: ontbrekendIn(a),
      }),
    );
  else io.uit(tekst(beoordeeld, alineas, uitgelegd.omslag, sjablonen));
  return UITGANG.gelukt;
}

/** Draws the half-years of a dossier, or all rows of the municipality in the table. */
async function tekenVerloop(
  pad: string,
  bestand: string,
  opties: Opties,
  kader: Kader,
  io: Io,
): Promise<void> {
  const { halfjaar: _een, ...alleHalfjaren } = opties;
  const verloop = isDossier(bestand)
    ? verloopVan(bestand, alleHalfjaren, kader)
    : await rijenVan(bestand, opties, kader, io);
  const punten = verloop.map(({ beoordeling: a, moment }) => ({
    halfjaar: moment ? `${a.halfjaar} ${moment.slice(5)}` : a.halfjaar,
    achterstand: a.cijfers.achterstand,
    trede: tredeVan(a),
    voorstel: a.status === 'open',
  }));
  const svg = {
    pad,
    bytes: new TextEncoder().encode(verloopSvg(verloop[0]?.beoordeling.gemeente ?? '', kader.id, punten)),
  };
  schrijfAlle([svg], io);
}

async function rijenVan(bestand: string, opties: Opties, kader: Kader, io: Io): Promise<Beoordeeld[]> {
  const { regels } = await leesTabel(bestand, opties);
  const halfjaren = [...new Set(regels.map((r) => r.periode.halfjaar))].sort();
  const perHalfjaar = await Promise.all(
    halfjaren.map((halfjaar) => beoordeelden(bestand, { ...opties, halfjaar }, kader, io)),
  );
  return perHalfjaar.flat();
}

function wijziging(o: Omslag): string {
  if (o.verschil === null) return `${o.kolom} = ${o.waarde}`;
  return `${Math.abs(o.verschil)} ${Math.abs(o.verschil) === 1 ? 'huisvesting' : 'huisvestingen'} ${o.verschil > 0 ? 'meer' : 'minder'}`;
}

function tekst(
  { beoordeling: a }: Beoordeeld,
  alineas: readonly Alinea[],
  omslag: readonly Omslag[],
  sjablonen: Sjablonen,
): string {
  const titel = `${a.gemeente}, ${a.halfjaar}, kader ${a.kader}`;
  const delen = [`${titel}\n${'='.repeat(titel.length)}`];
  if (a.status === 'onbepaald')
    delen.push(wikkel(`Onbepaald: zonder ${a.ontbrekend.join(', ')} is er geen trede.`));
  for (const { kop, zinnen } of alineas)
    if (zinnen.length > 0)
      delen.push([kop, ...zinnen.map((z) => wikkel(`${z.zin}${bronTekst(z.bron)}`, '- ', '  '))].join('\n'));
  if (a.status === 'open')
    delen.push(
      [
        'Wat een mens nog moet beslissen',
        ...a.vragen.flatMap((vraag) => [
          wikkel(`${zin(vraag, 'vragen', a, sjablonen)}${bronTekst(vraag.bron)}`, '? ', '  '),
          ...omslag
            .filter((o) => o.kolom === vraag.kolom)
            .map((o) =>
              wikkel(
                `${o.kolom} = ${o.waarde}: trede ${o.trede ?? 'onbepaald'}${o.status === 'open' ? ' (nog een vraag open)' : ''}`,
                '  - ',
                '    ',
              ),
            ),
        ]),
      ].join('\n'),
    );
  return `${delen.join('\n\n')}\n`;
}

function bronTekst({ document, paragraaf }: Bevinding['bron']): string {
  if (paragraaf === '') return '';
  // Laws are written with a capital, kaders by their id.
  return ` [${document}, ${/^[A-Z]/.test(document) ? 'artikel ' : /^\d/.test(paragraaf) ? '§\u00a0' : ''}${paragraaf}]`;
}
