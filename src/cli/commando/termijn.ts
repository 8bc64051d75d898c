import { beleidstermijn, type Termijneenheid } from '../../app/termijn.ts';
import { weiger } from '../../dossier/weigering.ts';
import { UITGANG } from '../uitgang.ts';
import { datumVanWoord, termijnverslag } from '../vertel/termijn.ts';
import type { Voer } from '../voer.ts';

/** `trede termijn weken <n> <datum>` and `trede termijn maanden <n> <datum>`: the last day of a policy term. */
export function termijnVan(eenheid: Termijneenheid): Voer {
  return async ([tekst = '', datum = ''], opties, io) => {
    const dag = beleidstermijn(
      aantalVan(tekst, eenheid),
      eenheid,
      datumVanWoord(datum),
      opWerkdag(opties.instelling ?? []),
    );
    io.uit(termijnverslag(dag, opties.json));
    return UITGANG.gelukt;
  };
}

function aantalVan(tekst: string, eenheid: Termijneenheid): number {
  const n = /^\d{1,3}$/.test(tekst) ? Number(tekst) : 0;
  if (n >= 1) return n;
  throw weiger(
    'gebruik',
    'aantal-onleesbaar',
    `"${tekst}" is geen aantal ${eenheid} van 1 tot en met 999.`,
    `Schrijf eerst het aantal en dan de datum: trede termijn ${eenheid} 4 2024-02-15.`,
  );
}

function opWerkdag(gekozen: readonly string[]): boolean {
  const fout = gekozen.find((i) => !/^beleidstermijnOpWerkdag=(?:ja|nee)$/.test(i));
  if (fout !== undefined)
    throw weiger(
      'gebruik',
      'instelling-onbekend',
      `De instelling "${fout}" bestaat niet bij een termijn.`,
      'Schrijf --instelling beleidstermijnOpWerkdag=ja, of =nee.',
    );
  return gekozen.at(-1)?.endsWith('=ja') === true;
}
