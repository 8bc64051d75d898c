import { expect, test } from 'vitest';
import { vertel } from '../../src/app/vertel.ts';
import { assess } from '../../src/assessment/assess.ts';
import { KADERS } from '../../src/assessment/kaders/index.ts';
import { parseDatum } from '../../src/dossier/datum.ts';
import { type Periode, periodeVan } from '../../src/dossier/kolommen.ts';
import { platteTekst, regels } from '../../src/formats/brief.ts';
import { briefopdracht } from '../../src/letters/briefopdracht.ts';
import { compose } from '../../src/letters/compose.ts';
import { OORDEELGRONDEN } from '../../src/letters/velden/redenen.ts';
import { eigenSjablonen, eigenSjabloonteksten, huisstijlVan } from '../eigen.ts';

const SJABLONEN = eigenSjablonen();
const { huisstijl } = huisstijlVan();

function dag(tekst: string) {
  const datum = parseDatum(tekst);
  if (datum === null) throw new Error(tekst);
  return datum;
}

/** The letter of a fictional municipality as its paragraphs, and the same assessment as the command line tells it. */
function gemaakt(kaderId: string, feiten: Partial<Periode>, moment = '2024-01-01') {
  const kader = KADERS.get(kaderId);
  if (kader === undefined) throw new Error(kaderId);
  const periode = periodeVan({
    gemeentecode: 'GM9001',
    gemeente: 'Aardenhof',
    halfjaar: '2023-II',
    taakstelling: 40,
    achterstand_begin: 0,
    voorsprong_begin: 0,
    oordeel_door: 'Gedeputeerde Staten',
    oordeel_datum: dag('2024-02-01'),
    ...feiten,
  });
  const beoordeling = assess(periode, kader, { moment: dag(moment) });
  const [soort] = beoordeling.brieven;
  if (beoordeling.status === 'onbepaald' || soort === undefined) throw new Error('geen brief');
  const briefdatum = dag(moment === '2024-01-01' ? '2024-02-15' : moment);
  const brief = compose(
    briefopdracht({ beoordeling, periode, soort, kader, huisstijl, briefdatum, moment: dag(moment) }),
    SJABLONEN,
  );
  return {
    alineas: brief.blokken.flatMap(regels).map((r) => platteTekst(r).replaceAll('\u00a0', ' ')),
    zinnen: vertel(beoordeling, null, SJABLONEN).gronden.map(({ zin }) => zin.replaceAll('\u00a0', ' ')),
  };
}

test('het informatieverzoek noemt de weken die zijn vergeleken: gemiddeld 12,5 en 13 tegen 12', () => {
  for (const [teller, gemiddeld] of [
    [125, '12,5'],
    [130, '13'],
  ] as const) {
    const { alineas, zinnen } = gemaakt('handreiking', {
      trede_vorig: 1,
      gehuisvest: 28,
      doorlooptijd_weken: { teller, noemer: 10 },
    });
    const duur = `van koppeling tot verhuizing gemiddeld ${gemiddeld} weken. Dat is langer dan de termijn van 12 weken.`;
    expect(alineas).toContain(`In uw gemeente duurde het ${duur}`);
    expect(zinnen).toContain(`In de gemeente duurde het ${duur}`);
  }
});

test('onder een brief die te weinig koppelingen als oorzaak aanneemt, staat alleen het aantal', () => {
  for (const kader of ['utrecht-2024', 'stappenplan']) {
    const { alineas } = gemaakt(kader, {
      trede_vorig: 2,
      achterstand_begin: 20,
      gehuisvest: 31,
      koppelingen: 31,
      oordeel_overmacht: 'ja',
      motiveringen: { oordeel_overmacht: 'Het COA koppelde 31 vergunninghouders.' },
    });
    expect(alineas.filter((a) => a.includes('minder vergunninghouders gekoppeld'))).toEqual([
      'Aan uw gemeente zijn minder vergunninghouders gekoppeld dan de opgave: 31 bij een opgave van 60.',
    ]);
  }
});

test('wie geen verbeterplan indiende, leest niet dat de provincie de uitvoering ervan verwacht', () => {
  const { alineas } = gemaakt('utrecht-2024', {
    trede_vorig: 3,
    achterstand_begin: 20,
    gehuisvest: 45,
    oordeel_verbeterplan: 'niet_ingediend',
    oordeel_afzien: 'ja',
    motiveringen: {
      oordeel_verbeterplan: 'Wij kregen geen plan',
      oordeel_afzien: 'In maart komen acht woningen vrij',
    },
  });
  const tekst = alineas.join(' ');
  expect(tekst).toContain('U heeft geen verbeterplan ingediend. Wij kregen geen plan.');
  expect(tekst).toContain(
    'Wij verwachten dat uw college alsnog een verbeterplan vaststelt en het ons zo snel mogelijk stuurt.',
  );
  expect(tekst).not.toContain('uw verbeterplan uitvoert.');
});

test('de reden van een oordeel staat één keer in de brief, tussen de grond en wat eruit volgt', () => {
  const { alineas, zinnen } = gemaakt('flevoland', {
    trede_vorig: 3,
    achterstand_begin: 12,
    gehuisvest: 45,
    plan_ontvangen: dag('2023-06-01'),
    oordeel_op_schema: 'nee',
    oordeel_volgende_trede: 'nee',
    motiveringen: {
      oordeel_op_schema: 'Twee complexen uit het plan zijn niet op tijd klaar',
      oordeel_volgende_trede: 'De oplevering is verzet naar maart 2024.',
    },
  });
  expect(alineas).toContain(
    'U ligt niet op schema met uw plan van aanpak. Twee complexen uit het plan zijn niet op tijd klaar. Daarom beoordelen wij de uitvoering van de taak als niet adequaat (rood).',
  );
  expect(alineas).toContain(
    'Een volgende stap zetten wij nu niet. De oplevering is verzet naar maart 2024. Uw gemeente blijft daarom op trede 3.',
  );
  expect(alineas.join('\n').match(/Twee complexen|is verzet naar/g)).toHaveLength(2);
  expect(zinnen).toContain(
    'De gemeente ligt niet op schema met haar plan van aanpak. Daarom beoordelen Gedeputeerde Staten de uitvoering van de taak als niet adequaat (rood).',
  );
});

test('een brief spreekt het college aan met u en noemt de provincie wij', () => {
  const { alineas } = gemaakt('utrecht-2024', {
    trede_vorig: 2,
    achterstand_begin: 12,
    gehuisvest: 40,
    oordeel_overmacht: 'nee',
    motiveringen: { oordeel_overmacht: 'De krapte geldt overal.' },
  });
  const tekst = alineas.join('\n');
  expect(tekst).toContain(
    'U heeft een reden voor de achterstand aangevoerd. Die reden vinden wij niet verschoonbaar. De krapte geldt overal. De reden verandert de beoordeling daarom niet.',
  );
  expect(tekst).not.toMatch(/[Dd]e gemeente |Gedeputeerde Staten|ook afgewogen|zorgt ervoor/);
});

test('met één vergunninghouder noemt de brief niet "minder dan 1"', () => {
  const { alineas } = gemaakt('utrecht-2024', { trede_vorig: 1, gehuisvest: 39 });
  const tekst = alineas.join('\n');
  expect(tekst).toContain('is er dan nog een achterstand, dan gaat uw gemeente in beginsel naar trede 3');
  expect(tekst).not.toContain('minder dan');
  const twee = gemaakt('utrecht-2024', { trede_vorig: 1, gehuisvest: 38 }).alineas.join('\n');
  expect(twee).toContain('maar van minder dan 2 vergunninghouders');
});

test('met twee vergunninghouders ligt er op trede 3 niets tussen halveren en niet dalen', () => {
  const feiten = { trede_vorig: 2, achterstand_begin: 2, gehuisvest: 40 };
  expect(gemaakt('utrecht-2024', feiten).alineas.join('\n')).not.toContain('minder dan 50%, dan blijft');
  const drie = gemaakt('utrecht-2024', { ...feiten, achterstand_begin: 3 });
  expect(drie.alineas.join('\n')).toContain('minder dan 50%, dan blijft');
});

test('wie niet op de ladder stond, komt er niet van trede 0', () => {
  const { alineas } = gemaakt('stappenplan', { trede_vorig: 0, gehuisvest: 20 });
  expect(alineas.join('\n')).toContain('Uw gemeente komt daarmee op trede 2');
  expect(alineas.join('\n')).not.toContain('trede 0');
});

test('een brief zonder opgave zegt waardoor die er niet was', () => {
  const nul = gemaakt('utrecht-2024', { trede_vorig: 1, taakstelling: 0, gehuisvest: 0 }).alineas.join('\n');
  expect(nul).toContain('de taakstelling was 0 en er was geen achterstand uit het vorige halfjaar');
  expect(nul).not.toContain('onder nul');
  const gelijk = gemaakt('utrecht-2024', { trede_vorig: 1, voorsprong_begin: 40, gehuisvest: 0 });
  expect(gelijk.alineas.join('\n')).toContain('stond een voorsprong van 40 vergunninghouders');
  expect(gelijk.alineas.join('\n')).not.toContain('onder nul');
  const meer = gemaakt('utrecht-2024', { trede_vorig: 1, voorsprong_begin: 41, gehuisvest: 0 });
  expect(meer.alineas.join('\n')).toContain('Een totaal onder nul');
});

test.each([
  [1, '1 vergunninghouder die zelf woonruimte vond'],
  [2, '2 vergunninghouders die zelf woonruimte vonden'],
])('bij %i persoon of personen past het werkwoord', (bijtelling_zelfstandig, zin) => {
  const { alineas } = gemaakt('utrecht-2024', {
    trede_vorig: 1,
    gehuisvest: 30,
    bijtelling_zelfstandig,
    bijtelling_bewijs: 'huurcontracten',
  });
  expect(alineas).toContain(zin);
});

test('halverwege zegt de brief dat de norm de achterstand niet meetelt', () => {
  const { alineas } = gemaakt(
    'utrecht-2024',
    { trede_vorig: 2, achterstand_begin: 6, gehuisvest_halverwege: 20 },
    '2023-10-01',
  );
  const tekst = alineas.join('\n');
  expect(tekst).toContain('U ligt dus op schema.');
  expect(tekst).toContain('Dat gaat alleen over uw taakstelling');
  expect(tekst).toContain(
    'De achterstand van 6 vergunninghouders uit de eerste helft van 2023 telt in die norm niet mee.',
  );
  expect(tekst).toContain('Daalt de achterstand van 6 vergunninghouders niet, dan kan uw gemeente');
  expect(tekst).not.toContain('Blijft dit zo');
});

test('een brief van trede 1 tot en met 3 zegt dat hij geen besluit is en waar het beleid staat; die van trede 6 niet', () => {
  const laag = gemaakt('utrecht-2024', { trede_vorig: 1, gehuisvest: 40 }).alineas.join('\n');
  expect(laag).toContain('Deze brief is geen besluit');
  expect(laag).toContain(`Het beleid dat wij volgen, vindt u op ${huisstijl.contact.website}.`);
  const hoog = gemaakt('utrecht-2024', { trede_vorig: 6, achterstand_begin: 5, gehuisvest: 40 });
  expect(hoog.alineas.join('\n')).not.toContain('geen besluit');
});

test('elke grond die op een antwoord rust, heeft plaats voor de reden, ook in de woorden van een kader', () => {
  for (const code of Object.values(OORDEELGRONDEN).flat())
    for (const [bestand, bron] of eigenSjabloonteksten())
      if (bestand.endsWith(`gronden/${code}.njk`)) expect(bron, bestand).toContain('{{ motivering }}');
});

test('een gesprek van vóór het halfjaar staat niet in de brief, wat nog komt wel', () => {
  const feiten = { trede_vorig: 2, achterstand_begin: 3, gehuisvest: 41 };
  const oud = gemaakt('utrecht-2024', { ...feiten, overleg_datum: dag('2023-06-30') }).alineas.join('\n');
  expect(oud).not.toContain('30 juni 2023');
  const nieuw = gemaakt('utrecht-2024', {
    ...feiten,
    overleg_datum: dag('2023-07-01'),
    volgend_overleg: 'in de tweede helft van april 2024',
  }).alineas.join('\n');
  expect(nieuw).toContain('Op 1 juli 2023 hebben wij u gesproken.');
  expect(nieuw).toContain('Het ambtelijk overleg is in de tweede helft van april 2024.');
});

test('een geactualiseerd verbeterplan loopt opnieuw langs het bestuurlijk gesprek en heeft een datum', () => {
  const feiten = {
    trede_vorig: 3,
    achterstand_begin: 20,
    gehuisvest: 45,
    oordeel_verbeterplan: 'voldoende',
  } satisfies Partial<Periode>;
  const met = gemaakt('utrecht-2024', { ...feiten, plan_uiterlijk: dag('2024-04-15') }).alineas.join('\n');
  expect(met).toContain('Wij vragen u om een geactualiseerd verbeterplan.');
  expect(met).toContain('Het bestuurlijk gesprek vindt plaats binnen vier weken');
  expect(met).toContain('stuurt het ons uiterlijk op 15 april 2024.');
  expect(gemaakt('utrecht-2024', feiten).alineas.join('\n')).not.toContain('geactualiseerd');
});

test('wie op trede 4 afziet na een vooraankondiging zonder effect, leest een gang in de brief: in beginsel, en dan ervan af', () => {
  const { alineas } = gemaakt('utrecht-2024', {
    trede_vorig: 4,
    achterstand_begin: 20,
    gehuisvest: 40,
    oordeel_volgende_trede: 'ja',
    oordeel_afzien: 'ja',
    motiveringen: {
      oordeel_volgende_trede: 'U heeft geen woningen gehuurd.',
      oordeel_afzien: 'In maart 2024 komen 25 woningen klaar.',
    },
  });
  const begin = alineas.indexOf(
    'De vooraankondiging heeft niet het effect gehad dat nodig is. U heeft geen woningen gehuurd. Daarom volgt in beginsel een besluit tot indeplaatsstelling (trede 5).',
  );
  expect(begin).toBeGreaterThan(0);
  expect(alineas[begin + 1]).toBe(
    'Wij zien op dit moment af van de volgende stap. In maart 2024 komen 25 woningen klaar. Daarom blijft uw gemeente op trede 4.',
  );
  const blijft = gemaakt('utrecht-2024', {
    trede_vorig: 4,
    achterstand_begin: 20,
    gehuisvest: 40,
    oordeel_volgende_trede: 'nee',
  }).alineas.join('\n');
  expect(blijft).toContain('Wij nemen nu nog geen besluit tot indeplaatsstelling.');
  expect(blijft.match(/beslissen wij afzonderlijk/g)).toHaveLength(1);
});

test('alleen het beleid dat de huisstijl noemt, is ons beleid; om een verschoonbare reden vraagt de vooraankondiging', () => {
  const feiten = { trede_vorig: 3, achterstand_begin: 20, gehuisvest: 40 };
  const tekst = gemaakt('utrecht-2024', feiten).alineas.join('\n');
  expect(tekst).toContain('Wij volgen het Aanvullend beleidskader IBT huisvesting vergunninghouders.');
  expect(tekst).not.toContain('4:84');
  expect(tekst).toContain('Van een verschoonbare reden voor de achterstand is ons niet gebleken.');
  expect(tekst).toContain('Kunt u door een verschoonbare reden de opgave niet realiseren?');
});

test('wie een oorzaak buiten zijn macht aanvoert, krijgt geen toezegging voordat die is aangenomen', () => {
  const tekst = gemaakt('stappenplan', {
    trede_vorig: 2,
    achterstand_begin: 12,
    gehuisvest: 30,
  }).alineas.join('\n');
  expect(tekst).toContain('Nemen wij die oorzaak aan, dan zetten wij de volgende stap niet.');
});

test('een brief over een geringe achterstand vraagt naar een oorzaak; is die aangenomen, dan niet meer', () => {
  const vraag = 'Ligt de oorzaak van een achterstand buiten de macht van uw gemeente';
  const gering = gemaakt('stappenplan', { trede_vorig: 1, gehuisvest: 38 }).alineas.join('\n');
  expect(gering).toContain('is ons niet gebleken.');
  expect(gering).toContain(vraag);
  const aangenomen = gemaakt('stappenplan', {
    trede_vorig: 1,
    gehuisvest: 20,
    oordeel_overmacht: 'ja',
    motiveringen: { oordeel_overmacht: 'Door een brand gingen woningen verloren.' },
  }).alineas.join('\n');
  expect(aangenomen).toContain('De oorzaak van de achterstand ligt buiten de macht van uw gemeente.');
  expect(aangenomen).not.toContain(vraag);
});

test('het stappenplan nodigt gemeente en COA samen uit, een ander kader de gemeente', () => {
  const feiten = { trede_vorig: 1, gehuisvest: 20 };
  const samen =
    'Wij nodigen u en het Centraal Orgaan opvang asielzoekers (COA) uit voor een ambtelijk overleg.';
  expect(gemaakt('stappenplan', feiten).alineas).toContain(samen);
  expect(gemaakt('flevoland', feiten).alineas).toContain('Wij nodigen u uit voor een ambtelijk overleg.');
});

test('ook voor de peildatum vertelt een brief wanneer de cijfers zijn nagegaan', () => {
  const feiten = {
    trede_vorig: 3,
    achterstand_begin: 20,
    gehuisvest: 5,
    plan_ontvangen: dag('2023-08-01'),
    oordeel_spoed: 'ja',
    motiveringen: { oordeel_spoed: 'De noodopvang sluit op 1 december 2023.' },
  } satisfies Partial<Periode>;
  const zin = 'Op 16 oktober 2023 hebben wij de cijfers met uw organisatie nagegaan.';
  const met = gemaakt('utrecht-2024', { ...feiten, verificatie_datum: dag('2023-10-16') }, '2023-10-15');
  expect(met.alineas.join('\n')).toContain(zin);
  expect(gemaakt('utrecht-2024', feiten, '2023-10-15').alineas.join('\n')).not.toContain('nagegaan');
});
