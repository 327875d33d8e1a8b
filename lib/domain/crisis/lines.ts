import type { Country } from "../place.ts";
import { CHECKED_ON, type CrisisLine, dialOf } from "./line.ts";

/**
 * A row for each line, and one more for each language that has a number of its own:
 * `CC|name @language|number =E.164, other numbers|hours|languages|ways: sms, chat, for|sources`
 * Every row but NHS 111 has two sources at least. D: a dataset of crisis lines of 2026-06-14. O: open-helplines of
 * 2026-06-02. W: Wikipedia's lists. The others are providers' own pages, governments' or newspapers'.
 */
const SUICIDE = `
US|988 Suicide & Crisis Lifeline @en|988 =+18002738255|24/7|en mul|sms 988, chat 988lifeline.org|988lifeline.org D W
US|988 Suicide & Crisis Lifeline @en|988 =+18002738255|24/7|es|sms 988 AYUDA, chat 988lifeline.org|988lifeline.org D W
CA|9-8-8 Suicide Crisis Helpline @en|988|24/7|en fr|sms 988|napaneebeaver.ca D W
GB|Samaritans @en|116 123|24/7|en|sms 85258 SHOUT Shout|samaritans.org O D W
IE|Samaritans Ireland @en|116 123|24/7|en|sms 50808 HELLO 50808|belfasttelegraph.co.uk D W
AU|Lifeline @en|13 11 14|24/7|en|sms 0477131114, chat lifeline.org.au|lifeinmind.org.au D W
NZ|Suicide Crisis Helpline @en|0508 828 865|24/7|en||nzfamilies.org.nz D
FR|3114|3114|24/7|fr||3114.fr O D W
ES|Línea 024 @es|024|24/7|es|chat www.sanidad.gob.es/linea024|farodevigo.es rtve.es D W
DE|TelefonSeelsorge @de|0800 111 0 111 =+498001110111, 0800 111 0 222, 116 123|24/7|de|\
chat online.telefonseelsorge.de|domradio.de spektrum.de D W
NL|113 Zelfmoordpreventie @nl|113 =+318000113, 0800 0113|24/7|nl|chat 113.nl|upday.com D W
AT|Telefonseelsorge @de|142|24/7|de||katholisch.at wienerbezirksblatt.at W
BE|Zelfmoordlijn 1813 @nl|1813|24/7|nl|chat zelfmoord1813.be|vrt.be D
BE|Centre de Prévention du Suicide @fr|0800 32 123 =+3280032123|24/7|fr||dhnet.be bx1.be
CH|Dargebotene Hand @de|143|24/7|de|chat 143.ch|srf.ch D W
CH|La Main Tendue @fr|143|24/7|fr it|chat 143.ch|srf.ch D W
CZ|Linka první psychické pomoci @cs|116 123|24/7|cs||D W
CY|Cyprus Samaritans @en|8000 7773 =+35780007773|16:00-24:00|el en||D W
DK|Livslinien @da|+45 70 201 201 =+4570201201|11:00-04:00|da|chat livslinien.dk|D W
EE|Hingehoiu- ja usaldustelefon @et|116 123|16:00-24:00|et ru en||D W
FI|MIELI Crisis Helpline @en|+358 9 2525 0111 =+358925250111|24/7|fi||mentalhealth.fi D W
FI|MIELI Crisis Helpline @en|+358 9 2525 0112 =+358925250112|check|sv||mentalhealth.fi D W
FI|MIELI Crisis Helpline @en|+358 9 2525 0113 =+358925250113|check|en ar||mentalhealth.fi D W
FI|MIELI Crisis Helpline @en|+358 9 2525 0114 =+358925250114|check|uk||mentalhealth.fi D W
FI|MIELI Crisis Helpline @en|+358 9 2525 0115 =+358925250115|check|ru||mentalhealth.fi D W
GR|Klimaka 1018|1018|24/7|el||D W
HU|Lelki Elsősegély @hu|116 123|24/7|hu||D W
IT|Telefono Amico Italia @it|+39 02 2327 2327 =+390223272327|09:00-24:00|it||agensir.it D
LT|Vilties linija @lt|116 123|24/7|lt||D W
LU|SOS Détresse @fr|+352 45 45 45 =+352454545|check|lb fr de||D W
LV|116 123|116 123|24/7|lv ru en||vmnvd.gov.lv W
PT|Linha Nacional de Prevenção do Suicídio @pt|1411|24/7|pt||deco.proteste.pt sapo.pt W
SE|Mind Självmordslinjen @sv|90101|24/7|sv|chat mind.se|mind.se vimmerbytidning.se W
SI|Zaupni telefon Samarijan in Sopotnik @sl|116 123|24/7|sl||Slovene press of 2026-07-16; W
SK|Linka dôvery Nezábudka @sk|0800 800 566 =+421800800566|24/7|sk||Slovak pages; W
UA|Lifeline Ukraine @en|7333|24/7|uk||Ukrainian pages; W
BR|CVV @pt|188|24/7|pt|chat cvv.org.br|claudia.abril.com.br D W
CL|Línea *4141 @es|*4141|24/7|es|for mobile|latercera.com W
MX|Línea de la Vida @es|800 911 2000 =+528009112000|24/7|es||eluniversal.com.mx cronica.com.mx D
MX|SAPTEL @es|+52 55 5259 8121 =+525552598121|check|es||D W
JP|Yorisoi Hotline|0120 279 338 =+81120279338|24/7|ja mul||O D
KR|109|109|24/7|ko||newspim.com W
SG|Samaritans of Singapore @en|1767|24/7|en||channelnewsasia.com D W
PH|NCMH Crisis Hotline @en|1553|24/7|fil en||D W
IL|ERAN|1201|24/7|he ar mul|sms 0768844400|D W
LB|Embrace Lifeline @en|1564|24/7|ar en fr||D W
ZA|SADAG Suicide Crisis Line @en|0800 567 567 =+27800567567|24/7|en mul|sms 31393|sabcnews.com backabuddy.co.za D W
KE|Befrienders Kenya @en|+254 722 178 177 =+254722178177|check|en sw||D W
BW|Lifeline Botswana @en|+267 7552 7590 =+26775527590|check|en tn|sms +26773807492|D W
NG|SURPIN|0800 078 7746|check|en ha ig yo||D W`;

/** For whoever needs to talk: of mental health, or of anything. */
const SUPPORT = `
GB|NHS 111 @en|111|check|en|for england|nhs.uk
NZ|1737, Need to talk? @en|1737|24/7|en mul|sms 1737|pegasus.health.nz nzfamilies.org.nz D W
IN|Tele-MANAS|14416 =+9118008914416, 1800 891 4416|24/7|en hi mul||lokmattimes.com D W
IS|1717 (Red Cross) @en|1717|24/7|is||D W
MT|Support Line 179 @en|179|24/7|mt en||D W
NO|Mental Helse Hjelpetelefonen @no|116 123|24/7|no|chat sidetmedord.no|nrk.no W
TH|Mental Health Hotline @en|1323|24/7|th||D W
AE|National mental support line @en|800 4673|08:00-20:00|ar en||D W
QA|National Mental Health Helpline @en|16000|24/7|ar en||D W
UG|Mental Health Uganda @en|0800 212 121 =+256800212121|weekdays 08:30-17:00|en lg mul||D W`;

/** Most serve women first; the lines above are there for everybody. */
const DOMESTIC_ABUSE = `
US|National Domestic Violence Hotline @en|1 800 799 7233 =+18007997233|24/7|en es mul|\
sms 88788 START, chat thehotline.org|ovc.ojp.gov W
GB|National Domestic Abuse Helpline (Refuge) @en|0808 2000 247 =+448082000247|24/7|en|\
chat nationaldahelpline.org.uk, for women england|refuge.org.uk centre56.org.uk
IE|Women’s Aid @en|1800 341 900 =+3531800341900|24/7|en|for women|womensaid.ie thejournal.ie
ES|016|016|24/7|es mul||newtral.es asturi.as
FR|3919|3919|24/7|fr mul||solidaritefemmes.org linfokwezi.fr
DE|Hilfetelefon Gewalt gegen Frauen @de|116 016|24/7|de mul|chat hilfetelefon.de, for women|\
der-paritaetische.de utopia.de
AU|1800RESPECT|1800 737 732 =+611800737732|24/7|en mul|sms 0458737732|womensagenda.com.au thedailyaus.com.au`;

const KINDS = { suicide: SUICIDE, support: SUPPORT, "domestic-abuse": DOMESTIC_ABUSE } as const;
const TABLES = Object.entries(KINDS).map(([kind, table]) => {
  // Object.entries forgets that the kinds are those of a line.
  return [kind as CrisisLine["kind"], table] as const;
});

/** The lines of a country of each kind, those about suicide first; all countries' where none is named. */
export function shippedLines(country?: Country): readonly (readonly [Country, CrisisLine])[] {
  return TABLES.flatMap(([kind, table]) =>
    table
      .split("\n")
      .filter((row) => row !== "" && (country === undefined || row.startsWith(`${country}|`)))
      .map((row) => lineOf(row, kind)),
  );
}

function lineOf(row: string, kind: CrisisLine["kind"]): readonly [Country, CrisisLine] {
  const [country = "", called = "", numbers = "", hours = "", languages = "", ways = "", sources = ""] = row.split("|");
  const [name = "", nameLanguage] = called.split(" @");
  const [numbered = "", ...alternatives] = numbers.split(", ");
  const [number = "", e164] = numbered.split(" =");
  return [
    country,
    {
      kind,
      name,
      ...(nameLanguage !== undefined && { nameLanguage }),
      number,
      dial: dialOf(number),
      ...(e164 !== undefined && { e164 }),
      alternatives,
      ...waysOf(ways),
      hours,
      languages: languages.split(" "),
      source: sourcesOf(sources),
      checkedOn: CHECKED_ON,
    },
  ];
}

function waysOf(ways: string): Pick<CrisisLine, "sms" | "chat" | "audience"> {
  const by = new Map(ways.split(", ").map((way) => [way.slice(0, way.indexOf(" ")), way.slice(way.indexOf(" ") + 1)]));
  const [to, body, name] = by.get("sms")?.split(" ") ?? [];
  const chat = by.get("chat");
  return {
    ...(to !== undefined && {
      sms: { to, ...(body !== undefined && { body }), ...(name !== undefined && { name }) },
    }),
    ...(chat !== undefined && { chat: `https://${chat}` }),
    // The tests compare every word of the table with the audiences there are.
    audience: (by.get("for")?.split(" ") ?? []) as CrisisLine["audience"],
  };
}

const LISTS: Readonly<Record<string, string>> = {
  D: "a dataset of crisis lines of 2026-06-14",
  O: "open-helplines of 2026-06-02",
  W: "Wikipedia",
};

function sourcesOf(sources: string): string {
  const pages = sources.includes(";") ? sources.split("; ") : sources.split(" ");
  return pages.map((page) => LISTS[page] ?? page).join("; ");
}
