import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseHuisstijl } from '../../src/letters/huisstijl.ts';

const gegevens = parse(readFileSync('huisstijl/voorbeeld/huisstijl.yaml', 'utf8')) as Record<string, object>;
const lees = (anders: object) => () => parseHuisstijl({ ...gegevens, ...anders }, 'huisstijl.yaml');
const venster = (boven: number, links: number, breed: number, hoog: number) => ({
  adresvenster: { boven, links, breed, hoog },
});
const mandaat = (van: string, tot: string | null) => ({ mandaat: { ...gegevens.mandaat, van, tot } });

describe('het adresvenster ligt op het blad', () => {
  test.each([venster(252, 125, 85, 45), venster(0, 0, 210, 297)])('%j kan', (anders) => {
    expect(lees(anders)).not.toThrow();
  });
  test.each([venster(280, 200, 500, 45), venster(253, 125, 85, 45), venster(252, 126, 85, 45)])(
    '%j valt eraf',
    (anders) => {
      expect(lees(anders)).toThrow('adresvenster: het venster ligt niet op een blad van 210 bij 297 mm');
    },
  );
  test.each([venster(-1, 20, 85, 45), venster(50, 20, 0, 45)])('%j is geen maat', (anders) => {
    expect(lees(anders)).toThrow('adresvenster.');
  });
});

describe('een mandaat geldt op dagen die bestaan', () => {
  test.each([mandaat('2024-02-29', null), mandaat('2024-02-29', '2024-02-29')])('%j kan', (anders) => {
    expect(lees(anders)).not.toThrow();
  });
  test.each([mandaat('2020-13-45', null), mandaat('2023-02-29', null), mandaat('2023-01-01', '2023-02-30')])(
    '%j noemt een dag die niet bestaat',
    (anders) => {
      expect(lees(anders)).toThrow('is geen datum zoals 2024-05-02');
    },
  );
  test('het eindigt niet vóór het begint', () => {
    expect(lees(mandaat('2024-03-01', '2024-02-29'))).toThrow('mandaat: tot ligt vóór van');
  });
});
