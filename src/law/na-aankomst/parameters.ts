/** Waarden van de aansluiting na aankomst: aanmelding, overdracht, vrijstellingstest. */
export const NA_AANKOMST = [
  { sleutel: 'aanmelding-na-aankomst', waarde: 3, eenheid: 'maanden', geldigVan: '2013-06-07', bron: 'Eindverslag AgII 28 mei 2025, §3 (P10, W03)', status: 'in-bron', noot: 'KPI van de proeftuinen. Agii.be noemt ook 3 maanden vanaf het behoren tot de doelgroep (L040, oude bron).' },
  { sleutel: 'aanmelding-brussel', waarde: 6, eenheid: 'maanden', geldigVan: '2024-01-01', bron: 'ccc-ggc.brussels (L145)', status: 'geverifieerd', noot: 'Voor wie in Brussel verplicht is, na kaart en attest.' },
  { sleutel: 'overdracht-termijn', waarde: 14, eenheid: 'dagen', geldigVan: '2013-06-07', bron: 'Ontwerpkeuze bij de warme overdracht (K08, P11)', status: 'na-te-kijken', noot: 'Zoveel dagen heeft het agentschap om een overdracht te aanvaarden of te weigeren.' },
  { sleutel: 'overdracht-herinnering', waarde: 7, eenheid: 'dagen', geldigVan: '2013-06-07', bron: 'Ontwerpkeuze bij de warme overdracht (K08, P11)', status: 'na-te-kijken', noot: 'Zoveel dagen voor het einde van de termijn gaat een herinnering uit.' },
  { sleutel: 'stilte-na-aankomst', waarde: 30, eenheid: 'dagen', geldigVan: '2013-06-07', bron: 'Ontwerpkeuze bij eindverslag §6.4.1 V4 (P07, P08)', status: 'na-te-kijken', noot: 'Aangekomen en zoveel dagen niet in het Rijksregister en geen bericht.' },
  { sleutel: 'melding-gemeente', waarde: 8, eenheid: 'dagen', geldigVan: '2013-06-07', bron: 'Eindverslag AgII 28 mei 2025, §5.1.1 stap 8 (C06, C10)', status: 'in-bron', noot: 'Eeklo.be spreekt voor werk van 8 werkdagen (L198, L199).' },
  { sleutel: 'vrijstellingstest-algemeen', waarde: 80, eenheid: 'procent', geldigVan: '2013-06-07', bron: 'Eindverslag AgII 28 mei 2025, §6.3; decreet art. 30 §2, BVR art. 27 §3 (M04, M06)', status: 'in-bron' },
  { sleutel: 'vrijstellingstest-sokkel', waarde: 80, eenheid: 'procent', geldigVan: '2013-06-07', bron: 'Eindverslag AgII 28 mei 2025, §6.3 (M04, L063)', status: 'in-bron', noot: 'De pers meldt 9 van 11 vanaf 1 maart 2023 (L062); 9/11 haalt 80 %.' },
  { sleutel: 'standaardtest-algemeen', waarde: 50, eenheid: 'procent', geldigVan: '2013-06-07', bron: 'Eindverslag AgII 28 mei 2025, §6.3 (M05)', status: 'in-bron' },
  { sleutel: 'standaardtest-sokkel', waarde: 50, eenheid: 'procent', geldigVan: '2022-03-01', geldigTot: '2023-02-28', bron: 'nieuwsblad.be 14-02-2023: 6 van 11 (L061)', status: 'geverifieerd' },
  { sleutel: 'standaardtest-sokkel', waarde: 80, eenheid: 'procent', geldigVan: '2023-03-01', bron: 'Eindverslag AgII 28 mei 2025, §6.3; nieuwsblad.be 14-02-2023 (M05, L062)', status: 'geverifieerd' },
] as const; // prettier-ignore
