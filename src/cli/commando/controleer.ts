import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { schrijfBestanden } from '../../app/bestanden.ts';
import { leesBronnen } from '../../app/bronnen/bestanden.ts';
import type { Bronnen } from '../../app/bronnen/bronnen.ts';
import { leesGegevens } from '../../app/bronnen/gegevens.ts';
import { leesHuisstijlgegevens } from '../../app/bronnen/huisstijl.ts';
import { leesSjablonen } from '../../app/bronnen/sjablonen.ts';
import { type Controle, controleer, foutenbestand } from '../../app/controleer.ts';
import { openOpslag } from '../../app/opslag.ts';
import { metVoorganger } from '../../app/ronde/rondeplaats.ts';
import { vertrouwdeSleutel } from '../../app/sleutel.ts';
import { aantal, document } from '../../app/taal.ts';
import { getal } from '../../dossier/nederlands.ts';
import { weiger } from '../../dossier/weigering.ts';
import { DIT_PROCES } from '../../proces.ts';
import { meldEerdereRondes } from '../eerdererondes.ts';
import { type Io, wereldVan } from '../io.ts';
import { beoordeelopdrachtVan, bronpadenVan, leesopdrachtVan } from '../opdracht.ts';
import type { Opties } from '../opties.ts';
import { metRaad } from '../raad.ts';
import { meldingregels, waarschuwingsregels, wikkel } from '../schrijfwijze.ts';
import { UITGANG } from '../uitgang.ts';
import type { Voer } from '../voer.ts';
import { isMap, metVorige, toetsBewaardeTabel } from '../vorige.ts';

/** `trede controleer <bestand>`: every problem at once; writes nothing but the sheet that --uit asks for. */
export const controleerCommando: Voer = async ([bestand = ''], opties, io) => {
  const metKader = opties.kader !== undefined;
  weigerZonderKader(opties);
  const metHuisstijl = opties.huisstijl !== undefined;
  const uitMap = opties.vorige !== undefined && isMap(opties.vorige);
  const gelezen = leesBronnen(bronpadenVan(bestand, opties), [
    ...(metKader ? ['sjablonen' as const] : []),
    ...(metHuisstijl ? ['huisstijl' as const] : []),
  ]);
  const bronnen = await metRondes(gelezen, bestand, opties, io);
  const opdracht = {
    ...leesopdrachtVan(bestand, opties, ['uit']),
    kadercontrole: metKader
      ? {
          opdracht: beoordeelopdrachtVan(bestand, opties),
          gegevens: leesGegevens(bronnen),
          sjablonen: leesSjablonen(bronnen),
        }
      : null,
    huisstijl: metHuisstijl ? leesHuisstijlgegevens(bronnen) : null,
    provincie: opties.provincie ?? null,
    vorige:
      opties.vorige === undefined || uitMap ? null : leesBronnen(bronpadenVan(opties.vorige, opties), []),
  };
  const controle = await controleer(bronnen, opdracht);
  if (opties.uit !== undefined) schrijfFouten(opties.uit, foutenbestand(controle, bronnen), opties, io);
  const { fouten, waarschuwingen, rijen } = controle;
  if (opties.json)
    io.uit(
      document({
        rijen,
        ...(controle.soort === 'dossier'
          ? { gebeurtenissen: controle.gebeurtenissen }
          : { sommen: controle.sommen }),
        fouten: fouten.map(metRaad),
        waarschuwingen: waarschuwingen.map(metRaad),
      }),
    );
  else {
    for (const regel of meldingregels(fouten)) io.uit(`${regel}\n`);
    for (const regel of waarschuwingsregels(waarschuwingen, SCHERM)) io.uit(`${regel}\n`);
    if (controle.soort === 'tabel' && rijen > 1 && Object.keys(controle.sommen).length > 0)
      io.uit(`${somregel(controle.sommen)}\n`);
    io.uit(`${samenvatting(controle)}\n`);
  }
  return fouten.length === 0 ? UITGANG.gelukt : UITGANG.invoerAfgekeurd;
};

/** With the round before: the folder that --vorige names, or with a kader the one that stands where it would be made. */
async function metRondes(gelezen: Bronnen, bestand: string, opties: Opties, io: Io): Promise<Bronnen> {
  const { vorige, sleutel } = opties;
  if (vorige !== undefined) {
    const vertrouwd = sleutel === undefined ? null : vertrouwdeSleutel(sleutel, [vorige]);
    if (isMap(vorige)) return await metVorige(gelezen, opties, vertrouwd);
    await toetsBewaardeTabel(vorige, vertrouwd);
    return gelezen;
  }
  if (opties.kader === undefined) return gelezen;
  const opdracht = beoordeelopdrachtVan(bestand, opties);
  const rondes = await metVoorganger(gelezen, opdracht, (plek) => openOpslag(plek, DIT_PROCES));
  if (rondes === null) return gelezen;
  meldEerdereRondes(rondes.gevonden, opties, io);
  return rondes.bronnen;
}

/** What a screen shows of warnings, beside the sums and the count. */
const SCHERM = 36;

/** What belongs to a kader says nothing without one. */
function weigerZonderKader({ kader, instelling, moment }: Opties): void {
  const naam = (instelling ?? []).length > 0 ? 'instelling' : moment === undefined ? null : 'moment';
  if (kader !== undefined || naam === null) return;
  throw weiger(
    'gebruik',
    'optie-zonder-kader',
    `--${naam} hoort bij een kader.`,
    `Voeg --kader toe, of laat --${naam} weg.`,
  );
}

function samenvatting(controle: Controle): string {
  const { fouten, waarschuwingen, rijen } = controle;
  const mis = aantal(fouten.length, 'fout', 'fouten');
  const kijk = aantal(waarschuwingen.length, 'waarschuwing', 'waarschuwingen');
  if (controle.soort === 'dossier')
    return fouten.length === 0
      ? `${aantal(rijen, 'beoordeling', 'beoordelingen')} en ${aantal(controle.gebeurtenissen, 'gebeurtenis', 'gebeurtenissen')} in orde${waarschuwingen.length === 0 ? '' : `, ${kijk}`}.`
      : `${mis}. Er kan niets mee worden gemaakt.`;
  return fouten.length === 0
    ? `${aantal(rijen, 'rij', 'rijen')} in orde, ${kijk}.`
    : `${mis}, ${kijk}. Er kan niets mee worden gemaakt.`;
}

/** `Sommen: taakstelling 1.370, achterstand_begin 153, …`. */
function somregel(sommen: Readonly<Record<string, number>>): string {
  const delen = Object.entries(sommen).map(([kolom, som]) => `${kolom} ${getal(som)}`);
  return wikkel(`Sommen: ${delen.join(', ')}.`, '', '  ');
}

function schrijfFouten(pad: string, bytes: Uint8Array | null, opties: Opties, io: Io): void {
  if (extname(pad).toLowerCase() !== '.xlsx')
    throw weiger(
      'gebruik',
      'uit-geen-xlsx',
      `--uit "${pad}" is geen .xlsx; in een ander bestand kunnen geen opmerkingen staan.`,
      'Schrijf bijvoorbeeld: --uit fouten.xlsx.',
    );
  if (bytes === null) {
    io.fout(`${pad} is niet geschreven: er kon geen blad worden gelezen.\n`);
    return;
  }
  const vrij = vrijeNaam(pad);
  // Somebody may be mending in it.
  if (vrij !== pad && Buffer.compare(readFileSync(pad), bytes) !== 0)
    throw weiger(
      'gebruik',
      'fouten-bestaat',
      `${pad} bestaat al; misschien verbetert iemand daarin. Er is niets geschreven.`,
      `Schrijf naar een ander bestand: --uit ${vrij}. Of verwijder ${pad} als het niet meer nodig is.`,
    );
  schrijfBestanden('', [{ naam: pad, bytes }], wereldVan(io, opties.json));
  io.fout(`Geschreven: ${pad}\n`);
}

/** `fouten-2.xlsx` where `fouten.xlsx` stands, and so on. */
function vrijeNaam(pad: string): string {
  const stam = pad.slice(0, pad.length - extname(pad).length);
  for (let n = 1; ; n += 1) {
    const naam = n === 1 ? pad : `${stam}-${n}${extname(pad)}`;
    if (!existsSync(naam)) return naam;
  }
}
