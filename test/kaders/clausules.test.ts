import { describe, expect, test } from 'vitest';
import { grondenVan, vragenVan } from '../../src/assessment/beoordeling.ts';
import { controleerSjablonen } from '../../src/letters/template/controle/vormcontrole.ts';
import { zin } from '../../src/letters/zinnen.ts';
import { eigenSjablonen } from '../eigen.ts';
import { beoordeelGeval, kadermappen, leesGevallen } from './gevallen.ts';

const sjablonen = eigenSjablonen();
const CLAUSULE = /^bouwstenen\/(?:[^/]+\/)?(gronden|waarschuwingen|signalen|vragen|termijnen)\//;

describe.each(kadermappen())('%s', (kader) => {
  test('de clausules noemen alleen velden en filters die bestaan', () => {
    expect(controleerSjablonen(sjablonen, kader).filter((m) => CLAUSULE.test(m.bestand))).toEqual([]);
  });

  test('elke bevinding uit de gevallen wordt een hele zin', () => {
    const { standaard, gevallen } = leesGevallen(kader);
    for (const geval of gevallen) {
      const a = beoordeelGeval(kader, { ...standaard, ...geval.gegeven }, geval);
      const zinnen = [
        ...grondenVan(a).map((b) => zin(b, 'gronden', a, sjablonen)),
        ...vragenVan(a).map((b) => zin(b, 'vragen', a, sjablonen)),
        ...a.waarschuwingen.map((b) => zin(b, 'waarschuwingen', a, sjablonen)),
        ...a.signalen.map((b) => zin(b, 'signalen', a, sjablonen)),
        ...a.termijnen.map((b) => zin(b, 'termijnen', a, sjablonen)),
      ];
      for (const z of zinnen) {
        expect(z, geval.zin).toMatch(/^[A-Z].*[.?]$/);
        expect(z, geval.zin).not.toMatch(/undefined|NaN|\[object|\{\{|indeplaatstreding/);
      }
    }
  });
});
