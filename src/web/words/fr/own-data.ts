import type { ownData as english } from '../en/own-data.ts';
import type { Like } from '../words.ts';

export const ownData: Like<typeof english> = {
  tab: 'Vie privée',
  title: 'Vos données et votre vie privée',
  fileTitle: 'Emportez vos données',
  fileLead:
    'Un seul fichier avec tout ce que nous conservons de vous : votre compte, vos adresses, commandes, avis et messages, les événements auxquels vous travaillez avec vos commentaires, ce que vous avez fait ici, et ce que des hôtes savent de vous comme invité sous votre adresse e-mail.',
  fileNot:
    'Il ne contient rien sur les autres invités. Les programmes le lisent sans peine ; tout éditeur de texte l’ouvre.',
  download: 'Télécharger mes données',
  tooMany: 'Cela fait beaucoup de fois de suite. Réessayez dans une heure.',
  eraseTitle: 'Supprimer votre compte',
  eraseLead: 'C’est immédiat et sans retour possible.',
  goes: 'Votre nom, vos adresses, mot de passe, panier, messages, e-mails et places dans des équipes sont supprimés.',
  ordersStay:
    'La loi nous fait garder les chiffres de vos commandes. Ils restent sans votre nom, adresse, téléphone ni textes.',
  teamsStay: 'Ce que vous avez écrit à une équipe y reste, comme les mots de quelqu’un qui est parti.',
  listsStay:
    'Les listes d’invités appartiennent aux hôtes qui les tiennent. Demandez-leur si vous voulez en être retiré.',
  sure: 'Je comprends que mon compte ne pourra pas être rétabli.',
  sureMissing: 'Cochez que vous l’avez compris.',
  erase: 'Supprimer définitivement mon compte',
  settleFirst: 'Quelque chose doit d’abord être réglé',
  settle: {
    order:
      'La commande {{name}} est encore en cours. Vous pourrez supprimer votre compte quand elle sera arrivée ou terminée.',
    workspace:
      'Vous êtes seul propriétaire de « {{name}} ». Nommez un autre propriétaire, ou supprimez ses événements et laissez partir ses membres.',
    'last-admin': 'Vous êtes seul propriétaire de cette entreprise. Nommez d’abord un autre propriétaire.',
  },
  toWorkspace: 'Vers l’espace de travail',
};
