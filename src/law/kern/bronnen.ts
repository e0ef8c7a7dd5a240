/** Hoe zeker een waarde of een regel is. `geverifieerd`: een openbare bron steunt ze; `in-bron`: ze staat in een
 * brondocument; `na-te-kijken`: niet bevestigd, of een keuze van het ontwerp; `aangekondigd`: nog geen recht. */
export const ZEKERHEDEN = ['geverifieerd', 'in-bron', 'na-te-kijken', 'aangekondigd'] as const;
export type Zekerheid = (typeof ZEKERHEDEN)[number];

/** De documenten waarop de regels steunen: korte naam voor een verwijzing, volle titel, en waar het te vinden is. */
export const BRONNEN = {
  decreet: { kort: 'decreet 7 juni 2013', titel: 'Decreet van 7 juni 2013 betreffende het Vlaamse integratie- en inburgeringsbeleid', waar: 'codex.vlaanderen.be, document 1023121' },
  hervorming: { kort: 'decreet 9 juli 2021', titel: 'Decreet van 9 juli 2021 tot wijziging van het decreet van 7 juni 2013', waar: 'BS 11-08-2021, numac 2021032190' },
  bvr: { kort: 'BVR 29 januari 2016', titel: 'Besluit van de Vlaamse Regering van 29 januari 2016 houdende de uitvoering van het decreet van 7 juni 2013', waar: 'BS 07-04-2016' },
  mededeling: { kort: 'mededeling 2025', titel: 'Mededeling aan de Vlaamse Regering: Inburgering in land van herkomst (2025)', waar: 'brondocument 001' },
  eindverslag: { kort: 'eindverslag', titel: 'Eindverslag AgII van 28 mei 2025: Inburgering in het buitenland', waar: 'brondocument 002' },
  nota2020: { kort: 'nota 17 juli 2020', titel: 'Nota aan de Vlaamse Regering van 17 juli 2020: Hertekening inburgeringstraject', waar: 'brondocument 003' },
  vraag2020: { kort: 'schriftelijke vraag 2020', titel: 'Schriftelijke vragen 2020: Digitaal inburgeren in het buitenland; Niet-verplichte inburgeraars', waar: 'brondocumenten 000 en 004' },
  ordonnantie: { kort: 'ordonnantie 20 juli 2023', titel: 'Ordonnantie van de GGC van 20 juli 2023 betreffende het inburgeringstraject in Brussel', waar: 'vreemdelingenrecht.be; agii.be' },
  ordonnantie2017: { kort: 'ordonnantie 11 mei 2017', titel: 'Ordonnantie van de GGC van 11 mei 2017 betreffende het inburgeringstraject', waar: 'vreemdelingenrecht.be' },
  verblijfswet: { kort: 'verblijfswet', titel: 'Wet van 15 december 1980 betreffende de toegang tot het grondgebied, het verblijf, de vestiging en de verwijdering van vreemdelingen', waar: 'dofi.ibz.be; myria.be' },
  wet2025: { kort: 'wet 18 juli 2025', titel: 'Wet van 18 juli 2025 over gezinshereniging', waar: 'BS 08-08-2025, in werking 18-08-2025' },
  arbeidspakket: { kort: 'aankondiging arbeidsmigranten', titel: 'Aankondigingen 2025 over een verplicht digitaal pakket voor arbeidsmigranten', waar: 'belganewsagency.eu; newlandchase.com; vialtopartners.com' },
  arrest115: { kort: 'arrest 115/2023', titel: 'Arrest 115/2023 van het Grondwettelijk Hof van 20 juli 2023 over de vrijstellingen van het inschrijvingsgeld', waar: 'vreemdelingenrecht.be, Betalend inburgeren' },
  aankondiging2026: { kort: 'aankondiging vergoeding 2026', titel: 'Aankondiging van juni 2026: minder vrijstellingen van de vergoeding voor inburgering', waar: 'belganewsagency.eu 04-06-2026' },
  feiten: { kort: 'feitenlijst', titel: 'Lijst van regelgeving en feiten buiten de brondocumenten (stand 22 november 2026)', waar: 'regels L001 tot L253' },
  ontwerp: { kort: 'ontwerpkeuze', titel: 'Keuze van het ontwerp van Vooraf; geen bron gevonden', waar: 'docs/adr' },
} as const satisfies Readonly<Record<string, Bron>>; // prettier-ignore

interface Bron {
  readonly kort: string;
  readonly titel: string;
  readonly waar: string;
}
export type BronNaam = keyof typeof BRONNEN;

/** Een plaats in een bron, met het nummer van de vereiste (`B05`) of het feit (`L032`) waar het team ze onder kent. */
export interface Vindplaats {
  readonly bron: BronNaam;
  readonly plaats: string;
  readonly nummers: readonly string[];
  readonly zekerheid: Zekerheid;
}

const bekend = new Map<string, { readonly opgegeven: string; readonly vindplaats: Vindplaats }[]>();

/**
 * `bij('decreet', 'art. 26 §4', 'B05')`. Zonder zekerheid: `in-bron`, bij een ontwerpkeuze `na-te-kijken`. Elke vindplaats
 * is er één keer: regels vragen ze bij elke beslissing opnieuw.
 */
export function bij(bron: BronNaam, plaats: string, nummers = '', gegeven?: Zekerheid): Vindplaats {
  const zekerheid = gegeven ?? (bron === 'ontwerp' ? 'na-te-kijken' : 'in-bron');
  let hier = bekend.get(plaats);
  if (!hier) bekend.set(plaats, (hier = []));
  const gevonden = hier.find(
    ({ opgegeven, vindplaats }) =>
      vindplaats.bron === bron && vindplaats.zekerheid === zekerheid && opgegeven === nummers,
  );
  if (gevonden) return gevonden.vindplaats;
  const vindplaats = { bron, plaats, nummers: nummers === '' ? [] : nummers.split(' '), zekerheid };
  hier.push({ opgegeven: nummers, vindplaats });
  return vindplaats;
}

const gedrukt = new WeakMap<Vindplaats, string>();

/** De verwijzing zoals ze gedrukt wordt: `decreet 7 juni 2013, art. 26 §4 (B05)`. */
export function verwijzing(gevonden: Vindplaats): string {
  let tekst = gedrukt.get(gevonden);
  if (tekst === undefined) {
    const { bron, plaats, nummers } = gevonden;
    const waar = [BRONNEN[bron].kort, plaats].filter((deel) => deel !== '').join(', ');
    gedrukt.set(gevonden, (tekst = nummers.length === 0 ? waar : `${waar} (${nummers.join(', ')})`));
  }
  return tekst;
}
