import { type Beoordeling, grondenVan } from '../../assessment/beoordeling.ts';
import type { Grondcode } from '../../assessment/codes.ts';
import type { OordeelKolom } from '../../dossier/kolommen.ts';

type Oordelen = Beoordeling['oordelen'];

/** The grounds that rest on an answer: the first of them that an outcome has, tells why it was answered so. */
export const OORDEELGRONDEN: Readonly<Partial<Record<OordeelKolom, readonly Grondcode[]>>> = {
  oordeel_op_schema: ['op-schema', 'op-schema-zonder-plan', 'niet-op-schema', 'niet-op-schema-zonder-plan'],
  oordeel_verbeterplan: ['plan-voldoende-uitgevoerd', 'plan-onvoldoende-uitgevoerd', 'plan-niet-ingediend'],
  oordeel_overmacht: ['overmacht-aangenomen', 'overmacht-afgewezen'],
  oordeel_afzien: ['afgezien', 'niet-afgezien'],
  oordeel_taakverwaarlozing: ['taakverwaarlozing', 'geen-taakverwaarlozing'],
  oordeel_concreet_zicht: ['concreet-zicht', 'geen-concreet-zicht'],
  oordeel_voorsprong: ['voorsprong-blijft-trede-1', 'voorsprong-al-verrekend'],
  oordeel_spoed: ['spoed', 'spoed-omhoog'],
  oordeel_intrekking: ['intrekking-aannemelijk', 'last-nagekomen'],
  oordeel_volgende_trede: [
    'blijft-op-trede',
    'hogere-trede',
    'blijft-vooraankondiging',
    'vooraankondiging-zonder-effect',
    'plan-toch-omlaag',
  ],
};

/** The answers that were used and that the ground with this code tells. */
export function oordelenBij(a: Beoordeling, code: string): Oordelen {
  return gebruikt(a).filter(({ vraag }) => grondVan(a, vraag) === code);
}

/** The answers that were used and that no ground tells; the content of a plan has a letter of its own. */
export function oordelenZonderGrond(a: Beoordeling): Oordelen {
  return gebruikt(a).filter(({ vraag }) => vraag !== 'oordeel_planinhoud' && grondVan(a, vraag) === null);
}

function gebruikt(a: Beoordeling): Oordelen {
  return a.oordelen.filter((oordeel) => oordeel.gebruikt);
}

function grondVan(a: Beoordeling, vraag: OordeelKolom): Grondcode | null {
  const codes = new Set(grondenVan(a).map((grond) => grond.code));
  return OORDEELGRONDEN[vraag]?.find((code) => codes.has(code)) ?? null;
}
