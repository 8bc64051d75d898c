import type { Bedenking } from '../../assessment/aannemelijk/bedenking.ts';
import type { Datum } from '../../dossier/datum.ts';
import { datum, getal } from '../../dossier/nederlands.ts';

/** What is hard to believe, in one sentence that names the column and the value that was read. */
export function bedenkingzin({ code, kolom, cijfers, gegevens }: Bedenking): string {
  const n = (naam: string) => getal(cijfers[naam] ?? 0);
  const dag = (naam: string) => datum(gegevens[naam] as Datum);
  const { ander = '', nu = '' } = gegevens;
  switch (code) {
    case 'trede-anders-dan-vorige':
      return `${kolom} is ${n('nu')}, maar de vorige ronde eindigde op trede ${n('toen')}.`;
    case 'beginstand-anders-dan-vorige':
      return `${kolom} is ${n('nu')}, maar de vorige ronde eindigde met ${n('toen')}.`;
    case 'taakstelling-anders-dan-aangekondigd':
      return `${kolom} is ${n('nu')}, maar de vorige ronde kondigde ${n('toen')} aan.`;
    case 'adres-veranderd':
      return `Het adres is ${nu}; in de vorige ronde was het ${gegevens.toen}.`;
    case 'adres-gedeeld':
      return `Het adres ${nu} staat ook bij ${gegevens.met}.`;
    case 'gehuisvest-ver-boven-opgave':
      return `${kolom} is ${n('nu')}, meer dan twee keer zoveel als er te huisvesten waren (${n('opgave')}).`;
    case 'halverwege-boven-eind':
      return `${kolom} is ${n('nu')}, maar ${gegevens.eind} over het hele halfjaar is ${n('eind')}.`;
    case 'verificatie-voor-peildatum':
      return `${kolom} is ${dag('nu')}; de cijfers zijn van ${dag('sinds')}.`;
    case 'oordeel-voor-halfjaar':
      return `${kolom} is ${dag('nu')}; het halfjaar begon pas op ${dag('begin')}.`;
    case 'bijstelling-ander-jaar':
      return gegevens.landelijk === ''
        ? `${kolom} is ${dag('nu')}; dat valt buiten dit halfjaar en het vorige.`
        : `${kolom} is ${dag('nu')}; de landelijke taakstelling is op ${dag('landelijk')} bijgesteld.`;
    case 'taakstelling-andere-orde':
      return `${kolom} is ${n('nu')} en taakstelling ${n('taakstelling')}: meer dan vier keer zo veel of zo weinig.`;
    case 'achterstand-op-laagste-trede':
      return `${kolom} is ${n('nu')} bij trede_vorig ${n('trede')}. Zo laat een gewone beoordeling een gemeente niet achter.`;
    case 'trede-zonder-achterstand':
      return `trede_vorig is ${n('trede')}, maar er is geen achterstand aan het begin (${kolom} is ${n('nu')}).`;
    case 'kolom-verschoven':
      return `De kolom ${kolom} past rij voor rij niet bij ${ander}, maar als geheel wel: een van de twee lijkt verschoven of los gesorteerd.`;
    case 'kolommen-verwisseld':
      return `De kolommen ${kolom} en ${ander} lijken verwisseld.`;
    case 'totaalrij-anders':
      return `De kolom ${kolom} telt op tot ${n('som')}, maar op de rij met het totaal staat ${n('totaal')}.`;
  }
}

/** Where to look. */
export function bedenkingraad({ code, gemeentecode }: Bedenking): string {
  if (code === 'adres-gedeeld' || code === 'adres-veranderd') return 'Verbeter het adres.';
  return gemeentecode === null ? 'Vergelijk de kolom met de bron.' : 'Verbeter de cel.';
}
