import * as z from "zod";
import type { Country } from "../place.ts";
import { CHECKED_ON, Dial } from "./line.ts";

/** The number that sends help to somebody in danger. */
export const EmergencyNumber = z.object({
  /** What goes into `tel:`: all services, or else the ambulance. */
  dial: Dial,
  /** Others that reach the same. */
  alternatives: z.array(Dial).readonly(),
  /** Where the police have a number of their own. */
  police: Dial.optional(),
  /** false: said together with "or your local emergency number". */
  confirmed: z.boolean(),
  source: z.string(),
  /** ISO date. */
  checkedOn: z.string(),
});
export type EmergencyNumber = z.infer<typeof EmergencyNumber>;

/** `CC first|alternative/police`. Android's emergency list and Wikipedia's say the same. */
const AGREED = `
  AD 116/110; AE 998/999; AG 911|999; AI 911; AL 127/129; AM 911|112; AO 112|116/113; AR 911; AS 911; AU 000; AW 911;
  AZ 112|103; BA 124/122; BB 511/211; BD 999; BE 112; BG 112|150; BH 999; BI 112; BM 911; BN 991/993; BR 192/190;
  BS 919|911; BT 112/113; BW 997/999; BY 103/102; BZ 911; CA 911; CH 144/117; CI 185/170; CK 999; CL 131/133;
  CN 120/110; CR 911; CU 104/106; CV 130/132; CY 112|199; CZ 112|155; DE 112; DK 112; DO 911; EC 911; EE 112;
  EG 123/122; ES 112; FI 112; FJ 911/917; FK 999|112; FM 911; FO 112; FR 112|15; GB 999|112; GD 911; GE 112;
  GG 999|112; GI 190|112|999/199; GL 112; GM 116/911; GR 112|166; GT 123|122/120; GU 911; GY 913/911; HK 999;
  HR 112|194; HT 116/114; HU 112|104; IE 112|999; IL 101/100; IN 112; IO 112|999; IR 115/110; IS 112; IT 112; JO 911;
  JP 119/110; KE 999|112|911; KH 119/117; KN 911; KR 119/112; KW 112; KY 911; LC 911|999; LK 110/119; LR 911;
  LS 121/123; LT 112; LU 112; LV 112; LY 1515; MC 112|18; ME 124|112/122; MH 911; MK 194|112/192; ML 15/17; MO 999;
  MP 911; MT 112; MU 114/999; MW 998/997; MX 911; MY 999; MZ 117/119; NE 15/17; NI 128/118; NL 112; NP 102/100;
  NR 111/110; NZ 111; OM 9999; PA 911/104; PG 111/112; PH 911; PK 115|1122/15; PL 112|999; PR 911; PS 101/100;
  PT 112; PW 911; PY 911; QA 999; RO 112; RS 194/192; RU 112|103; SB 911|999; SC 999|112; SE 112; SG 995/999; SI 112;
  SK 112|155; SL 999/019; SM 118/113; SR 115; SS 999; SY 110/112; TC 911; TH 1669/191; TN 190/197; TR 112|911/155;
  TV 911; TW 119/110; US 911; UY 911; UZ 103/102; VC 911|999|112; VE 911|171; VG 911|999; VI 911; VN 115/113;
  VU 112/111; WF 15/17; ZW 999/995`;

/** Those two differ, and libphonenumber's list of short numbers settles which comes first. */
const SETTLED = `
  AT 112|144; CO 123; DZ 14/17; ET 911|991; ID 112|118|119/110; JM 110|112/119; KZ 112|103/102; LB 140|112; MA 15/19;
  MD 112|903/902; MN 103/102; NO 113/112; SA 997|911/999; SN 18/17; TZ 112; UA 103|112/102; UG 999;
  ZA 112|10177/10111; ZM 999|991|112`;

/** Not in libphonenumber's list, whatever the other two say. */
const UNCONFIRMED: ReadonlySet<Country> = new Set("AM CI HT IO LS LY RS SB UZ".split(" "));

const TWO_LISTS = "Android's emergency list; Wikipedia";

let rows: ReadonlyMap<Country, EmergencyNumber> | undefined;

/** By country. Where no two lists agree there is no row: a wrong number costs more than none. */
export function emergencyNumbers(): ReadonlyMap<Country, EmergencyNumber> {
  rows ??= new Map([...rowsOf(AGREED, TWO_LISTS), ...rowsOf(SETTLED, `${TWO_LISTS}; libphonenumber`)]);
  return rows;
}

function rowsOf(table: string, source: string): readonly (readonly [Country, EmergencyNumber])[] {
  return table.split(";").map((row) => {
    const [country = "", numbers = ""] = row.trim().split(" ");
    const [services = "", police] = numbers.split("/");
    const [dial = "", ...alternatives] = services.split("|");
    const confirmed = !UNCONFIRMED.has(country);
    const own = police === undefined ? {} : { police };
    return [country, { dial, alternatives, ...own, confirmed, source, checkedOn: CHECKED_ON }];
  });
}
