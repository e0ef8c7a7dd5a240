/**
 * Waarden van het voortraject, de eindquiz en het bewijs van deelname. Bij een aangekondigd rechtskader is `geldigVan`
 * de dag vanaf wanneer het doorgerekend mag worden, niet de inwerkingtreding: die is nog onbekend.
 */
export const VOORTRAJECT = [
  // Einde van de cursus
  { sleutel: 'eindquiz-slaaggrens', waarde: 50, eenheid: 'procent', geldigVan: '2013-06-07', bron: 'Eindverslag AgII 28 mei 2025, §6.4.1 (M03)', status: 'in-bron', noot: 'Minstens 50 %. De eindquiz is niet de standaardtest MO (M02).' },
  { sleutel: 'aanwezigheid-minimum', waarde: 80, eenheid: 'procent', geldigVan: '2013-06-07', bron: 'Eindverslag AgII 28 mei 2025, §3 en §6.4.1 (W01, J06)', status: 'in-bron' },

  // Doelgroep
  { sleutel: 'minimumleeftijd', waarde: 18, eenheid: 'jaar', geldigVan: '2013-06-07', bron: 'Decreet 7 juni 2013, art. 26 §4, geciteerd in eindverslag §2.1 (B05)', status: 'in-bron', noot: 'Volle 18 jaar.' },
  { sleutel: 'maximumleeftijd', waarde: 65, eenheid: 'jaar', geldigVan: '2023-06-01', regime: 'proeftuin-2023', bron: 'Eindverslag AgII 28 mei 2025, §4.2 (B06)', status: 'in-bron', noot: 'Niet ouder dan 65 jaar. Voor wie al in België is, vervalt de plicht vanaf 65 (L032).' },
  { sleutel: 'maximumleeftijd', waarde: 65, eenheid: 'jaar', geldigVan: '2013-06-07', bron: 'Eindverslag AgII 28 mei 2025, §4.2 (B06), doorgetrokken', status: 'na-te-kijken', noot: 'Het criterium van de proeftuinen; voor de andere rechtskaders niet in een bron gevonden.' },
  { sleutel: 'visum-voorwaarde', waarde: 'toegekend', eenheid: 'keuze', geldigVan: '2013-06-07', regime: 'decreet-2013', bron: 'Decreet 7 juni 2013, art. 2, 15° (B02, CC01)', status: 'in-bron' },
  { sleutel: 'visum-voorwaarde', waarde: 'uitzicht', eenheid: 'keuze', geldigVan: '2023-06-01', regime: 'proeftuin-2023', bron: 'Eindverslag AgII 28 mei 2025, §5.3.2 (B27, CC01)', status: 'in-bron', noot: '29 van de 30 inschrijvingen voldeden niet aan de definitie van het decreet.' },
  { sleutel: 'visum-voorwaarde', waarde: 'aangevraagd', eenheid: 'keuze', geldigVan: '2025-01-01', regime: 'voorstel-2025', bron: 'Mededeling Vlaamse Regering 2025, §3 en §7 (B01, CC01)', status: 'aangekondigd' },
  { sleutel: 'visum-voorwaarde', waarde: 'aangevraagd', eenheid: 'keuze', geldigVan: '2025-01-01', regime: 'verplicht-2027', bron: 'Aankondigingen 2025 (L123, L131)', status: 'aangekondigd' },

  // Vergoeding
  { sleutel: 'vergoeding', waarde: 0, eenheid: 'euro', geldigVan: '2013-06-07', regime: 'decreet-2013', bron: 'Decreet 7 juni 2013, art. 34/6 (O04, G07)', status: 'in-bron', noot: 'Het starterspakket is kosteloos (CC02).' },
  { sleutel: 'vergoeding', waarde: 0, eenheid: 'euro', geldigVan: '2023-06-01', regime: 'proeftuin-2023', bron: 'Eindverslag AgII 28 mei 2025, §2 (Y03, O04)', status: 'in-bron' },
  { sleutel: 'vergoeding', waarde: 90, eenheid: 'euro', geldigVan: '2025-01-01', regime: 'voorstel-2025', bron: 'Mededeling Vlaamse Regering 2025, §4D (O01)', status: 'aangekondigd', noot: 'Met de modules na aankomst inbegrepen (CC02, CC16).' },
  { sleutel: 'vergoeding', waarde: 90, eenheid: 'euro', geldigVan: '2025-01-01', regime: 'verplicht-2027', bron: 'newlandchase.com (L088)', status: 'aangekondigd' },

  // Opvolging (keuzes van het ontwerp)
  { sleutel: 'stilte-dagen', waarde: 10, eenheid: 'dagen', geldigVan: '2013-06-07', bron: 'Ontwerpkeuze bij eindverslag §6.4.1 V4 (P07)', status: 'na-te-kijken', noot: 'Zoveel dagen zonder activiteit tijdens de cursus vragen aandacht.' },
  { sleutel: 'stilte-na-reisdatum', waarde: 7, eenheid: 'dagen', geldigVan: '2013-06-07', bron: 'Ontwerpkeuze bij eindverslag §6.4.1 V4 (P07)', status: 'na-te-kijken', noot: 'De geplande reisdatum is zoveel dagen voorbij zonder bericht.' },
  { sleutel: 'stilte-na-cursus', waarde: 42, eenheid: 'dagen', geldigVan: '2013-06-07', bron: 'Ontwerpkeuze bij eindverslag §6.4.1 V4 (P07)', status: 'na-te-kijken', noot: 'De cursus is afgerond en zoveel dagen is er niets gehoord.' },

  // Bewaren
  { sleutel: 'bewaartermijn', waarde: 24, eenheid: 'maanden', geldigVan: '2013-06-07', bron: 'Ontwerpkeuze (U02); geen bron gevonden', status: 'na-te-kijken', noot: 'Na stopzetting of na de start van het gewone traject; door de functionaris voor gegevensbescherming te bepalen.' },
] as const; // prettier-ignore
