import { alsJson } from '../app/invoer/beoordeling.ts';
import { leesSjablonen } from '../app/invoer/bestanden.ts';
import { type Nagespeeld, speelNa } from '../app/invoer/dossier.ts';
import { effectieveInstellingen } from '../assessment/assess.ts';
import type { Richttijd } from '../assessment/richttijd.ts';
import type { Stap } from '../assessment/verloop.ts';
import { type Datum, onderdelen } from '../dossier/datum.ts';
import type { Gebeurtenis } from '../dossier/gebeurtenis.ts';
import { datum, getal } from '../letters/nederlands.ts';
import type { Sjablonen } from '../letters/template/sjablonen.ts';
import { bevindingregels, grondregels, stapTekst } from './bevindingen.ts';
import type { Io } from './io.ts';
import { instellingenVan, kaderVan, type Opties } from './opties.ts';
import { aantal, json, kolommen, wikkel } from './schrijfwijze.ts';
import { UITGANG, type Uitgang } from './uitgang.ts';

/** `trede beoordeel <dossier> --kader <id>`: the treden of one municipality over its half-years, each with its reasons. */
export function tijdlijn(bestand: string, opties: Opties, io: Io): Uitgang {
  const kader = kaderVan(opties);
  const instellingen = effectieveInstellingen(kader, instellingenVan(opties, kader));
  const nagespeeld = speelNa(bestand, opties, kader);
  const { dossier, stappen } = nagespeeld;
  const sjablonen = leesSjablonen();
  if (opties.json) {
    const beoordelingen = stappen.map((s) => stapJson(s, sjablonen));
    const gebeurtenissen = dossier.gebeurtenissen.length;
    io.uit(json({ kader: kader.id, instellingen, gebeurtenissen, beoordelingen }));
    return UITGANG.gelukt;
  }
  io.uit(`${dossier.gemeente} (${dossier.gemeentecode})\n\n${tabel(stappen)}\n`);
  for (const stap of stappen) io.uit(toelichting(stap, sjablonen));
  io.uit(slot(nagespeeld, kader.id));
  return UITGANG.gelukt;
}

/** As of a row, with the day, the number of events it knew more than the one before, and the yardsticks that run. */
function stapJson({ beoordeling, moment, gebeurtenissen, richttijden }: Stap, sjablonen: Sjablonen): object {
  return {
    ...alsJson(beoordeling, null, sjablonen),
    ...(moment === null ? {} : { moment }),
    gebeurtenissen: gebeurtenissen.length,
    richttijden,
  };
}

function tabel(stappen: readonly Stap[]): string {
  const rijen = stappen.map(({ beoordeling: a, moment }) => {
    const { achterstandBegin, achterstand } = a.cijfers;
    const eind = moment === null ? ` → ${cijfer(achterstand)}` : ` (nog ${cijfer(achterstand)})`;
    return [
      moment === null ? a.halfjaar : `${a.halfjaar} ${dagMaand(moment)}`,
      stapTekst(a),
      `${cijfer(achterstandBegin)}${eind}`,
      a.status === 'onbepaald' ? 'onbepaald' : a.brieven.join(', ') || 'geen brief',
    ];
  });
  return kolommen([['Halfjaar', 'Trede', 'Achterstand', 'Brief'], ...rijen]);
}

/** `15-03`: the year stands in the half-year. */
function dagMaand(moment: Datum): string {
  const { dag, maand } = onderdelen(moment);
  return [dag, maand].map((n) => String(n).padStart(2, '0')).join('-');
}

function cijfer(n: number | null): string {
  return n === null ? '?' : getal(n);
}

/** The reasons of one assessment, and what is missing, open or worth a look. */
function toelichting({ beoordeling: a, moment }: Stap, sjablonen: Sjablonen): string {
  const kop = moment === null ? `peildatum ${datum(a.peildatum)}` : datum(moment);
  return `\n${[wikkel(`${a.halfjaar}, ${kop}`), ...grondregels(a, sjablonen), ...bevindingregels(a, sjablonen)].join('\n')}\n`;
}

function slot({ dossier, stappen }: Nagespeeld, kader: string): string {
  const laatste = stappen.at(-1);
  const dag = laatste?.moment ?? laatste?.beoordeling.peildatum ?? null;
  const later = dossier.gebeurtenissen.filter((g) => dag !== null && g.datum > dag);
  const telling = (status: string) => stappen.filter((s) => s.beoordeling.status === status).length;
  const samenvatting = `${aantal(stappen.length, 'beoordeling', 'beoordelingen')}: ${telling('bepaald')} bepaald, ${telling('open')} open, ${telling('onbepaald')} onbepaald. Kader: ${kader}.`;
  const regels = [...(laatste?.richttijden ?? []).map(richttijdregel), ...naDeLaatste(later), samenvatting];
  return `\n${regels.map((regel) => wikkel(regel, '', '  ')).join('\n')}\n`;
}

const RICHTTIJDEN: Readonly<Record<Richttijd['soort'], string>> = {
  'hele-ladder': 'Alle stappen samen, richttijd een jaar',
  'hoogste-treden': 'Treden 4 tot en met 6 samen, richttijd een half jaar',
};

function richttijdregel({ soort, sinds, uiterlijk, maanden, overschreden }: Richttijd): string {
  if (sinds === null || uiterlijk === null || maanden === null)
    return `${RICHTTIJDEN[soort]}: het begin staat niet in het dossier.`;
  const duur = aantal(maanden, 'maand', 'maanden');
  const einde = overschreden ? 'die is voorbij sinds' : 'die loopt tot en met';
  return `${RICHTTIJDEN[soort]}: ${duur} sinds ${datum(sinds)}; ${einde} ${datum(uiterlijk)}.`;
}

/** Events after the last assessment: nothing was done with them yet. */
function naDeLaatste(later: readonly Gebeurtenis[]): string[] {
  if (later.length === 0) return [];
  const wat = later.map((g) => `${g.soort} op ${g.datum}`).join(', ');
  return [`Na de laatste beoordeling: ${wat}.`];
}
