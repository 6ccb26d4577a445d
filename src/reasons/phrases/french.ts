import type { Language } from "./phrase-group.js";

export const french: Language = {
  unit: "words",
  conditional: ["si", "lorsque", "quand"],
  alternative: ["ou"],
  sets: {
    be: "est|sont|a ete|ont ete|soit",
    id: "email|mail|adresse email|adresse mail|nom d utilisateur|nom|pseudo|pseudonyme|utilisateur|telephone|numero|numero de telephone|identifiant|slug|compte|titre|code",
    thing:
      "utilisateur|produit|client|commande|ressource|page|route|article|post|publication|categorie|livre|tache|projet|evenement|message|commentaire|compte|employe|entreprise|film|cours|etudiant|professeur|reservation|patient|medecin|facture|vente|panier|personne|document|recette|equipe|groupe|salle|joueur|ville|magasin|fournisseur|profil|note|vehicule|ticket|sauce|annonce|membre|restaurant|offre|abonnement|conversation|rendez vous",
    login: "email|mail|identifiant|nom d utilisateur|utilisateur|login|pseudo|adresse email",
    password: "mot de passe|mdp",
    bad: "incorrect|incorrecte|incorrects|incorrectes|invalide|invalides|errone|errones|erronee",
  },
  groups: [
    { says: "hidden", phrases: ["^ si … (existe|compte|enregistre)"] },
    { says: "neutral", phrases: ["(aucun|aucune|sans) (erreur|conflit|probleme|doublon|duplicata) …"] },
    { says: "failure", phrases: ["(pas|sans) … succes"] },
    { says: "success", phrases: ["(succes|avec succes|reussi|reussie)"] },
    {
      says: "state-conflict",
      strength: "likely",
      mayBeFine: true,
      phrases: [
        "deja (ete )?(verifie*|paye*|confirme*|annule*|activ*|ferme*|valide*|traite*|termine*|connecte*|supprime*|suivi*|aime*|like*)",
      ],
    },
    {
      says: "duplicate",
      strength: "certain",
      phrases: [
        "existe deja",
        "<id> … deja (utilise*|pris*|enregistre*|existant*|associe*|inscrit*)",
        "(utilisateur|compte|client) deja (existant|enregistre|inscrit)",
        "deja (existant|existante)",
        "(cle|email|entree) (dupliquee|en double|duplique)",
      ],
    },
    {
      says: "duplicate",
      strength: "likely",
      mayBeFine: true,
      phrases: ["deja (ete )?(utilise*|pris*|enregistre*|inscrit*|abonne*|dans|present*|ajoute*|vote*|membre)", "(doublon|en double)"],
    },
    {
      says: "not-authenticated",
      strength: "certain",
      phrases: [
        "non (authentifie|authentifiee|connecte|connectee)",
        "n (est|etes) pas (connecte*|authentifie*)",
        "authentification (requise|necessaire)",
        "(devez|doit) (etre|vous) (connecte*|connecter|authentifie*|authentifier) …",
        "(token manquant|aucun token|token non fourni|jeton manquant|token absent|token d authentification manquant)",
        "session (expiree|a expire|est expiree)",
      ],
    },
    { says: "not-authenticated", strength: "likely", phrases: ["(token|jeton) … (<bad>|expire|requis|non valide)"] },
    {
      says: "invalid-credentials",
      strength: "certain",
      phrases: [
        "(identifiants|informations d identification) … <bad>",
        "<login> (ou|et|et ou|ou le|et le) <password> … <bad>",
        "paire (identifiant|login|email) (or |ou |et )?<password> … <bad>",
        "^ (le )?<password> <be>? (incorrect|errone)",
        "mauvais* (identifiants|mot de passe)",
      ],
    },
    { says: "invalid-credentials", strength: "likely", phrases: ["<password> (actuel|ancien)? <be>? <bad>"] },
    { says: "invalid-input", strength: "likely", phrases: ["(mots de passe) ne (correspondent|sont) pas …"] },
    {
      says: "not-permitted",
      strength: "certain",
      phrases: [
        "(n avez|n a|ne disposez|n avez vous) pas (les|la|le|de|des|l)? (droits|permission|permissions|autorisation|droit|acces|privileges|autorisations) …",
        "(droits|permissions|privileges) (insuffisants|insuffisantes)",
        "(permission|autorisation) refusee",
        "(n etes|n est) pas autorise* a …",
        "(reserve|reservee|reserves|reservees) (aux|a l|au|a) (administrateurs|administrateur|admins|admin|proprietaire|proprietaires)",
        "(seul|seuls) (un|l|les|le)? (administrateur|administrateurs|admin|admins|proprietaire) (peut|peuvent)",
      ],
    },
    {
      says: "not-permitted",
      strength: "likely",
      phrases: [
        "acces (refuse|interdit|non autorise|restreint)",
        "(interdit|action interdite)",
        "compte <be>? (bloque|desactive|suspendu|inactif)",
      ],
    },
    { says: "not-authenticated", strength: "hint", phrases: ["non autorise*", "requete non authentifiee"] },
    {
      says: "not-found",
      strength: "likely",
      phrases: [
        "(fichier|image|template|modele|configuration|variable|email|token|parametre|champ) … (non trouve*|introuvable*|n existe pas)",
        "(aucun|aucune) … (trouve*|disponible*|existe)",
        "_ … (non trouves|non trouvees|introuvables)",
      ],
    },
    {
      says: "not-found",
      strength: "certain",
      phrases: [
        "<thing> … (non trouve|non trouvee|introuvable|inexistant|inexistante|pas trouve|pas trouvee)",
        "<thing> … n (existe|a pas ete trouve*) (pas)?",
        "<thing> … (est|n est) (pas trouve|introuvable)",
        "impossible de trouver (le|la|l|cet|cette|ce)? <thing>",
      ],
    },
    { says: "not-found", strength: "likely", phrases: ["(non trouve|non trouvee|introuvable|n existe pas)"] },
    {
      says: "invalid-input",
      strength: "certain",
      phrases: [
        "(tous les champs|les champs|champs) … (obligatoires|requis|manquants)",
        "(champ|champs|parametre|parametres|donnees) (_ )?(manquant|manquants|manquantes|requis|obligatoire|obligatoires)",
        "(nom|email|titre|description|id|prix|quantite|date|telephone|adresse|champ|message|<password>) … (obligatoire|obligatoires|requis|requise)",
        "(erreur|erreurs|echec) de (la )?validation",
        "(format|id|date|donnees|parametres|adresse email) … (invalide|invalides|non valide)",
        "(doit|doivent) (contenir|comporter|avoir) (au moins|au minimum|entre|au maximum) …",
        "(veuillez|merci de) (remplir|renseigner) (tous )?(les )?champs …",
      ],
    },
    {
      says: "invalid-input",
      strength: "likely",
      phrases: [
        "(invalide|invalides|non valide|manquant|manquants|manquante)",
        "(obligatoire|obligatoires|requis|requise)",
        "(doit|doivent) (etre|contenir|avoir)",
        "(veuillez|merci de) (fournir|saisir|renseigner|entrer|remplir)",
      ],
    },
    {
      says: "too-many-requests",
      strength: "certain",
      phrases: ["trop de (requetes|tentatives|demandes) …", "limite de (requetes|debit) …"],
    },
    { says: "too-large", strength: "certain", phrases: ["(fichier|image) … trop (volumineux|volumineuse|grand|grande|lourd|lourde|gros)"] },
    { says: "method-not-allowed", strength: "certain", phrases: ["^ methode non autorisee …"] },
    { says: "unavailable", strength: "certain", phrases: ["service … indisponible", "en maintenance"] },
    { says: "server-fault", strength: "certain", phrases: ["erreur (interne )?(du |de |sur le )?serveur", "erreur interne"] },
    {
      says: "server-fault",
      strength: "hint",
      phrases: [
        "(une erreur est survenue|une erreur s est produite|quelque chose s est mal passe|erreur inattendue|erreur inconnue)",
        "(erreur|echec) (lors|pendant|de|dans|du) …",
        "impossible (de|d) …",
      ],
    },
    {
      says: "failure",
      phrases: ["(erreur|echec|echoue|echouee|refuse|refusee|impossible)", "(n|ne) (peut|peuvent|pouvez|est|sont|a|etes|avez) pas"],
    },
    { says: "neutral", phrases: ["(aucun|aucune|non|pas|jamais|sans|deja|doit|doivent|seul) …"] },
    { says: "success", phrases: ["^ … (cree*|modifie*|supprime*|ajoute*|enregistre*|envoye*) $"] },
  ],
};
