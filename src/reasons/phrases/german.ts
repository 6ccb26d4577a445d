import type { Language } from "./phrase-group.js";

export const german: Language = {
  unit: "words",
  conditional: ["wenn", "falls", "ob", "sofern"],
  alternative: ["oder"],
  sets: {
    id: "email|email adresse|mail|benutzername|name|nutzername|username|telefonnummer|nummer|benutzer|nutzer|konto|slug|titel|adresse",
    thing:
      "benutzer|nutzer|user|produkt|kunde|bestellung|datensatz|ressource|seite|route|artikel|beitrag|post|kategorie|buch|aufgabe|projekt|veranstaltung|event|nachricht|kommentar|konto|account|mitarbeiter|firma|film|kurs|student|termin|patient|rechnung|warenkorb|person|dokument|rezept|team|gruppe|raum|spieler|stadt|profil|notiz|fahrzeug|ticket|eintrag|auftrag|objekt|mitglied|verein|buchung|reservierung|rolle",
    login: "email|benutzername|nutzername|username|benutzer|login|email adresse",
    password: "passwort|kennwort",
    bad: "falsch|falsche|falsches|ungultig|ungueltig|ungultige|ungultiges|inkorrekt|nicht korrekt|stimmt nicht",
  },
  groups: [
    { says: "hidden", phrases: ["^ (wenn|falls|sofern) … (existiert|registriert|konto)"] },
    { says: "neutral", phrases: ["(kein|keine|keinen) (fehler|konflikt|konflikte|duplikat|duplikate|probleme) …"] },
    { says: "failure", phrases: ["nicht erfolgreich", "(ohne erfolg|erfolglos)"] },
    { says: "success", phrases: ["(erfolgreich|erfolg)"] },
    {
      says: "state-conflict",
      strength: "likely",
      mayBeFine: true,
      phrases: [
        "bereits (verifiziert|bezahlt|bestatigt|storniert|aktiv|aktiviert|geschlossen|abgeschlossen|verarbeitet|beendet|geloscht|eingeloggt|angemeldet|genehmigt)",
      ],
    },
    {
      says: "duplicate",
      strength: "certain",
      phrases: [
        "(existiert|existieren) (bereits|schon)",
        "(bereits|schon) existiert $",
        "<id> … (bereits|schon) (vergeben|registriert|verwendet|vorhanden|in verwendung|benutzt|in benutzung|belegt)",
        "<thing> … (bereits|schon) (vorhanden|registriert)",
        "doppelter (eintrag|schlussel|datensatz)",
      ],
    },
    {
      says: "duplicate",
      strength: "likely",
      mayBeFine: true,
      phrases: [
        "(bereits|schon) (vergeben|registriert|verwendet|vorhanden|mitglied|hinzugefugt|abonniert|belegt|eingetragen)",
        "(duplikat|doppelt)",
      ],
    },
    {
      says: "not-authenticated",
      strength: "certain",
      phrases: [
        "nicht (authentifiziert|eingeloggt|angemeldet)",
        "(authentifizierung|anmeldung|login) (erforderlich|notwendig|benotigt)",
        "(mussen|musst|muss) (sich |dich )?(einloggen|anmelden|eingeloggt|angemeldet|authentifizieren) …",
        "(kein token|kein zugriffstoken|token fehlt|fehlendes token|kein authentifizierungstoken) …",
        "(sitzung|session) (abgelaufen|ist abgelaufen)",
      ],
    },
    {
      says: "not-authenticated",
      strength: "likely",
      phrases: [
        "(token) … (ungultig|ungueltig|abgelaufen|erforderlich)",
        "(ungultiges|ungultiger|abgelaufenes|abgelaufener) (oder (abgelaufenes|abgelaufener) )?token",
      ],
    },
    {
      says: "invalid-credentials",
      strength: "certain",
      phrases: [
        "(anmeldedaten|zugangsdaten|login daten|logindaten) … <bad>",
        "(ungultige|falsche) (anmeldedaten|zugangsdaten|logindaten)",
        "<login> (oder|und) (das )?<password> … <bad>",
        "(ungultige|falsche|falscher|ungultiger|falsches) <login> oder <password>",
        "(falsches|falsche) <password>",
      ],
    },
    {
      says: "invalid-credentials",
      strength: "likely",
      phrases: ["(aktuelles|altes|das alte|das aktuelle)? <password> (ist )?<bad>", "ungultiges <password>"],
    },
    { says: "invalid-input", strength: "likely", phrases: ["(passworter|kennworter) stimmen nicht …"] },
    {
      says: "not-permitted",
      strength: "certain",
      phrases: [
        "(keine|fehlende|unzureichende|nicht genugend) (berechtigung|berechtigungen|rechte|zugriffsrechte) …",
        "(berechtigung|zugriffsrecht) (verweigert|fehlt)",
        "(nicht berechtigt|nicht befugt) …",
        "nur (fur )?(administratoren|admins|admin) …",
      ],
    },
    {
      says: "not-permitted",
      strength: "likely",
      phrases: [
        "(zugriff|zugang) (verweigert|verboten|nicht erlaubt|gesperrt)",
        "(kein zugriff|verboten|nicht erlaubt)",
        "(konto|benutzer|account) … (gesperrt|deaktiviert|blockiert|inaktiv)",
      ],
    },
    { says: "not-authenticated", strength: "hint", phrases: ["nicht autorisiert", "unautorisiert"] },
    {
      says: "not-found",
      strength: "likely",
      phrases: [
        "(datei|bild|vorlage|template|konfiguration|variable|email|token|parameter|feld) … (nicht gefunden|existiert nicht)",
        "(kein|keine|keinen) … gefunden",
        "(nicht gefunden|konnten nicht gefunden|existieren nicht) werden",
        "_ (wurden|konnten) nicht gefunden",
      ],
    },
    {
      says: "not-found",
      strength: "certain",
      phrases: [
        "<thing> … (nicht gefunden|existiert nicht|nicht vorhanden)",
        "(kein|keine|keinen) <thing> … gefunden",
        "^ nicht gefunden $",
      ],
    },
    { says: "not-found", strength: "likely", phrases: ["(nicht gefunden|existiert nicht|nicht vorhanden)"] },
    {
      says: "invalid-input",
      strength: "certain",
      phrases: [
        "(alle felder|alle pflichtfelder|pflichtfelder|felder) … (erforderlich|ausgefullt|pflicht|fehlen|ausfullen)",
        "(name|email|titel|beschreibung|id|preis|menge|datum|telefonnummer|feld|nachricht|<password>) … (erforderlich|pflichtfeld)",
        "(validierungsfehler|validierung fehlgeschlagen)",
        "(ungultige|ungultiges|ungueltige) (id|eingabe|eingaben|daten|email|email adresse|datum|format|parameter|anfragedaten)",
        "(muss|mussen) (mindestens|zwischen|maximal) …",
        "(fehlende|fehlender) (felder|parameter|daten|pflichtfelder|angaben)",
      ],
    },
    {
      says: "invalid-input",
      strength: "likely",
      phrases: [
        "(ungultig|ungultige|ungultiger|ungultiges|ungueltig|ungueltige)",
        "(erforderlich|fehlt|fehlen)",
        "(muss|mussen|darf nicht|durfen nicht) …",
      ],
    },
    {
      says: "too-many-requests",
      strength: "certain",
      phrases: ["zu viele (anfragen|versuche|anmeldeversuche|fehlversuche|login versuche) …"],
    },
    { says: "too-large", strength: "certain", phrases: ["(datei|bild) … zu gross"] },
    { says: "method-not-allowed", strength: "certain", phrases: ["^ methode nicht (erlaubt|zulassig) …"] },
    { says: "unavailable", strength: "certain", phrases: ["(dienst|service|server) … nicht (verfugbar|erreichbar)", "wartungsarbeiten"] },
    {
      says: "server-fault",
      strength: "certain",
      phrases: ["(interner )?(serverfehler|server fehler)", "interner fehler", "fehler (auf dem|im) server"],
    },
    {
      says: "server-fault",
      strength: "hint",
      phrases: [
        "(etwas ist schief|ein fehler ist|unbekannter fehler|unerwarteter fehler|es ist ein fehler) …",
        "fehler (beim|bei|wahrend|in) …",
        "(konnte|konnten) nicht …",
      ],
    },
    {
      says: "failure",
      phrases: [
        "(fehler|fehlgeschlagen|gescheitert|verweigert|abgelehnt|unmoglich)",
        "(kann|konnen|konnte|konnten|ist|sind|wurde|wurden) nicht",
      ],
    },
    { says: "neutral", phrases: ["(kein|keine|keinen|nicht|nie|ohne|bereits|schon|muss|mussen|nur) …"] },
    { says: "success", phrases: ["^ … (erstellt|aktualisiert|geloscht|gespeichert|gesendet|hinzugefugt|registriert) $"] },
  ],
};
