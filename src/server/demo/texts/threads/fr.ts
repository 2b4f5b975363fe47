// Conversations in French.
import { photo, reacts, replies, says, type Thread, taps, voice, we } from '../turns.ts'

export const french: readonly Thread[] = [
  [
    says('Bonjour, mon colis {parcel} est bloqué à {site} depuis trois jours. Que se passe-t-il ?'),
    we('Bonjour, {agent} de Merrowline. Il repart ce soir, livraison demain avant {time}.'),
    replies('Merci beaucoup !'),
    reacts('👍'),
  ],
  [
    photo('Étiquette illisible sur {parcel}'),
    we('Merci pour la photo. Nous envoyons une nouvelle étiquette au dépôt.'),
    says('Parfait, bonne journée'),
  ],
  [
    says('Puis-je choisir un point relais pour {parcel} ?'),
    we('Oui : le plus proche est ouvert jusqu’à {time}. Cela vous convient ?'),
    taps('Oui, merci', 'yes'),
  ],
  [voice(), we('Bien reçu, {agent} s’occupe de votre demande {parcel}.'), reacts('🙏')],
]
