import { aantal } from '../../app/taal.ts';
import type { Tijdlijn, Verteldestap } from '../../app/tijdlijn.ts';
import { type Datum, onderdelen } from '../../dossier/datum.ts';
import { datum, getal } from '../../dossier/nederlands.ts';
import { kolommen, wikkel } from '../schrijfwijze.ts';
import { bevindingregels, stapTekst } from './bevindingen.ts';

/** As of a row, with the day, the number of events it knew more than the one before, and the yardsticks that run. */
export function stapJson({ verteld, moment, gebeurtenissen, richttijden }: Verteldestap): object {
  return { ...verteld, ...(moment === null ? {} : { moment }), gebeurtenissen, richttijden };
}

/** The treden of one municipality over its half-years, each with its reasons. */
export function tijdlijnverslag(lijn: Tijdlijn, kader: string): string {
  const stappen = lijn.stappen.map(toelichting).join('');
  return `${lijn.gemeente} (${lijn.gemeentecode})\n\n${tabel(lijn.stappen)}\n${stappen}${slot(lijn, kader)}`;
}

function tabel(stappen: readonly Verteldestap[]): string {
  const rijen = stappen.map(({ verteld: v, moment }) => {
    const { achterstandBegin, achterstandNog } = v.cijfers;
    const eind = moment === null ? ` → ${cijfer(achterstandNog)}` : ` (nog ${cijfer(achterstandNog)})`;
    return [
      moment === null ? v.halfjaar : `${v.halfjaar} ${dagMaand(moment)}`,
      stapTekst(v),
      `${cijfer(achterstandBegin)}${eind}`,
      v.status === 'onbepaald' ? 'onbepaald' : v.brieven.join(', ') || 'geen brief',
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
function toelichting({ verteld: v, moment }: Verteldestap): string {
  const kop = moment === null ? `peildatum ${datum(v.peildatum)}` : datum(moment);
  const gronden = v.gronden.map((g) =>
    wikkel(`${g.zin}${g.eigenKeuze ? ' (eigen keuze)' : ''}`, '  = ', '    '),
  );
  return `\n${[wikkel(`${v.halfjaar}, ${kop}`), ...gronden, ...bevindingregels(v)].join('\n')}\n`;
}

function slot({ stappen, later }: Tijdlijn, kader: string): string {
  const telling = (status: string) => stappen.filter((s) => s.verteld.status === status).length;
  const samenvatting = `${aantal(stappen.length, 'beoordeling', 'beoordelingen')}: ${telling('bepaald')} bepaald, ${telling('open')} open, ${telling('onbepaald')} onbepaald. Kader: ${kader}.`;
  const na =
    later.length === 0
      ? []
      : [`Na de laatste beoordeling: ${later.map((g) => `${g.soort} op ${g.datum}`).join(', ')}.`];
  const regels = [...(stappen.at(-1)?.richttijden ?? []).map(richttijdregel), ...na, samenvatting];
  return `\n${regels.map((regel) => wikkel(regel, '', '  ')).join('\n')}\n`;
}

type Richttijd = Verteldestap['richttijden'][number];

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
