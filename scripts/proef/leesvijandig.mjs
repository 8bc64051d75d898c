// Reads hostile files: `node scripts/proef/leesvijandig.mjs <soort>:<bestand> …` prints of each with what it was refused, its processor time,
// and the most memory that this process held until then.
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Reads a file as the program does; gives the messages with which it was refused, or none. */
async function lees(soort, pad) {
  const D = '../../dist/';
  const { Weigering } = await import(`${D}dossier/weigering.js`);
  const { parseRegister } = await import(`${D}dossier/register.js`);
  const { leesBestand, leesBronnen } = await import(`${D}app/bronnen/bestanden.js`);
  const register = () => parseRegister(readFileSync('data/gemeenten.csv', 'utf8'), 'data/gemeenten.csv');
  const doe = {
    tabel: async () => {
      const { leesTabelbestand } = await import(`${D}tables/lees/bestand.js`);
      const { kiesBlad } = await import(`${D}tables/indeling/bladkeuze.js`);
      const { deelIn } = await import(`${D}tables/indeling/indeling.js`);
      const { kolomVan } = await import(`${D}tables/indeling/kop.js`);
      const { parseIndeling } = await import(`${D}tables/rij/parse.js`);
      const wie = register();
      return () =>
        parseIndeling(
          deelIn(
            kiesBlad(
              leesTabelbestand(leesBestand(pad), basename(pad)).bladen,
              undefined,
              (t) => kolomVan(t) !== null,
            ),
          ),
          wie,
        ).fouten;
    },
    dossier: async () => {
      const { leesTekstboom } = await import(`${D}dossier/yaml.js`);
      const { parseDossier } = await import(`${D}dossier/dossier.js`);
      const wie = register();
      return () => {
        const gelezen = leesTekstboom(leesBestand(pad), basename(pad));
        return ('fouten' in gelezen ? gelezen : parseDossier(gelezen.data, wie, gelezen.regels)).fouten ?? [];
      };
    },
    huisstijl: async () => {
      const { leesHuisstijl } = await import(`${D}app/bronnen/huisstijl.js`);
      return () => {
        leesHuisstijl(
          new Map([
            ['huisstijl/huisstijl.yaml', { bytes: leesBestand(pad), plek: pad }],
            [
              'huisstijl/briefpapier.docx',
              { bytes: readFileSync('huisstijl/voorbeeld/briefpapier.docx'), plek: 'briefpapier.docx' },
            ],
          ]),
        );
        return [];
      };
    },
    koppeling: async () => {
      const { parseKoppeling } = await import(`${D}tables/indeling/koppeling.js`);
      return () => parseKoppeling(leesBestand(pad), basename(pad)).fouten ?? [];
    },
    sjabloon: async () => {
      const { parseSjablonen } = await import(`${D}letters/template/sjablonen.js`);
      const { sjabloonteksten } = await import(`${D}app/bronnen/bronnen.js`);
      return () => {
        parseSjablonen(
          sjabloonteksten(new Map([['sjablonen/trede1/x.njk', { bytes: leesBestand(pad), plek: pad }]])),
        );
        return [];
      };
    },
    papier: async () => {
      const { leesBriefpapier } = await import(`${D}formats/docx/briefpapier.js`);
      return () => {
        leesBriefpapier(leesBestand(pad), basename(pad));
        return [];
      };
    },
    register: async () => {
      const { leesRegister } = await import(`${D}app/bronnen/gegevens.js`);
      return () => {
        leesRegister(leesBronnen({ gemeenten: pad }, []));
        return [];
      };
    },
    bestand: async () => () => {
      leesBestand(pad);
      return [];
    },
  };
  const werk = await doe[soort]();
  const begin = process.cpuUsage();
  let meldingen;
  try {
    meldingen = werk();
  } catch (fout) {
    if (!(fout instanceof Weigering)) throw fout;
    meldingen = fout.meldingen;
  }
  const { user, system } = process.cpuUsage(begin);
  return { meldingen, cpu: (user + system) / 1e6, mb: hoogstGeheugen() / 2 ** 20 };
}

/** The most memory that this process ever held. */
function hoogstGeheugen() {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const kb = /VmHWM:\s*(\d+) kB/.exec(status)?.[1];
  return (kb === undefined ? process.resourceUsage().maxRSS : Number(kb)) * 1024;
}

for (const opdracht of process.argv.slice(2)) {
  const [soort, ...pad] = opdracht.split(':');
  const { meldingen, cpu, mb } = await lees(soort, pad.join(':'));
  const kort = meldingen
    .slice(0, 3)
    .map(({ code, melding, oplossing }) => ({ code, melding: melding.slice(0, 300), oplossing }));
  console.log(JSON.stringify({ meldingen: kort, aantal: meldingen.length, cpu, mb }));
}
