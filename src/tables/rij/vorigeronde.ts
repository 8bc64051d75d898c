import { verschoven } from '../../dossier/halfjaar.ts';
import type { Invoerregel } from '../../dossier/invoerregel.ts';
import type { KolomNaam } from '../../dossier/kolommen.ts';
import type { Melding } from '../../dossier/melding.ts';
import { beginstand, nieuwGehuisvest, totaalopgave } from '../../dossier/opgave.ts';

const MAAL = 3;
/** Small numbers triple easily: below this a jump says nothing. */
const KLEINSTE = 10;
const UITSCHIETERS = [
  'taakstelling',
  'achterstand_begin',
  'gehuisvest',
] as const satisfies readonly KolomNaam[];

/**
 * Compares each row with the half-year before it of the same municipality, in the same table or in that of the previous
 * round: does it begin with what that one ended with, and is a figure more than three times as large? Only warnings.
 */
export function vergelijkMetVorige(
  regels: readonly Invoerregel[],
  vorige: readonly Invoerregel[],
): Melding[] {
  const opSleutel = new Map(
    [...regels, ...vorige].map((r) => [`${r.periode.gemeentecode} ${r.periode.halfjaar}`, r]),
  );
  return regels.flatMap((regel) => {
    const { gemeentecode, halfjaar } = regel.periode;
    const eerder = opSleutel.get(`${gemeentecode} ${verschoven(halfjaar, -1)}`);
    return eerder === undefined ? [] : [...overgang(regel, eerder), ...uitschieters(regel, eerder)];
  });
}

/** The end of the half-year before, as far as the figures alone tell: bijtelling is weighed by a kader. */
function overgang(regel: Invoerregel, { periode: v }: Invoerregel): Melding[] {
  const { achterstand: a, voorsprong: b } = beginstand(v);
  const r = nieuwGehuisvest(v);
  const { achterstand_begin: nuA, voorsprong_begin: nuV } = regel.periode;
  if (v.taakstelling === null || a === null || b === null || r === null) return [];
  if (nuA === null && nuV === null) return [];
  const [g, z, p] = [v.bijtelling_gehuisvest ?? 0, v.bijtelling_zelfstandig ?? 0, v.bijtelling_pijplijn ?? 0];
  const eind = totaalopgave(v.taakstelling, a, b) - r;
  const nu = (nuA ?? 0) - (nuV ?? 0);
  if ([eind, eind - g - z, eind - g - z - p].includes(nu)) return [];
  return [
    melding(
      regel,
      'overgang-anders',
      nu < 0 ? 'voorsprong_begin' : 'achterstand_begin',
      `${regel.periode.gemeente} begint met ${inWoorden(nu)}, maar eindigde in ${v.halfjaar} volgens die cijfers met ${inWoorden(eind)}.`,
      'Neem over wat bij de vorige beoordeling is vastgesteld. Is dat gecorrigeerd, dan hoeft u niets te doen.',
    ),
  ];
}

function uitschieters(regel: Invoerregel, { periode: v }: Invoerregel): Melding[] {
  return UITSCHIETERS.flatMap((kolom) => {
    const [nu, toen] = [regel.periode[kolom], v[kolom]];
    if (nu === null || toen === null || toen === 0 || nu < KLEINSTE || nu <= MAAL * toen) return [];
    return melding(
      regel,
      'uitschieter',
      kolom,
      `${kolom} is ${nu}; in ${v.halfjaar} was dat ${toen}, dus meer dan ${MAAL} keer zo veel.`,
      'Controleer het cijfer. Klopt het, dan hoeft u niets te doen.',
    );
  });
}

function inWoorden(saldo: number): string {
  if (saldo === 0) return 'geen achterstand';
  return saldo > 0 ? `een achterstand van ${saldo}` : `een voorsprong van ${-saldo}`;
}

function melding(
  { rij, periode, cellen }: Invoerregel,
  code: string,
  kolom: KolomNaam,
  wat: string,
  oplossing: string,
): Melding {
  const waarde = periode[kolom];
  return {
    code,
    rij,
    kolom,
    cel: cellen.get(kolom) ?? null,
    waarde: waarde === null ? null : String(waarde),
    melding: wat,
    oplossing,
  };
}
