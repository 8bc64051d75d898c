import { openOpslag } from '../../app/opslag.ts';
import { document } from '../../app/taal.ts';
import { leesRegeling } from '../../app/toetsing/regeling.ts';
import { leesToetsing } from '../../app/toetsing/stand.ts';
import { toonBrief } from '../../app/toetsing/toon.ts';
import { rangwoorden, toelichtingBij } from '../../app/toetsing/woorden.ts';
import { DIT_PROCES } from '../../proces.ts';
import { wereldVan } from '../io.ts';
import { UITGANG } from '../uitgang.ts';
import { toonTekst } from '../vertel/toon.ts';
import type { Voer } from '../voer.ts';

/** `trede toetsen toon <map> <brief>`: the letter as its file says it, and all that it rests on. */
export const toetsentoonCommando: Voer = async ([map = '', brief = ''], opties, io) => {
  const wereld = wereldVan(io, opties.json);
  const toetsing = await leesToetsing(openOpslag(map, DIT_PROCES), leesRegeling(opties.huisstijl), wereld);
  const getoond = await toonBrief(toetsing, brief);
  const { feiten, toestand, rang, merk, tekst, cijfers, verteld, omslag } = getoond;
  if (opties.json)
    io.uit(
      document({
        naam: feiten.naam,
        gemeente: feiten.gemeente,
        toestand: toestand.toestand,
        nog: toestand.nog,
        toelichting: toelichtingBij(toestand),
        rang: rang.rang,
        reden: { code: rang.code, getallen: rang.getallen, zin: rangwoorden(rang) },
        tekst,
        cijfers,
        beoordeling: verteld,
        omslag,
        over: feiten.over,
        hoofden: toestand.hoofden,
        gezien: merk,
      }),
    );
  else io.uit(toonTekst(getoond, map));
  return UITGANG.gelukt;
};
