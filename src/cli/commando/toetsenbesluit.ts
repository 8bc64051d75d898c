import { openOpslag } from '../../app/opslag.ts';
import { geheimeSleutel } from '../../app/sleutel.ts';
import { document } from '../../app/taal.ts';
import { neemBesluit } from '../../app/toetsing/besluit.ts';
import type { Besluit } from '../../app/toetsing/mag.ts';
import { leesRegeling } from '../../app/toetsing/regeling.ts';
import { weiger } from '../../dossier/weigering.ts';
import { DIT_PROCES } from '../../proces.ts';
import { wereldVan } from '../io.ts';
import { wikkel } from '../schrijfwijze.ts';
import { UITGANG } from '../uitgang.ts';
import type { Voer } from '../voer.ts';

const GEDAAN: Readonly<Record<Besluit['soort'], string>> = {
  akkoord: 'gaat akkoord met',
  bevestigd: 'bevestigt het akkoord op',
  terug: 'stuurt terug:',
  later: 'kijkt later nog eens naar',
  ingetrokken: 'trekt in wat besloten was over',
};

/** `trede toetsen akkoord|terug|later|bevestig|intrekken <map> <brief> --gezien <merk>`: one decision about one letter. */
export function besluitCommando(soort: Besluit['soort']): Voer {
  return async ([map = '', brief = ''], opties, io) => {
    const { gezien, rol, reden, toelichting, toetssleutel } = opties;
    if (gezien === undefined)
      throw weiger(
        'gebruik',
        'gezien-ontbreekt',
        'Er staat niet bij wat u op het scherm zag.',
        'Bekijk de brief met trede toetsen toon, en neem het merk over dat onder de brief staat.',
      );
    const {
      hash,
      stuk,
      rol: als,
      door,
    } = await neemBesluit(
      openOpslag(map, DIT_PROCES),
      leesRegeling(opties.huisstijl),
      { soort, brief, gezien, rol: rol ?? null, reden: reden ?? null, toelichting: toelichting ?? null },
      toetssleutel === undefined ? null : geheimeSleutel(toetssleutel),
      wereldVan(io, opties.json),
    );
    const { naam } = stuk.feiten;
    if (opties.json) io.uit(document({ soort, brief: naam, rol: als, door: door.naam, gebeurtenis: hash }));
    else
      io.uit(
        `${wikkel(`${door.naam} (${als}) ${GEDAAN[soort]} ${naam}. Vastgelegd als ${hash}.`, '', '  ')}\n`,
      );
    return UITGANG.gelukt;
  };
}
