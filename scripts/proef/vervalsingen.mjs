// What somebody with write access and without the key can make of a signed round: each change in the folder, and the whole
// chain right again in three ways (the old signature left, without a signature, signed with a key of one's own).
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import {
  leesGeheimeSleutel,
  maakSleutelpaar,
  onderteken,
  sleutelafdruk,
} from '../../dist/round/handtekening.js';
import { manifestVan } from '../../dist/round/manifest.js';
import { rondestand } from '../../dist/round/stand.js';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** The lines of a journal as they stand there, without a check. */
export function regelsVan(map) {
  const tekst = readFileSync(join(map, 'journaal.jsonl'), 'utf8').trimEnd();
  return tekst.split('\n').map((r) => JSON.parse(r).regel);
}

/** Writes the journal with a chain that holds, and a manifest that follows from it; the signature as told. */
function smeed(map, regels, hoe) {
  const sleutel = leesGeheimeSleutel(maakSleutelpaar().geheim);
  if (hoe !== 'oude handtekening')
    for (const r of regels)
      if (r.soort === 'klaar') r.sleutel = hoe === 'eigen sleutel' ? sleutelafdruk(sleutel) : null;
  let hoofd = '0'.repeat(64);
  let journaal = '';
  for (const regel of regels) {
    const tekst = JSON.stringify({ vorige: hoofd, regel });
    hoofd = sha256(tekst);
    journaal += `${tekst}\n`;
  }
  writeFileSync(join(map, 'journaal.jsonl'), journaal);
  const manifest = manifestVan({ regels, hoofd });
  writeFileSync(join(map, 'manifest.json'), manifest);
  if (hoe === 'eigen sleutel') writeFileSync(join(map, 'manifest.sig'), onderteken(manifest, sleutel));
  if (hoe === 'zonder handtekening') rmSync(join(map, 'manifest.sig'), { force: true });
}

const stukken = (regels) => regels.filter((r) => r.soort === 'stuk');
const verzonden = (regels) => regels.find((r) => r.soort === 'verzonden');
const brief = (regels) => [...rondestand(regels).stukken.values()][0].regel;
const sentBrief = (regels) => stukken(regels).find((s) => s.naam === verzonden(regels).namen[0]);
const weg = (regels, regel) => regels.splice(regels.indexOf(regel), 1);

/** Another content under a name, with the hash that the journal must tell of it. */
function vervals(map, merk, verander = (tekst) => `${tekst}\n`) {
  const pad = join(map, merk.naam);
  const bytes = Buffer.from(verander(readFileSync(pad, 'utf8')));
  writeFileSync(pad, bytes);
  Object.assign(merk, { sha256: sha256(bytes), grootte: bytes.length });
}

function bron(naam, verander) {
  return (regels, map) => {
    const pad = join(map, 'ronde/1', naam);
    const bytes = Buffer.from(verander(readFileSync(pad, 'utf8')));
    writeFileSync(pad, bytes);
    for (const r of regels) if (r.soort === 'ronde') r.bronnen[naam] = sha256(bytes);
  };
}

function bijlage(naam, verander) {
  return (regels, map) => {
    const bytes = Buffer.from(verander(readFileSync(join(map, naam), 'latin1')), 'latin1');
    writeFileSync(join(map, naam), bytes);
    for (const r of regels)
      if (r.soort === 'klaar') for (const b of r.bestanden) if (b.naam === naam) b.sha256 = sha256(bytes);
  };
}

/** The name of the Word file of a letter under another format. */
function anderFormaat(als, keuzes) {
  return (regels, map) => {
    const merk = brief(regels).bestanden.find((b) => b.naam.endsWith('.docx'));
    const nieuw = merk.naam.replace(/docx$/, als);
    renameSync(join(map, merk.naam), join(map, nieuw));
    merk.naam = nieuw;
    if (keuzes) for (const r of regels) if (r.soort === 'ronde') r.keuzes.formaat += `,${als}`;
  };
}

const tekstbrief = (stuk) => stuk.bestanden.find((b) => b.naam.endsWith('.txt'));
const gegeven = (veld, waarde) => (regels) => {
  brief(regels).gegevens[veld] = waarde;
};

/** What is changed, in the journal and in the files. */
const WAT = {
  'niets dan de handtekening': () => {},
  'een andere datum van verzending': (r) => {
    verzonden(r).datum = '2024-02-19';
  },
  'een ander kanaal': (r) => {
    verzonden(r).kanaal = 'e-mail';
  },
  'een verzending geschrapt': (r) => weg(r, verzonden(r)),
  'een verzending erbij': (r) => {
    const ander = stukken(r).find((s) => !verzonden(r).namen.includes(s.naam));
    r.splice(r.length - 1, 0, { ...verzonden(r), namen: [ander.naam] });
  },
  'een brief geschrapt': (r, map) => {
    const stuk = stukken(r).find((s) => !verzonden(r).namen.includes(s.naam));
    for (const b of stuk.bestanden) rmSync(join(map, b.naam));
    weg(r, stuk);
  },
  'een verzonden brief geschrapt': (r, map) => {
    const stuk = sentBrief(r);
    for (const b of stuk.bestanden) rmSync(join(map, b.naam));
    weg(r, stuk);
    verzonden(r).namen = verzonden(r).namen.filter((n) => n !== stuk.naam);
    if (verzonden(r).namen.length === 0) weg(r, verzonden(r));
  },
  'een brief met andere woorden': (r, map) => vervals(map, tekstbrief(brief(r))),
  'een verzonden brief met een ander getal': (r, map) =>
    vervals(map, tekstbrief(sentBrief(r)), (t) => t.replace(/\d/, (c) => String((Number(c) + 1) % 10))),
  'een brief anders, met een andere versie bij de brief': (r, map) => {
    vervals(map, tekstbrief(brief(r)));
    brief(r).gegevens.versie = '0.0.9';
  },
  'een brief anders, met overal een andere versie': (r, map) => {
    vervals(map, tekstbrief(brief(r)));
    for (const s of stukken(r)) s.gegevens.versie = '0.0.9';
    for (const x of r) if (x.soort === 'ronde') x.vast.versie = '0.0.9';
  },
  'een docx die odt heet': anderFormaat('odt', true),
  'een docx die odt heet, zonder dat de ronde odt maakt': anderFormaat('odt', false),
  'een docx die pdf heet': anderFormaat('pdf', true),
  'twee brieven verwisseld': (r, map) => {
    const [a, b] = stukken(r).map(tekstbrief);
    const [x, y] = [a, b].map((m) => readFileSync(join(map, m.naam), 'utf8'));
    vervals(map, a, () => y);
    vervals(map, b, () => x);
  },
  'een andere trede in het manifest': gegeven('trede', 6),
  'een andere datum in het manifest': gegeven('datum', '2024-02-01'),
  'een concept dat definitief heet': (r) => {
    for (const s of stukken(r)) s.gegevens.concept = !s.gegevens.concept;
  },
  'een andere gemeente in het manifest': gegeven('gemeente', 'Elders'),
  'de bewaarde invoer anders': bron('invoer/invoer.csv', (t) => t.replace(/;(\d+);/, ';1$1;')),
  'het bewaarde sjabloon anders': bron('sjablonen.yaml', (t) => t.replace('Geacht college', 'Beste mensen')),
  'de bewaarde huisstijl anders': bron('huisstijl/huisstijl.yaml', (t) => `${t}\n# x\n`),
  'de bewaarde feestdagen anders': bron('gegevens/feestdagen.yaml', (t) => `${t}\n# x\n`),
  'beoordeling.json anders': bijlage('beoordeling.json', (t) => t.replace(/"trede": \d/, '"trede": 9')),
  'het overzicht anders': bijlage('overzicht.html', (t) => t.replace('</html>', ' </html>')),
  'een brief erbij': (r, map) => {
    const stuk = structuredClone(brief(r));
    const van = stuk.naam;
    stuk.naam = van.replace(/^GM\d{4}/, 'GM0034');
    for (const b of stuk.bestanden) {
      cpSync(join(map, b.naam), join(map, b.naam.replace(van, stuk.naam)));
      b.naam = b.naam.replace(van, stuk.naam);
    }
    r.splice(r.length - 1, 0, stuk);
  },
  'een ander kader': (r) => {
    for (const x of r) if (x.soort === 'ronde') x.vast.kader = 'flevoland';
  },
  'andere keuzes': (r) => {
    for (const x of r) if (x.soort === 'ronde') x.keuzes.concept = 'ja';
  },
  'een verzonnen reden': (r) => {
    r[0].reden = 'verbeterd';
  },
  'een bestand buiten de map': (r) => {
    brief(r).bestanden[0].naam = '../belangrijk.txt';
  },
  'een vervallen brief': (r, map) => {
    const stuk = stukken(r).find((s) => !verzonden(r).namen.includes(s.naam));
    for (const b of stuk.bestanden) {
      const naar = join(map, 'ronde/eerder/1', b.naam);
      mkdirSync(dirname(naar), { recursive: true });
      renameSync(join(map, b.naam), naar);
    }
    r.splice(r.length - 1, 0, { soort: 'vervallen', naam: stuk.naam, eerder: 1 });
  },
};

const HOE = ['oude handtekening', 'zonder handtekening', 'eigen sleutel'];

/** Each forgery by name; `doe` makes it of a copy of the signed round. `ander` is a round with other figures, signed by another. */
export function vervalsingen(ander) {
  const gesmeed = Object.entries(WAT).flatMap(([wat, verander]) =>
    HOE.filter((hoe) => wat !== 'niets dan de handtekening' || hoe !== HOE[0]).map((hoe) => ({
      naam: `${wat}; ${hoe}`,
      doe: (map) => {
        const regels = regelsVan(map);
        verander(regels, map);
        smeed(map, regels, hoe);
      },
    })),
  );
  const van = (namen) => (map) => {
    for (const naam of namen) cpSync(join(ander, naam), join(map, naam), { recursive: true });
  };
  const los = {
    'de hele ronde een andere': (map) => {
      rmSync(map, { recursive: true });
      cpSync(ander, map, { recursive: true });
    },
    'manifest en handtekening van een andere ronde': van(['manifest.json', 'manifest.sig']),
    'journaal, manifest en handtekening van een andere ronde': van([
      'journaal.jsonl',
      'manifest.json',
      'manifest.sig',
    ]),
    'de handtekening van een andere ronde': van(['manifest.sig']),
    'de handtekening weg': (map) => rmSync(join(map, 'manifest.sig')),
    'manifest en handtekening weg': (map) => {
      for (const naam of ['manifest.json', 'manifest.sig']) rmSync(join(map, naam));
    },
    ...Object.fromEntries(
      ['journaal.jsonl', 'manifest.json', 'manifest.sig', 'beoordeling.json'].map((naam) => [
        `${naam} als verwijzing`,
        (map) => {
          const elders = `${map}-${naam}`;
          rmSync(elders, { force: true });
          renameSync(join(map, naam), elders);
          symlinkSync(elders, join(map, naam));
        },
      ]),
    ),
    'de map ronde als verwijzing': (map) => {
      const elders = `${map}-bewaard`;
      if (existsSync(elders)) rmSync(elders, { recursive: true });
      cpSync(join(map, 'ronde'), elders, { recursive: true });
      rmSync(join(map, 'ronde'), { recursive: true });
      symlinkSync(elders, join(map, 'ronde'));
    },
  };
  return [...gesmeed, ...Object.entries(los).map(([naam, doe]) => ({ naam, doe }))];
}
