// Reads a screen aloud with a voice of the device, where it has one for the language. Without one, or without this script, the
// button is not there and the page is the same. A pause remembers the sentence: many phones cannot hold a voice half-way.
(() => {
  const bar = document.querySelector('[data-read-aloud]');
  const voices = window.speechSynthesis;
  if (!bar || !voices || !window.SpeechSynthesisUtterance) return;
  const [go, stop] = bar.querySelectorAll('button');
  const words = { go: go.textContent, pause: go.dataset.pause, resume: go.dataset.resume };
  const BLOCKS = 'h1, h2, h3, p, li, legend, label, blockquote, td, th, figcaption';
  const SILENT =
    '.gloss, .unseen, .error, .no-print, [hidden], [aria-hidden="true"], details:not([open]) > :not(summary)';

  const short = (lang) => lang.toLowerCase().slice(0, 2);
  /** A voice on the device itself first: it needs no line and tells nobody what is read. */
  const voiceFor = (lang) => {
    const fit = voices.getVoices().filter((voice) => short(voice.lang) === short(lang));
    return fit.find((voice) => voice.localService) || fit[0];
  };

  function sentencesOf(text, lang) {
    if (!Intl.Segmenter) return [text];
    return [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)].map(({ segment }) =>
      segment.trim(),
    );
  }

  /** What is on the screen, sentence by sentence, each with its language; what no voice can say is left out. */
  function pieces() {
    return [...document.querySelectorAll('main h1, [data-read] *')].flatMap((block) => {
      if (!block.matches(BLOCKS) || block.querySelector(BLOCKS) || block.closest(SILENT)) return [];
      const copy = block.cloneNode(true);
      for (const silent of copy.querySelectorAll(SILENT)) silent.remove();
      const { lang } = block.closest('[lang]');
      const text = copy.textContent.replaceAll(/\s+/g, ' ').trim();
      return text && voiceFor(lang) ? sentencesOf(text, lang).map((sentence) => ({ sentence, lang })) : [];
    });
  }

  let list = [];
  let at = 0;
  /** Whoever speaks has a number: what ends late, after a pause, says nothing any more. */
  let turn = 0;
  const show = (label, reading) => {
    go.textContent = label;
    stop.hidden = !reading;
  };
  function speak() {
    const mine = ++turn;
    const piece = list[at];
    if (!piece) return end();
    const utterance = new SpeechSynthesisUtterance(piece.sentence);
    utterance.lang = piece.lang;
    utterance.voice = voiceFor(piece.lang);
    utterance.rate = 0.9;
    const next = () => mine === turn && ((at += 1), speak());
    utterance.onend = next;
    utterance.onerror = next;
    voices.speak(utterance);
  }
  function pause() {
    turn += 1;
    voices.cancel();
    show(words.resume, true);
  }
  function end() {
    turn += 1;
    voices.cancel();
    at = 0;
    list = [];
    show(words.go, false);
    if (document.activeElement === stop) go.focus();
  }

  go.addEventListener('click', () => {
    if (go.textContent === words.pause) return pause();
    if (list.length === 0) list = pieces();
    show(words.pause, true);
    speak();
  });
  stop.addEventListener('click', end);
  window.addEventListener('pagehide', () => voices.cancel());

  const offer = () => (bar.hidden = !voiceFor(bar.dataset.readAloud));
  offer();
  if (voices.addEventListener) voices.addEventListener('voiceschanged', offer);
})();
