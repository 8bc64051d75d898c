import type { Verificatie } from '../../app/ronde/verifieer.ts';
import { aantal } from '../../app/taal.ts';
import { wikkel } from '../schrijfwijze.ts';

type Bevonden = Verificatie['bevonden'][number];

/** What differs in a round, by name, then its signature and how far it was made again. */
export function verificatieverslag(map: string, gevonden: Verificatie): string {
  const { bewijs, bevonden, handtekening, opnieuwGemaakt, nietOpnieuwGemaakt, zonderKader } = gevonden;
  const mis = bevonden.filter((b) => b.oordeel !== 'gelijk');
  const regels = mis.map((b) => wikkel(`${WOORD[b.oordeel]}: ${b.bestand} (${b.reden})`, '- ', '  '));
  if (mis.length > 0) regels.push('');
  regels.push(wikkel(handtekeningtekst(handtekening), '', '  '));
  for (const reden of nietOpnieuwGemaakt)
    regels.push(wikkel(`Opnieuw maken niet gedaan: ${reden}.`, '', '  '));
  if (opnieuwGemaakt > 0) {
    const wat = aantal(opnieuwGemaakt, 'bestand is', 'bestanden zijn');
    regels.push(wikkel(`${wat} opnieuw gemaakt uit wat de ronde bewaart.`, '', '  '));
  }
  const slot =
    (bewijs === 'niet-te-bewijzen' && zonderKader ? ZONDER_KADER : SLOT[bewijs]) ??
    aantal(mis.length, 'afwijking', 'afwijkingen');
  regels.push(
    wikkel(`${aantal(bevonden.length, 'bestand', 'bestanden')} in ${map} gecontroleerd: ${slot}.`, '', '  '),
  );
  return `${regels.join('\n')}\n`;
}

const ZONDER_KADER = 'klopt met zichzelf, maar zonder het eigen kader is het niet te bewijzen';

/** What is said in one line; a deviation is counted. */
const SLOT: Readonly<Partial<Record<Verificatie['bewijs'], string>>> = {
  bewezen: 'alles klopt, en de handtekening bewijst het',
  'niet-te-bewijzen': 'klopt met zichzelf, maar zonder de publieke sleutel is het niet te bewijzen',
  'niet-ondertekend': 'klopt met zichzelf, niet ondertekend',
};

const WOORD: Readonly<Record<Bevonden['oordeel'], string>> = {
  gelijk: 'Gelijk',
  anders: 'Anders',
  ontbreekt: 'Ontbreekt',
  onbekend: 'Hoort er niet bij',
};

function handtekeningtekst(h: Verificatie['handtekening']): string {
  switch (h.soort) {
    case 'geen':
      return 'Het manifest is niet ondertekend: wie de hele map kan veranderen, kan ook het manifest veranderen.';
    case 'geldig':
      return h.vertrouwd
        ? 'De handtekening klopt en is van de opgegeven sleutel.'
        : `De handtekening klopt met de sleutel die erbij staat (vingerafdruk ${h.sleutel}). Van wie die is, blijkt pas met --sleutel <publieke sleutel>.`;
    case 'ongeldig':
      return `De handtekening klopt niet: ${h.reden}.`;
  }
}
