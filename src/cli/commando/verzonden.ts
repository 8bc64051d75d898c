import { openOpslag } from '../../app/opslag.ts';
import { verzend } from '../../app/ronde/verzend.ts';
import { geheimeSleutel } from '../../app/sleutel.ts';
import { aantal, document, eerste } from '../../app/taal.ts';
import { datum as inWoorden } from '../../dossier/nederlands.ts';
import { weiger } from '../../dossier/weigering.ts';
import { DIT_PROCES } from '../../proces.ts';
import { wereldVan } from '../io.ts';
import { datumVanOptie, redenVanOptie } from '../opties.ts';
import { wikkel } from '../schrijfwijze.ts';
import { UITGANG } from '../uitgang.ts';
import type { Voer } from '../voer.ts';

/** `trede verzonden <map>`: records that letters went out, on which day and how. From then on they stand fixed. */
export const verzondenCommando: Voer = async ([map = ''], opties, io) => {
  const datum = datumVanOptie(opties.datum, 'datum');
  if (datum === null)
    throw weiger(
      'gebruik',
      'datum-ontbreekt',
      'Er is geen datum van verzending opgegeven.',
      'Voeg --datum toe, zoals --datum 2024-02-20.',
    );
  const { gemeente = [], alles, kanaal = 'post' } = opties;
  const wie = alles === true ? 'alles' : [gemeente].flat();
  const sleutel = opties.sleutel === undefined ? null : geheimeSleutel(opties.sleutel);
  const reden = redenVanOptie(opties.reden, 'datum was die van de envelop');
  const { namen, nieuw, ondertekend } = await verzend(
    openOpslag(map, DIT_PROCES),
    { wie, datum, kanaal, ...(reden === null ? {} : { reden }), voorbeeld: opties.voorbeeld === true },
    sleutel,
    wereldVan(io, opties.json),
  );
  const stond = nieuw.length === 0 ? 'Dit stond al zo vast. ' : '';
  if (opties.json) io.uit(document({ verzonden: namen, nieuw, datum, kanaal: kanaal.trim(), ondertekend }));
  else
    io.uit(
      `${wikkel(
        `${stond}${aantal(namen.length, 'brief', 'brieven')} vastgelegd als verzonden op ${inWoorden(datum)} (${kanaal.trim()}): ${eerste(namen)}. Het manifest is ${ondertekend ? 'opnieuw ondertekend' : 'niet ondertekend: geen --sleutel opgegeven'}.`,
        '',
        '  ',
      )}\n`,
    );
  return UITGANG.gelukt;
};
