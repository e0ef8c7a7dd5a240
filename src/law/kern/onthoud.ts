/**
 * Onthoudt wat een functie bij een tekst maakte. Alleen voor zuivere functies met weinig verschillende teksten (namen,
 * vindplaatsen): een doorrekening van een bevolking vraagt ze miljoenen keren.
 */
export function onthoud<T>(maak: (tekst: string) => T): (tekst: string) => T {
  const gemaakt = new Map<string, T>();
  return (tekst) => {
    let gevonden = gemaakt.get(tekst);
    if (gevonden === undefined) gemaakt.set(tekst, (gevonden = maak(tekst)));
    return gevonden;
  };
}
