const LANGE_DAG = 'd-m-yyyy';

/** The formats that a workbook needs not describe, by their number; those above 22 but for 37 to 49 are of the Far East. */
const INGEBOUWD: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"€" #,##0;"€" -#,##0',
  6: '"€" #,##0;"€" -#,##0',
  7: '"€" #,##0.00;"€" -#,##0.00',
  8: '"€" #,##0.00;"€" -#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: LANGE_DAG,
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'd-m-yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);(#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);(#,##0.00)',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "€" * #,##0_ ;_ "€" * -#,##0_ ;_ "€" * "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "€" * #,##0.00_ ;_ "€" * -#,##0.00_ ;_ "€" * "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** The code of a format that the workbook does not describe. */
export function ingebouwdeOpmaak(nummer: number): string {
  const isDag = (nummer >= 27 && nummer <= 36) || (nummer >= 50 && nummer <= 58);
  return INGEBOUWD[nummer] ?? (isDag ? LANGE_DAG : 'General');
}
