import { utf8Tekst } from '../../dossier/utf8.ts';
import { alsBeeld, type Beeld, beeldfout } from '../../formats/beeld/beeld.ts';
import { isPng, leesPng } from '../../formats/beeld/png.ts';
import { leesSvg } from '../../formats/beeld/svg.ts';
import type { Huisstijl } from '../../letters/huisstijl.ts';
import type { Bronbestand } from './bronnen.ts';

type Beeldgegevens = NonNullable<Huisstijl['logo']>;

/** The pictures of a huisstijl: its logo, and the signatures by the name of their file. */
export interface Beelden {
  readonly logo: Beeld | null;
  readonly handtekeningen: ReadonlyMap<string, Beeld>;
}

/** The room for a signature, in millimetres. */
const HANDTEKENING = { breed: 60, hoog: 16 };

/** Reads the pictures. Refuses one that cannot be printed as it is; `bestandVan` refuses one that is not there. */
export function leesBeelden(h: Huisstijl, bestandVan: (naam: string) => Bronbestand): Beelden {
  const lees = ({ bestand, alt, breed }: Beeldgegevens): Beeld => {
    const { bytes, plek } = bestandVan(bestand);
    if (isPng(bytes)) return alsBeeld(leesPng(bytes, bestand), alt, breed);
    if (!/\.svg$/i.test(bestand)) throw beeldfout(`${bestand} is geen SVG en geen PNG`);
    return alsBeeld(leesSvg(utf8Tekst(bytes, plek), bestand), alt, breed);
  };
  const ondertekenaars = [...h.ondertekening.ondertekenaars, h.mandaat];
  const handtekeningen = ondertekenaars.flatMap(({ handtekening }) => handtekening ?? []);
  return {
    logo: h.logo === undefined ? null : lees(h.logo),
    handtekeningen: new Map(
      handtekeningen.map((gegevens) => [gegevens.bestand, passend(lees(gegevens), gegevens.bestand)]),
    ),
  };
}

function passend(beeld: Beeld, bestand: string): Beeld {
  if (beeld.breed <= HANDTEKENING.breed && beeld.hoog <= HANDTEKENING.hoog) return beeld;
  throw beeldfout(
    `${bestand} wordt ${Math.round(beeld.breed)} bij ${Math.round(beeld.hoog)} mm, en voor een handtekening is er ${HANDTEKENING.breed} bij ${HANDTEKENING.hoog} mm`,
    'Maak breed kleiner.',
  );
}
