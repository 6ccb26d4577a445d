import type { Language } from "./phrase-group.js";

export const italian: Language = {
  unit: "words",
  conditional: ["se", "quando"],
  alternative: ["o", "oppure"],
  sets: {
    be: "e|sono|e stato|e stata",
    id: "email|mail|indirizzo email|username|nome utente|nome|utente|telefono|numero|codice|codice fiscale|account",
    thing:
      "utente|prodotto|cliente|ordine|risorsa|pagina|rotta|articolo|post|categoria|libro|attivita|progetto|evento|messaggio|commento|account|dipendente|azienda|film|corso|studente|prenotazione|paziente|fattura|carrello|persona|documento|ricetta|squadra|gruppo|stanza|giocatore|ristorante|profilo|nota|veicolo|ticket|elemento|record|ruolo|piatto|appuntamento",
    login: "email|username|nome utente|utente",
    bad: "errata|errato|errati|errate|non valida|non valido|non validi|non valide|sbagliata|sbagliato|sbagliati|sbagliate|invalida|invalidi|non corretta|non corretti|incorretta",
  },
  groups: [
    { says: "hidden", phrases: ["^ se … (esiste|registrato|registrata)"] },
    { says: "neutral", phrases: ["(nessun|nessuno|senza) (errore|errori|conflitto|problema|duplicato) …"] },
    { says: "failure", phrases: ["(non|senza) … (successo|correttamente)"] },
    {
      says: "success",
      phrases: [
        "(con successo|successo)",
        "(creato|creata|aggiornato|aggiornata|eliminato|eliminata|inserito|salvato|inviato|registrato) correttamente",
      ],
    },
    {
      says: "state-conflict",
      strength: "likely",
      mayBeFine: true,
      phrases: [
        "gia (stato |stata )?(verificat*|pagat*|confermat*|annullat*|attiv*|chius*|approvat*|completat*|elaborat*|eliminat*|autenticat*)",
      ],
    },
    {
      says: "duplicate",
      strength: "certain",
      phrases: [
        "(esiste gia|gia esistente)",
        "<id> … gia (in uso|registrat*|utilizzat*|usat*|pres*|esist*)",
        "(utente|cliente) gia (registrat*|presente)",
        "chiave duplicata",
      ],
    },
    {
      says: "duplicate",
      strength: "likely",
      mayBeFine: true,
      phrases: ["gia (in uso|registrat*|iscritt*|presente|utilizzat*|aggiunt*|pres*|votat*)", "(duplicato|duplicata)"],
    },
    {
      says: "not-authenticated",
      strength: "certain",
      phrases: [
        "non (autenticato|autenticata|loggato|loggata|sei autenticato|sei loggato)",
        "autenticazione (richiesta|necessaria)",
        "(devi|devi essere|e necessario) (effettuare (il|l) (login|accesso)|loggato|autenticato|autenticarti|effettuare login|essere loggato|essere autenticato)",
        "(token mancante|nessun token|token non fornito|token assente)",
        "sessione (scaduta|e scaduta)",
      ],
    },
    { says: "not-authenticated", strength: "likely", phrases: ["token … (<bad>|scaduto|richiesto|invalido)"] },
    {
      says: "invalid-credentials",
      strength: "certain",
      phrases: [
        "credenziali <be>? <bad>",
        "^ (la )?password <be>? (errata|sbagliata|non corretta|incorretta)",
        "<login> (o|e|oppure) password <be>? <bad>",
        "password o <login> <be>? <bad>",
      ],
    },
    { says: "invalid-credentials", strength: "likely", phrases: ["password (attuale|corrente|vecchia)? <be>? <bad>"] },
    { says: "invalid-input", strength: "likely", phrases: ["(le password|password) non (coincidono|corrispondono)"] },
    {
      says: "not-permitted",
      strength: "certain",
      phrases: [
        "non (hai|ha|disponi) (i|dei|il|di)? (permessi|permesso|autorizzazione|privilegi|diritti) …",
        "(permessi|privilegi) insufficienti",
        "(permesso|autorizzazione) (negato|negata)",
        "non (sei|e) autorizzat* a …",
        "(solo|soltanto) (gli|l|un)? (amministratori|amministratore|admin) (puo|possono)",
        "^ (solo|soltanto) (per )?(gli |l )?(amministratori|amministratore|admin) $",
      ],
    },
    {
      says: "not-permitted",
      strength: "likely",
      phrases: [
        "accesso (negato|vietato|non autorizzato|non consentito)",
        "(vietato|proibito)",
        "(account|utente) … (bloccato|disattivato|sospeso|disabilitato)",
      ],
    },
    { says: "not-authenticated", strength: "hint", phrases: ["non autorizzat*"] },
    {
      says: "not-found",
      strength: "likely",
      phrases: [
        "(file|immagine|template|modello|configurazione|variabile|email|token|parametro|campo) … (non trovat*|non esiste)",
        "(nessun|nessuna|nessuno) … trovat*",
        "_ (non trovati|non trovate|non esistono)",
      ],
    },
    {
      says: "not-found",
      strength: "certain",
      phrases: [
        "<thing> … (non trovato|non trovata|non esiste|inesistente|non e stato trovato|non e stata trovata)",
        "impossibile trovare (il|la|l|lo)? <thing>",
        "^ non trovato $",
      ],
    },
    { says: "not-found", strength: "likely", phrases: ["non (trovato|trovata|esiste)"] },
    {
      says: "invalid-input",
      strength: "certain",
      phrases: [
        "(tutti i campi|i campi|campi) … (obbligatori|richiesti|mancanti)",
        "(nome|email|titolo|descrizione|id|prezzo|quantita|data|telefono|campo|messaggio|password) <be>? (obbligatorio|obbligatoria|richiesto|richiesta|obbligatori)",
        "(errore|errori) di validazione",
        "(formato|id|data|dati|parametri|indirizzo email) <be>? (non valido|non validi|non valida)",
        "deve (contenere|avere) (almeno|tra|al massimo) …",
      ],
    },
    {
      says: "invalid-input",
      strength: "likely",
      phrases: [
        "(non valido|non valida|non validi|non valide|mancante|mancanti)",
        "(obbligatorio|obbligatoria|obbligatori)",
        "deve (essere|contenere|avere)",
      ],
    },
    { says: "too-many-requests", strength: "certain", phrases: ["(troppe richieste|troppi tentativi) …"] },
    { says: "too-large", strength: "certain", phrases: ["(file|immagine) … troppo grande"] },
    { says: "method-not-allowed", strength: "certain", phrases: ["^ metodo non (consentito|permesso) …"] },
    { says: "unavailable", strength: "certain", phrases: ["servizio … non disponibile", "in manutenzione"] },
    { says: "server-fault", strength: "certain", phrases: ["errore (interno )?(del |nel |di )?server", "errore interno"] },
    {
      says: "server-fault",
      strength: "hint",
      phrases: [
        "(qualcosa e andato storto|si e verificato un errore|errore imprevisto|errore sconosciuto)",
        "errore (durante|nel|nella|nell) …",
        "(impossibile|non e stato possibile) …",
      ],
    },
    { says: "failure", phrases: ["(errore|fallito|fallita|negato|rifiutato|impossibile)", "non (puo|puoi|e possibile|e stato|e stata)"] },
    { says: "neutral", phrases: ["(nessun|nessuna|nessuno|non|mai|senza|gia|deve|devono|solo) …"] },
    {
      says: "success",
      phrases: ["^ … (creato|creata|aggiornato|aggiornata|eliminato|eliminata|salvato|salvata|inviato|aggiunto|aggiunta) $"],
    },
  ],
};
