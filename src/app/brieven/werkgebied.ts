import { nearest } from '../../dossier/gelijkenis.ts';
import type { Periode } from '../../dossier/kolommen.ts';
import { bestandsmelding, type Melding } from '../../dossier/melding.ts';
import type { Register } from '../../dossier/register.ts';
import { samengesteld } from '../../dossier/tekens.ts';
import { Weigering } from '../../dossier/weigering.ts';
import type { Huisstijl } from '../../letters/huisstijl.ts';
import type { Feitenregel } from '../beoordeeld.ts';

/** Of whom is written, and where that stands. */
type Wie = Pick<Feitenregel, 'rij' | 'cellen'> & {
  readonly periode: Pick<Periode, 'gemeente' | 'gemeentecode'>;
};

/** In whose name letters are made. */
type Afzender = Pick<Huisstijl, 'provincie' | 'fictief' | 'kaders'>;

/** Refuses ('invoer') letters that are not of this province, with everything at once. */
export function weigerBuitenWerkgebied(
  regels: readonly Wie[],
  kader: string,
  afzender: Afzender,
  register: Register,
): void {
  const fouten = werkgebiedfouten(regels, kader, afzender, register);
  if (fouten.length > 0) throw new Weigering('invoer', fouten);
}

/**
 * What a province does not write: under a kader that its huisstijl does not name (null: not asked), and to a municipality of
 * another province. A province that does not exist writes examples, to any municipality and under any kader.
 */
export function werkgebiedfouten(
  regels: readonly Wie[],
  kader: string | null,
  { provincie, fictief, kaders }: Afzender,
  register: Register,
): Melding[] {
  if (fictief) return [];
  const fouten =
    kader === null || kaders.includes(kader)
      ? []
      : [
          bestandsmelding(
            'kader-niet-van-provincie',
            `De huisstijl van ${provincie} noemt het kader ${kader} niet, wel: ${kaders.join(', ')}.`,
            'Kies een kader dat deze provincie gebruikt, of noem het onder kaders in huisstijl.yaml.',
          ),
        ];
  const provincies = [...new Set([...register.values()].map((g) => g.provincie))];
  if (!provincies.some((p) => zelfde(p, provincie))) {
    const lijkt = nearest(provincie, provincies);
    const onbekend = bestandsmelding(
      'huisstijl-provincie-onbekend',
      `De provincie van de huisstijl, "${provincie}", staat niet in het register van gemeenten.`,
      `${lijkt === null ? '' : `Bedoelt u ${lijkt}? `}Schrijf haar in huisstijl.yaml zoals in het register: ${provincies.sort().join(', ')}.`,
    );
    return [...fouten, onbekend];
  }
  return [...fouten, ...regels.flatMap((regel) => gemeentefout(regel, provincie, register))];
}

function gemeentefout({ rij, periode, cellen }: Wie, provincie: string, register: Register): Melding[] {
  const { gemeente, gemeentecode: code } = periode;
  const bij = register.get(code)?.provincie ?? null;
  if (bij !== null && zelfde(bij, provincie)) return [];
  const waar = bij === null ? 'staat niet in het register' : `hoort bij ${bij}`;
  const huisstijl = bij === null ? 'die haar provincie noemt' : `van ${bij}`;
  return [
    {
      code: 'gemeente-andere-provincie',
      rij,
      kolom: 'gemeentecode',
      cel: cellen.get('gemeentecode') ?? null,
      waarde: code,
      melding: `${gemeente} (${code}) ${waar}; de huisstijl is van ${provincie}.`,
      oplossing: `${rij === null ? 'Kies' : 'Haal de rij weg, of kies'} de huisstijl ${huisstijl}.`,
    },
  ];
}

function zelfde(a: string, b: string): boolean {
  const gewoon = (tekst: string) => samengesteld(tekst).trim().toLowerCase();
  return gewoon(a) === gewoon(b);
}
