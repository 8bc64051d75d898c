// Reads every trick with the cells of a workbook and holds what is accepted against what shows: by hand, or of LibreOffice where that is
// installed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { celtrucs } from './celtrucs.mjs';

/** `lees` reads a table as the commands do. */
export function proefCeltrucs(lees) {
  const trucs = celtrucs();
  const uit = { trucs: trucs.length, aanvaard: 0, geweigerd: 0, mis: [], vergeleken: '' };
  const getoond = getoondDoorLibreOffice(trucs);
  uit.vergeleken =
    getoond === null
      ? 'verwachting met de hand: LibreOffice staat niet op deze machine'
      : 'vergeleken met LibreOffice';
  for (const [i, { naam, bytes, toont, goed }] of trucs.entries()) {
    const { regels, fouten } = lees(bytes);
    uit[fouten.length > 0 ? 'geweigerd' : 'aanvaard'] += 1;
    if (fouten.length > 0) {
      if (goed) uit.mis.push(`${naam}: ten onrechte geweigerd (${fouten[0].melding})`);
      continue;
    }
    const gelezen = regels.map(({ periode }) => `${periode.gemeentecode} ${periode.gehuisvest}`).join(', ');
    if (gelezen !== `GM0034 ${toont}`) uit.mis.push(`${naam}: ${gelezen}, getoond ${toont}`);
    const daar = getoond?.[i] ?? null;
    if (daar !== null && daar !== String(toont))
      uit.mis.push(`${naam}: gelezen ${toont}, LibreOffice toont ${daar}`);
  }
  return uit;
}

/** What LibreOffice shows in H2 of each, without what divides thousands and decimals that are zero; null where it is not installed. */
function getoondDoorLibreOffice(trucs) {
  if (spawnSync('soffice', ['--version']).status !== 0) return null;
  const map = mkdtempSync(join(tmpdir(), 'trede-celtrucs-'));
  try {
    trucs.forEach(({ soort, bytes }, i) => writeFileSync(join(map, `t${i}.${soort}`), bytes));
    const namen = trucs.map(({ soort }, i) => join(map, `t${i}.${soort}`));
    spawnSync('soffice', [
      '--headless',
      `-env:UserInstallation=file://${map}/profiel`,
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):59,34,76,1,,1043,false,true',
      '--outdir',
      map,
      ...namen,
    ]);
    return trucs.map((_, i) => cel(join(map, `t${i}.csv`)));
  } finally {
    rmSync(map, { recursive: true, force: true });
  }
}

function cel(pad) {
  try {
    const tekst = (readFileSync(pad, 'utf8').split('\n')[1] ?? '').split(';')[7] ?? '';
    const kaal = tekst.replaceAll(/[".€\s\u00a0]/g, '').replace(/,0+$/, '');
    return /^\d+$/.test(kaal) ? kaal.replace(/^0+(?=\d)/, '') : 'null';
  } catch {
    return null;
  }
}
