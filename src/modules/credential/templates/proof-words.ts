import type { Language } from '#kernel/languages.ts';

/** The words of the printed proof in one language. `{…}` are filled in by `toProofDocument`. */
export interface ProofWords {
  readonly title: string;
  /** Which text counts: Dutch is the authentic one. */
  readonly note: string;
  readonly statement: string;
  readonly languageLabel: string;
  readonly periodLabel: string;
  readonly completedLabel: string;
  readonly issuedLabel: string;
  readonly modulesTitle: string;
  readonly limitsTitle: string;
  /** N05, N05, A14: in this order in every language. */
  readonly limits: readonly [noAttest: string, noExemption: string, noInfluence: string];
  readonly checkTitle: string;
  readonly check: string;
  /** N02. */
  readonly bring: string;
  readonly demo: string;
  readonly qrAlt: string;
}

/** Dutch is the source; the other languages follow it sentence by sentence. */
export const PROOF_WORDS: Readonly<Record<Language, ProofWords>> = {
  nl: {
    title: 'Bewijs van deelname',
    note: 'Voortraject inburgering. De Nederlandse tekst is de authentieke tekst.',
    statement:
      'Het {issuer} bevestigt dat deze persoon vóór de aankomst in Vlaanderen of Brussel het volledige pakket van het voortraject heeft gevolgd.',
    languageLabel: 'Taal',
    periodLabel: 'Periode',
    completedLabel: 'Afgerond op',
    issuedLabel: 'Uitgereikt op',
    modulesTitle: 'Gevolgde modules',
    limitsTitle: 'Wat dit bewijs niet is',
    limits: [
      'Dit is geen inburgeringsattest.',
      'Het geeft op zichzelf geen recht op een vrijstelling.',
      'Het agentschap heeft geen invloed op de beslissing over het verblijf.',
    ],
    checkTitle: 'Controleer dit bewijs',
    check: 'Scan de code of typ ze in.',
    bring: 'Breng dit bewijs mee naar de eerste afspraak na de aankomst.',
    demo: 'Demonstratie: geen geldig bewijs',
    qrAlt: 'QR-code naar de pagina waar dit bewijs wordt gecontroleerd: {address}',
  },
  en: {
    title: 'Proof of participation',
    note: 'Pre-arrival integration trajectory. Translation: only the Dutch text is authentic.',
    statement:
      'The {issuer} confirms that this person followed the full package of the pre-arrival trajectory before arriving in Flanders or Brussels.',
    languageLabel: 'Language',
    periodLabel: 'Period',
    completedLabel: 'Completed on',
    issuedLabel: 'Issued on',
    modulesTitle: 'Modules followed',
    limitsTitle: 'What this proof is not',
    limits: [
      'This is not a certificate of civic integration (inburgeringsattest).',
      'It does not by itself give a right to an exemption.',
      'The agency has no influence on the decision about residence.',
    ],
    checkTitle: 'Check this proof',
    check: 'Scan the code or type it in.',
    bring: 'Bring this proof to the first appointment after arrival.',
    demo: 'Demonstration: not a valid proof',
    qrAlt: 'QR code to the page where this proof is checked: {address}',
  },
  fr: {
    title: 'Preuve de participation',
    note: 'Parcours d’intégration préalable. Traduction : seul le texte néerlandais fait foi.',
    statement:
      'L’{issuer} confirme que cette personne a suivi l’ensemble du parcours préalable avant son arrivée en Flandre ou à Bruxelles.',
    languageLabel: 'Langue',
    periodLabel: 'Période',
    completedLabel: 'Terminé le',
    issuedLabel: 'Délivré le',
    modulesTitle: 'Modules suivis',
    limitsTitle: 'Ce que cette preuve n’est pas',
    limits: [
      'Ceci n’est pas une attestation d’intégration civique (inburgeringsattest).',
      'Elle ne donne pas à elle seule droit à une dispense.',
      'L’agence n’a aucune influence sur la décision relative au séjour.',
    ],
    checkTitle: 'Vérifier cette preuve',
    check: 'Scannez le code ou saisissez-le.',
    bring: 'Apportez cette preuve au premier rendez-vous après l’arrivée.',
    demo: 'Démonstration : preuve non valable',
    qrAlt: 'Code QR vers la page où cette preuve est vérifiée : {address}',
  },
  ar: {
    title: 'إثبات مشاركة',
    note: 'المسار التحضيري للاندماج المدني. هذه ترجمة: النص الهولندي وحده هو النص المعتمد.',
    statement:
      'تؤكّد وكالة الاندماج والاندماج المدني ({issuer}) أن هذا الشخص قد تابع كامل برنامج المسار التحضيري قبل الوصول إلى فلاندرز أو بروكسل.',
    languageLabel: 'اللغة',
    periodLabel: 'الفترة',
    completedLabel: 'تاريخ الإتمام',
    issuedLabel: 'تاريخ الإصدار',
    modulesTitle: 'الوحدات التي تمت متابعتها',
    limitsTitle: 'ما لا يمثّله هذا الإثبات',
    limits: [
      'هذا الإثبات ليس شهادة الاندماج المدني (inburgeringsattest).',
      'ولا يمنح بحد ذاته الحق في أي إعفاء.',
      'ليس للوكالة أي تأثير على القرار المتعلق بالإقامة.',
    ],
    checkTitle: 'التحقق من هذا الإثبات',
    check: 'امسحوا الرمز ضوئيًا أو اكتبوه.',
    bring: 'يُرجى إحضار هذا الإثبات إلى أول موعد بعد الوصول.',
    demo: 'عرض توضيحي: إثبات غير صالح',
    qrAlt: 'رمز استجابة سريعة يؤدي إلى صفحة التحقق من هذا الإثبات: {address}',
  },
};
