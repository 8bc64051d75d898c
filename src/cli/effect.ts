import { leesSjablonen } from '../app/invoer/bestanden.ts';
import { leesRegels, weigeringMelding } from '../app/invoer/tabel.ts';
import { effectieveInstellingen, weigering } from '../assessment/assess.ts';
import { type Lezing, verplaatsingen } from '../assessment/vergelijk.ts';
import { Weigering, weiger } from '../dossier/weigering.ts';
import type { Io } from './io.ts';
import { instellingenVan, kaderMetId, type Opties } from './opties.ts';
import { aantal, json, kolommen, wikkel } from './schrijfwijze.ts';
import { UITGANG, type Uitgang } from './uitgang.ts';
import { alsReden, redenVan, tredeKort } from './vergelijk.ts';

/**
 * `trede effect <bestand> --van <kader> --naar <kader>`: which municipalities a change of kader or instelling moves.
 * `--instelling` belongs to the kader of --naar, `--van-instelling` to that of --van.
 */
export async function effect(bestand: string, opties: Opties, io: Io): Promise<Uitgang> {
  const van = lezing('--van', opties.van, opties.vanInstelling);
  const naar = lezing('--naar', opties.naar, opties.instelling);
  const regels = await leesRegels(bestand, opties, io);
  for (const { kader } of [van, naar]) {
    const geweigerd = regels.flatMap((regel) => {
      const waarom = weigering({ ...regel.periode, trede_vorig: null }, kader);
      return waarom === null ? [] : [weigeringMelding(regel, kader, waarom)];
    });
    if (geweigerd.length > 0) throw new Weigering('invoer', geweigerd);
  }
  const sjablonen = leesSjablonen();
  const verplaatst = verplaatsingen(
    regels.map((r) => r.periode),
    van,
    naar,
  );
  if (opties.json) {
    const beschrijf = (l: Lezing) => ({ kader: l.kader.id, instellingen: l.opties.instellingen });
    io.uit(
      json({
        van: beschrijf(van),
        naar: beschrijf(naar),
        gemeenten: verplaatst.map((v) => ({
          gemeentecode: v.periode.gemeentecode,
          gemeente: v.periode.gemeente,
          halfjaar: v.periode.halfjaar,
          van: alsReden(v.van, sjablonen),
          naar: alsReden(v.naar, sjablonen),
        })),
        verplaatst: verplaatst.length,
        gelijk: regels.length - verplaatst.length,
      }),
    );
    return UITGANG.gelukt;
  }
  if (verplaatst.length > 0) {
    const kop = ['Gemeente', `van ${van.kader.id}`, `naar ${naar.kader.id}`];
    io.uit(
      `${kolommen([kop, ...verplaatst.map((v) => [v.periode.gemeente.slice(0, 30), tredeKort(v.van), tredeKort(v.naar)])])}\n`,
    );
    for (const v of verplaatst)
      io.uit(
        `\n${v.periode.gemeente}\n${wikkel(`van: ${redenVan(v.van, sjablonen)}`, '- ', '  ')}\n${wikkel(`naar: ${redenVan(v.naar, sjablonen)}`, '- ', '  ')}\n`,
      );
    io.uit('\n');
  }
  io.uit(
    `${aantal(verplaatst.length, 'gemeente verandert', 'gemeenten veranderen')} van uitkomst, ${aantal(regels.length - verplaatst.length, 'blijft', 'blijven')} gelijk.\n`,
  );
  return UITGANG.gelukt;
}

function lezing(optie: string, id: string | undefined, instelling: readonly string[] | undefined): Lezing {
  if (id === undefined)
    throw weiger(
      'gebruik',
      'kader-ontbreekt',
      `De optie ${optie} ontbreekt.`,
      'Noem twee kaders: --van utrecht-2024 --naar stappenplan.',
    );
  const kader = kaderMetId(id);
  return {
    kader,
    opties: {
      instellingen: effectieveInstellingen(
        kader,
        instellingenVan({ ...(instelling ? { instelling } : {}) }, kader),
      ),
    },
  };
}
