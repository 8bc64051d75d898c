import { expect, test } from 'vitest';
import { agendaIcs } from '../../src/app/toetsing/agenda.ts';
import { csvUit } from '../../src/app/toetsing/csvuit.ts';
import { dag } from './register.ts';

const PUNT = {
  datum: dag('2024-02-28'),
  gemeente: 'Bergen, NH',
  gemeentecode: 'GM0373',
  brief: 'GM0373_2023-II_trede3_verzoek-verbeterplan',
  soort: 'plan',
  woorden: `Uw college stuurt het plan; uiterlijk op 28\u00a0februari 2024. ${'é'.repeat(40)}`,
};

test('een termijn is een hele dag in de agenda, geen regel is langer dan 75 bytes, en geen teken breekt', () => {
  const ics = new TextDecoder('utf-8', { fatal: true }).decode(agendaIcs([PUNT], '2024-02-19T00:00:00Z'));
  for (const regel of ics.split('\r\n')) expect(Buffer.byteLength(regel)).toBeLessThanOrEqual(75);
  const heel = ics.replaceAll('\r\n ', '');
  expect(heel).toContain('DTSTART;VALUE=DATE:20240228\r\nDTEND;VALUE=DATE:20240229\r\n');
  expect(heel).toContain(
    'SUMMARY:Bergen\\, NH: Uw college stuurt het plan\\; uiterlijk op 28 februari 2024. éé',
  );
  expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
});

test.each([
  ['=1+1', "'=1+1"],
  ['-2', "'-2"],
  ['@x', "'@x"],
  ['a;b', '"a;b"'],
  ['zeg "ja"', '"zeg ""ja"""'],
  ['gewoon', 'gewoon'],
])('een cel %s staat in CSV als %s: nooit als formule', (van, naar) => {
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvUit([[van, null, 3]]));
  expect(csv).toBe(`\ufeff${naar};;3\r\n`);
});
