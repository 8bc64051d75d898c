// What the benchmark of a round tells: the medians per maker, per letter, and how they compare.
import { cpus, loadavg } from 'node:os';

const DRUK = 1.5;

/** What was measured, and what the others did not have to do. */
export function uitleg({ gemeenten, brieven, sjablonen, keer, druk }) {
  const regels = [
    `${gemeenten} gemeenten (fictieve cijfers), ${brieven} brieven op schijf. Mediaan van ${keer} keer om en om,`,
    `elk als eigen proces met het opstarten erbij. Node ${process.version}, ${cpus().length} kernen,`,
    `belasting vooraf ${druk.toFixed(1)}, na afloop ${loadavg()[0].toFixed(1)}.`,
    ...(druk <= DRUK
      ? []
      : [`LET OP: de belasting was vooraf hoger dan ${DRUK}; meet opnieuw op een rustige machine.`]),
    '',
    'docxtemplater en LibreOffice doen minder: geen tabel lezen, geen beoordeling, geen keuze van de',
    `alinea's (de woorden krijgen ze van ons, in ${sjablonen} sjablonen), geen nalezen, fsync, journaal,`,
    'manifest of overzicht. Van elke brief is nagelezen dat er in beide Word-bestanden hetzelfde staat.',
  ];
  return `${regels.join('\n')}\n`;
}

/** The table and the ratios. `mist` is why LibreOffice did not take part, or undefined. */
export function uitslag(metingen, brieven, mist, opgestart) {
  const mediaan = (naam, soort) => {
    const rij = metingen[naam].map((meting) => meting[soort]);
    return rij.includes(null) ? null : rij.sort((a, b) => a - b)[Math.floor(rij.length / 2)];
  };
  const maat = (getal, cijfers, eenheid) => (getal === null ? '?' : `${getal.toFixed(cijfers)} ${eenheid}`);
  const regel = (titel, naam) => {
    const s = mediaan(naam, 's');
    const perBrief = maat((s * 1000) / brieven, 1, 'ms');
    return rij(
      titel,
      perBrief,
      maat(s, 1, 's'),
      maat(mediaan(naam, 'cpu'), 1, 's'),
      maat(mediaan(naam, 'mb'), 0, 'MB'),
    );
  };
  const keer = (naam, ander, soort) => {
    const noemer = mediaan(ander, soort);
    return noemer === null ? '?' : (mediaan(naam, soort) / noemer).toFixed(2);
  };
  const verhouding = (wat, naam, ander, titel) =>
    `${wat}: trede ${keer(naam, ander, 's')} × ${titel} (processortijd ${keer(naam, ander, 'cpu')} ×)`;
  const peer = 'docxtemplater + LibreOffice';
  const zonder = `NIET UITGEVOERD: ${mist}`;
  return [
    rij('', 'per brief', 'klok', 'processor', 'geheugen'),
    regel('trede, DOCX + PDF', 'trede'),
    ...(mist === undefined
      ? [regel(peer, 'peer'), regel(`  LibreOffice, ${opgestart} × opgestart`, 'LibreOffice')]
      : [`${peer.padEnd(30)}${zonder}`]),
    regel('trede, alleen DOCX', 'trede, DOCX'),
    regel('docxtemplater, alleen DOCX', 'docxtemplater'),
    '',
    mist === undefined ? verhouding('DOCX + PDF', 'trede', 'peer', peer) : `DOCX + PDF: ${zonder}`,
    verhouding('alleen DOCX', 'trede, DOCX', 'docxtemplater', 'docxtemplater'),
  ].join('\n');
}

function rij(naam, ...cellen) {
  return `${naam.padEnd(30)}${cellen.map((cel) => cel.padStart(13)).join('')}`;
}
