import { weigerGeenRonde } from '../app/ronde/bestaat.ts';
import { maakOpnieuw, type Opnieuw } from '../app/ronde/heropmaken.ts';
import { rondefout } from '../app/ronde/map.ts';
import { publiekeSleutel } from '../app/ronde/sleutelbestand.ts';
import { BezetFout, weigerBezet } from '../round/slot.ts';
import { type Bevonden, controleerMap, type Handtekeningstand } from '../round/verifieer.ts';
import type { Io } from './io.ts';
import { aantal, json, wikkel } from './schrijfwijze.ts';
import { UITGANG, type Uitgang } from './uitgang.ts';

export interface Verifieeropties {
  readonly sleutel?: string;
  readonly json?: boolean;
}

/**
 * `trede verifieer <map>`: re-reads a round (signature, journal, every file) and makes every letter again from what the
 * round keeps, to the same bytes. Exit 5 for any deviation, each by name. Writes nothing.
 */
export async function verifieer(map: string, opties: Verifieeropties, io: Io): Promise<Uitgang> {
  const vertrouwd = opties.sleutel === undefined ? null : publiekeSleutel(opties.sleutel);
  weigerGeenRonde(map);
  try {
    weigerBezet(map);
  } catch (fout) {
    throw fout instanceof BezetFout ? rondefout(fout, map) : fout;
  }
  const { bevonden, handtekening, stand } = controleerMap(map, vertrouwd);
  const opnieuw: Opnieuw =
    stand === null
      ? { bevonden: [], gedaan: 0, niet: ['het journaal is niet te lezen'] }
      : await maakOpnieuw(map, stand, bevonden, io);
  const alle = samengevoegd(bevonden, opnieuw.bevonden);
  const mis = alle.filter((b) => b.oordeel !== 'gelijk');
  const uitgang = mis.length > 0 ? UITGANG.afwijking : UITGANG.gelukt;
  if (opties.json)
    io.uit(
      json({
        brieven: alle.filter(isBrief),
        overig: mis.filter((b) => !isBrief(b)),
        handtekening,
        opnieuwGemaakt: opnieuw.gedaan,
        opnieuwMakenNietGedaan: opnieuw.niet,
      }),
    );
  else io.uit(verslag(map, alle, mis, handtekening, opnieuw));
  return uitgang;
}

/** A letter, or what is named as one. */
function isBrief({ bestand }: Bevonden): boolean {
  return /^GM\d{4}_/.test(bestand);
}

/** What was found by making a letter again counts above a hash that is right. */
function samengevoegd(bevonden: readonly Bevonden[], opnieuw: readonly Bevonden[]): Bevonden[] {
  const bij = new Map(opnieuw.map((b) => [b.bestand, b]));
  return bevonden.map((b) => (b.oordeel === 'gelijk' ? (bij.get(b.bestand) ?? b) : b));
}

function verslag(
  map: string,
  alle: readonly Bevonden[],
  mis: readonly Bevonden[],
  handtekening: Handtekeningstand,
  opnieuw: Opnieuw,
): string {
  const regels = mis.map((b) => wikkel(`${WOORD[b.oordeel]}: ${b.bestand} (${b.reden})`, '- ', '  '));
  if (mis.length > 0) regels.push('');
  regels.push(wikkel(handtekeningtekst(handtekening), '', '  '));
  for (const reden of opnieuw.niet) regels.push(wikkel(`Opnieuw maken niet gedaan: ${reden}.`, '', '  '));
  if (opnieuw.gedaan > 0)
    regels.push(
      wikkel(
        `${aantal(opnieuw.gedaan, 'bestand is', 'bestanden zijn')} opnieuw gemaakt uit wat de ronde bewaart.`,
        '',
        '  ',
      ),
    );
  const wat = aantal(alle.length, 'bestand', 'bestanden');
  regels.push(
    wikkel(
      mis.length === 0
        ? `${wat} in ${map} gecontroleerd: alles klopt.`
        : `${wat} in ${map} gecontroleerd: ${aantal(mis.length, 'afwijking', 'afwijkingen')}.`,
      '',
      '  ',
    ),
  );
  return `${regels.join('\n')}\n`;
}

const WOORD: Readonly<Record<Bevonden['oordeel'], string>> = {
  gelijk: 'Gelijk',
  anders: 'Anders',
  ontbreekt: 'Ontbreekt',
  onbekend: 'Hoort er niet bij',
};

function handtekeningtekst(h: Handtekeningstand): string {
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
