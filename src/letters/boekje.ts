import type { Block, Brief, Inline } from '../formats/brief.ts';
import { platteTekst } from '../formats/brief.ts';
import type { Gekozen, Tak, Takken } from './template/controle/dekking.ts';

/** A letter that can stand in a booklet: from which case, with what, and which branches it took. */
export interface Boekbrief {
  readonly sjabloon: string;
  readonly geval: string;
  readonly brief: Brief;
  readonly takken: Takken;
}

/** A sentence of a finding that stands in no letter of the booklet, such as in the table of an assessment. */
export interface Boekzin {
  readonly sjabloon: string;
  readonly geval: string;
  readonly zin: string;
  readonly takken: Takken;
}

/** The booklet of one kader: the letters, each on a new page under its own heading, and the sentences after them. */
export function maakBoekje(
  kader: string,
  brieven: readonly Gekozen<Boekbrief>[],
  zinnen: readonly Gekozen<Boekzin>[],
): Brief {
  const [eerste] = brieven;
  if (eerste === undefined) throw new Error(`een boekje zonder brieven: ${kader}`);
  const titel = `Proefboekje ${kader}`;
  const { brief } = eerste.stuk;
  return {
    ...brief,
    soort: 'boekje',
    titel,
    concept: ['Proefboekje met een verzonnen gemeente en verzonnen cijfers.'],
    adressering: [],
    kenmerken: [{ label: 'Onderwerp', inhoud: [tekst(titel)] }],
    blokken: [
      ...inleiding(kader, brieven),
      ...brieven.flatMap((gekozen, i) => hoofdstuk(kader, gekozen, i + 1)),
      ...slothoofdstuk(zinnen),
    ],
    ondertekening: null,
    afschriftAan: [],
    slot: [],
    checklist: [],
  };
}

function inleiding(kader: string, brieven: readonly Gekozen<Boekbrief>[]): Block[] {
  return [
    alinea(
      `Deze ${brieven.length} brieven bevatten samen elke alinea die onder ${kader} in een brief kan staan, en elke keuze daarin. De gemeente en de cijfers zijn verzonnen. Boven elke brief staat voor welke sjablonen en keuzes hij hier is opgenomen; "regel 7 ja" wil zeggen: de voorwaarde op regel 7 van dat sjabloon geldt.`,
    ),
    {
      type: 'list',
      geordend: true,
      items: brieven.map(({ stuk }) => [tekst(`${stuk.sjabloon}: ${stuk.geval}`)]),
    },
  ];
}

function hoofdstuk(kader: string, { stuk, voor }: Gekozen<Boekbrief>, nummer: number): Block[] {
  const { brief } = stuk;
  const ondertekend =
    brief.ondertekening === null
      ? []
      : [
          alinea(
            [
              `${brief.ondertekening.orgaan},`,
              ...brief.ondertekening.ondertekenaars.map((o) =>
                [o.functie, o.naam].filter((d) => d).join(' '),
              ),
            ].join('\n'),
          ),
        ];
  const afschrift =
    brief.afschriftAan.length === 0 ? [] : [alinea(['Afschrift aan:', ...brief.afschriftAan].join('\n'))];
  return [
    {
      type: 'heading',
      niveau: 1,
      inhoud: [tekst(`${nummer}. ${kader}: ${stuk.sjabloon}`)],
      nieuwePagina: true,
    },
    alinea(`Het geval: ${stuk.geval}. Deze brief staat hier voor:`),
    { type: 'list', geordend: false, items: takkenlijst(voor).map((regel) => [tekst(regel)]) },
    ...(brief.adressering.length === 0 ? [] : [alinea(brief.adressering.map(platteTekst).join('\n'))]),
    { type: 'paragraph', inhoud: [{ type: 'strong', inhoud: [tekst(`Onderwerp: ${brief.titel}`)] }] },
    ...brief.blokken.map(lager),
    ...ondertekend,
    ...afschrift,
    ...brief.slot.map(lager),
  ];
}

function slothoofdstuk(zinnen: readonly Gekozen<Boekzin>[]): Block[] {
  if (zinnen.length === 0) return [];
  return [
    { type: 'heading', niveau: 1, inhoud: [tekst('Zinnen buiten de brieven')], nieuwePagina: true },
    alinea('Deze zinnen staan in het overzicht of de uitleg van een beoordeling, of boven een CONCEPT.'),
    ...zinnen.flatMap(({ stuk, voor }): Block[] => [
      { type: 'heading', niveau: 2, inhoud: [tekst(takkenlijst(voor).join('; '))] },
      alinea(stuk.zin),
    ]),
  ];
}

/** One line per template: `bouwstenen/volgend: regel 1 ja, regel 7 nee`; a template without choices by its name alone. */
function takkenlijst(takken: readonly Tak[]): string[] {
  const perBestand = new Map<string, string[]>();
  for (const { bestand, regel, keuze } of takken) {
    const keuzes = perBestand.get(bestand) ?? [];
    perBestand.set(bestand, keuze === 'geheel' ? keuzes : [...keuzes, `regel ${regel} ${WOORD[keuze]}`]);
  }
  return [...perBestand].map(([bestand, keuzes]) =>
    [bestand.replace(/\.njk$/, ''), ...(keuzes.length === 0 ? [] : [keuzes.join(', ')])].join(': '),
  );
}

const WOORD = { ja: 'ja', nee: 'nee', elk: 'herhaald' } as const;

/** The heading of a letter stands below that of its chapter. */
function lager(blok: Block): Block {
  return blok.type === 'heading' ? { ...blok, niveau: 2 } : blok;
}

/** A paragraph of plain text; a newline is a break. */
function alinea(regels: string): Block {
  const inhoud = regels
    .split('\n')
    .flatMap((regel, i): Inline[] => (i === 0 ? [tekst(regel)] : [{ type: 'break' }, tekst(regel)]));
  return { type: 'paragraph', inhoud };
}

function tekst(text: string): Inline {
  return { type: 'text', text };
}
