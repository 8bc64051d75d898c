// Fictional figures (fictief) for real and made-up municipalities, the same in every run.
import { readFileSync } from 'node:fs';

const KOP =
  'gemeentecode;gemeente;halfjaar;trede_vorig;taakstelling;achterstand_begin;voorsprong_begin;gehuisvest;adres;postcode;plaats;kenmerk';

/** A table for these municipalities; every trede and every kind of outcome comes by. */
export function tabel(gemeenten) {
  const rijen = gemeenten.map(({ code, naam }, i) => {
    const taakstelling = 20 + ((i * 37) % 180);
    const achterstand = (i * 13) % 40;
    const gehuisvest = Math.max(0, taakstelling + achterstand - ((i * 29) % 60));
    return [
      code,
      naam,
      '2023-II',
      1 + (i % 4),
      taakstelling,
      achterstand,
      0,
      gehuisvest,
      `Postbus ${100 + i}`,
      '1234 AB',
      naam,
      '',
    ].join(';');
  });
  return `${[KOP, ...rijen].join('\n')}\n`;
}

/** The 342 municipalities of the register that comes with the project. */
export function register() {
  return readFileSync('data/gemeenten.csv', 'utf8')
    .split('\n')
    .filter((regel) => /^GM\d{4};/.test(regel))
    .map((regel) => {
      const [code, naam] = regel.split(';');
      return { code, naam };
    });
}

/** As many made-up municipalities as asked, with the register that knows them. */
export function verzonnen(aantal) {
  const gemeenten = Array.from({ length: aantal }, (_, i) => ({
    code: `GM${String(i + 1).padStart(4, '0')}`,
    naam: `Verzonnen ${String(i + 1).padStart(4, '0')}`,
  }));
  const csv = ['gemeentecode;gemeente;provincie', ...gemeenten.map((g) => `${g.code};${g.naam};Middenland`)];
  return { gemeenten, csv: `${csv.join('\n')}\n` };
}
