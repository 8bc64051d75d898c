import { type Bevinding, grondenVan, vragenVan } from '../../assessment/beoordeling.ts';
import { algemeneCodes, codenamen } from '../../assessment/codes.ts';
import type { Kader } from '../../assessment/kader.ts';
import { bestandsmelding, type Melding } from '../../dossier/melding.ts';
import type { Gevaluitkomst } from './gevallen.ts';

const SOORTEN = ['gronden', 'vragen', 'waarschuwingen', 'signalen', 'termijnen'] as const;

/** Whether there is a clause: of the kader's own, or one that all share. `templates` holds the paths of them all. */
type Heeft = (templates: ReadonlySet<string>, kader: string, pad: string) => boolean;
const heeft: Heeft = (templates, kader, pad) =>
  templates.has(`bouwstenen/${kader}/${pad}`) || templates.has(`bouwstenen/${pad}`);

/** Codes without a clause, choices of one's own without a sentence, and clauses of the kader without a code. */
export function clausulefouten(kader: Kader, templates: ReadonlySet<string>, map: string): Melding[] {
  const { id, codes } = kader;
  const zonder = SOORTEN.flatMap((soort) =>
    codenamen(codes, soort)
      .filter((code) => !heeft(templates, id, `${soort}/${code}.njk`))
      .map((code) =>
        codefout(
          `${map}/kader.mjs: de code "${code}" (${soort}) heeft geen zin`,
          `Schrijf haar in ${map}/sjablonen/bouwstenen/${soort}/${code}.njk.`,
        ),
      ),
  );
  const keuzes = [...Object.values(codes.gronden), ...Object.values(codes.termijnen)].filter(
    (keuze) => keuze !== 'tekst' && !heeft(templates, id, `keuzes/${keuze}.njk`),
  );
  const zonderKeuze = [...new Set(keuzes)].map((keuze) =>
    codefout(
      `${map}/kader.mjs: de eigen keuze "${keuze}" heeft geen zin`,
      `Schrijf haar in ${map}/sjablonen/bouwstenen/keuzes/${keuze}.njk, of schrijf 'tekst' waar de tekst het zelf zegt.`,
    ),
  );
  const over = [...templates].flatMap((pad) => {
    const [, soort, code] =
      new RegExp(`^bouwstenen/${id}/(${SOORTEN.join('|')})/(.+)\\.njk$`).exec(pad) ?? [];
    const kind = SOORTEN.find((s) => s === soort);
    if (kind === undefined || code === undefined) return [];
    const bekend: readonly string[] = [...codenamen(codes, kind), ...codenamen(algemeneCodes, kind)];
    return bekend.includes(code)
      ? []
      : [
          codefout(
            `${map}/sjablonen/bouwstenen/${soort}/${code}.njk: het kader heeft geen code "${code}" (${soort})`,
            'Haal het bestand weg, of noem de code in codes van kader.mjs.',
          ),
        ];
  });
  return [...zonder, ...zonderKeuze, ...over];
}

/** Findings in the cases that the list of the kader does not name, and grounds and questions of that list that no case comes to. */
export function gevalcodefouten(kader: Kader, uitkomsten: readonly Gevaluitkomst[], map: string): Melding[] {
  const gezien = new Set<string>();
  const vreemd = uitkomsten.flatMap(({ beoordeling: a, geval }) => {
    if (a === null) return [];
    const per: Readonly<Record<(typeof SOORTEN)[number], readonly Bevinding[]>> = {
      gronden: grondenVan(a),
      vragen: vragenVan(a),
      waarschuwingen: a.waarschuwingen,
      signalen: a.signalen,
      termijnen: a.termijnen,
    };
    return SOORTEN.flatMap((soort) => {
      const bekend: readonly string[] = [
        ...codenamen(algemeneCodes, soort),
        ...codenamen(kader.codes, soort),
      ];
      for (const { code } of per[soort]) gezien.add(`${soort} ${code}`);
      return per[soort]
        .filter(({ code }) => !bekend.includes(code))
        .map(({ code }) =>
          codefout(
            `${geval.plek}: "${geval.zin}" geeft de code "${code}" (${soort}), en die staat niet in codes van kader.mjs`,
            'Noem haar onder codes, of verbeter de naam.',
          ),
        );
    });
  });
  const zonderGeval = (['gronden', 'vragen'] as const).flatMap((soort) =>
    codenamen(kader.codes, soort)
      .filter((code) => !gezien.has(`${soort} ${code}`))
      .map((code) =>
        codefout(
          `${map}/cases.yaml: geen geval komt tot "${code}" (${soort})`,
          'Voeg een geval toe, of haal de code weg.',
        ),
      ),
  );
  return [...new Map([...vreemd, ...zonderGeval].map((m) => [m.melding, m])).values()];
}

function codefout(melding: string, oplossing: string): Melding {
  return bestandsmelding('kader-code', `${melding}.`, oplossing);
}
