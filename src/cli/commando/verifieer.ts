import { openOpslag } from '../../app/opslag.ts';
import { type Verificatie, verifieer } from '../../app/ronde/verifieer.ts';
import { publiekeSleutel } from '../../app/sleutel.ts';
import { aantal, document } from '../../app/taal.ts';
import { DIT_PROCES } from '../../proces.ts';
import { wereldVan } from '../io.ts';
import { wikkel } from '../schrijfwijze.ts';
import { UITGANG } from '../uitgang.ts';
import type { Voer } from '../voer.ts';

/**
 * `trede verifieer <map>`: re-reads a round and makes every letter again from what it keeps, to the same bytes. Exit 5 for
 * any deviation, each by name. Writes nothing.
 */
export const verifieerCommando: Voer = async ([map = ''], opties, io) => {
  const vertrouwd = opties.sleutel === undefined ? null : publiekeSleutel(opties.sleutel);
  const gevonden = await verifieer(openOpslag(map, DIT_PROCES), vertrouwd, wereldVan(io, opties.json));
  const { bevonden, handtekening, opnieuwGemaakt, nietOpnieuwGemaakt } = gevonden;
  const mis = bevonden.filter((b) => b.oordeel !== 'gelijk');
  if (opties.json)
    io.uit(
      document({
        brieven: bevonden.filter(isBrief),
        overig: mis.filter((b) => !isBrief(b)),
        handtekening,
        opnieuwGemaakt,
        opnieuwMakenNietGedaan: nietOpnieuwGemaakt,
      }),
    );
  else io.uit(verslag(map, gevonden));
  return mis.length > 0 ? UITGANG.afwijking : UITGANG.gelukt;
};

type Bevonden = Verificatie['bevonden'][number];

/** A letter, or what is named as one. */
function isBrief({ bestand }: Bevonden): boolean {
  return /^GM\d{4}_/.test(bestand);
}

function verslag(map: string, gevonden: Verificatie): string {
  const { bevonden, handtekening, opnieuwGemaakt, nietOpnieuwGemaakt } = gevonden;
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
  const slot = mis.length === 0 ? 'alles klopt' : aantal(mis.length, 'afwijking', 'afwijkingen');
  regels.push(
    wikkel(`${aantal(bevonden.length, 'bestand', 'bestanden')} in ${map} gecontroleerd: ${slot}.`, '', '  '),
  );
  return `${regels.join('\n')}\n`;
}

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
