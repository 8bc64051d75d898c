import PizZip from 'pizzip';
import { schrijfZip, zipdeel } from './zip.ts';

/** An .odt as LibreOffice made it, without what differs per run: the times in the zip and the number of the session. */
export function vasteOdt(bytes: Uint8Array): Uint8Array {
  const delen = Object.values(new PizZip(bytes).files).filter((deel) => !deel.dir);
  return schrijfZip(
    delen.map((deel) => {
      const inhoud =
        deel.name === 'settings.xml'
          ? new TextEncoder().encode(zonderSessie(deel.asText()))
          : deel.asUint8Array();
      return zipdeel(deel.name, inhoud, deel.name === 'mimetype');
    }),
  );
}

function zonderSessie(instellingen: string): string {
  return instellingen.replaceAll(/(config:name="Rsid(?:Root)?"[^>]*>)[^<]*/g, '$10');
}
