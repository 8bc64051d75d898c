import { expect, test } from 'vitest';
import { type Inline, platteTekst } from '../../src/formats/brief.ts';
import { gebonden } from '../../src/letters/template/tekst/bijeen.ts';

const tekst = (text: string): Inline => ({ type: 'text', text });
/** A no-break space shows as `_`. */
const zichtbaar = (inhoud: readonly Inline[]) => platteTekst(gebonden(inhoud)).replaceAll('\u00a0', '_');

test.each([
  ['in werking sinds 16 januari 2024.', 'in werking sinds 16_januari_2024.'],
  ['vanaf mei 2024, de tweede helft van 2023', 'vanaf mei_2024, de tweede helft van_2023'],
  ['Postbus 20019, 2500 EA Den Haag', 'Postbus_20019, 2500_EA Den Haag'],
  ['zie bijlage 1 en artikel 124, lid 2', 'zie bijlage_1 en artikel_124, lid_2'],
  ['Bel (088) 123 45 67 of +31 30 258 91 11.', 'Bel (088)_123_45_67 of +31_30_258_91_11.'],
  ['binnen 6 weken 45 vergunninghouders', 'binnen 6_weken 45_vergunninghouders'],
  ['het beleid 2 en in 2024 op 3 plaatsen', 'het beleid 2 en in 2024 op 3 plaatsen'],
  ['16 maartse buien', '16 maartse buien'],
])('"%s" breekt alleen waar het mag', (getypt, verwacht) => {
  expect(zichtbaar([tekst(getypt)])).toBe(verwacht);
});

test('ook over de grens van wat is ingevuld, en van nadruk; waarde en herkomst blijven', () => {
  const veld: Inline = { type: 'field', pad: 'x', waarde: 124, text: '124', herkomst: 'h' };
  const inhoud: Inline[] = [
    tekst('artikel '),
    veld,
    { type: 'break' },
    { type: 'strong', inhoud: [tekst('op 5 ')] },
    tekst('maart 2024'),
  ];
  expect(zichtbaar(inhoud)).toBe('artikel_124\nop 5_maart_2024');
  expect(gebonden(inhoud)[1]).toEqual(veld);
});
