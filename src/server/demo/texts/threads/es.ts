// Conversations in Spanish.
import { chooses, file, photo, place, reacts, replies, says, type Thread, voice, we } from '../turns.ts'

export const spanish: readonly Thread[] = [
  [
    says('Hola, ¿cuándo llega el paquete {parcel}?'),
    we('Hola, soy {agent} de Merrowline. Llegará hoy antes de las {time}.'),
    replies('¡Muchas gracias!'),
    reacts('👍'),
  ],
  [
    says('El repartidor no encontró la dirección de {parcel}. Le mando la ubicación'),
    place('Taller Moderno', 'Calle del Olmo 22, Zaragoza', 41.6532, -0.8774),
    we('Gracias, ya está actualizado. Mañana pasará de nuevo.'),
    says('Perfecto 👌'),
  ],
  [
    photo('La caja llegó abierta 😕'),
    we('Lo sentimos mucho. ¿Falta algo de {parcel}?'),
    says('No falta nada, pero quería avisar'),
    we('Gracias por contárnoslo.'),
  ],
  [
    says('Necesito cambiar la fecha de entrega de {parcel}'),
    we('Claro. Elija un día de la lista, por favor.'),
    chooses('Viernes', 'De 16:00 a 20:00'),
    we('Cambiado al viernes por la tarde.'),
    reacts('🙏'),
  ],
  [
    says('Adjunto la factura para la aduana'),
    file('factura-aduana.pdf', '{parcel}'),
    we('Recibida. Avisaremos cuando el envío quede libre.'),
  ],
  [voice(), we('Entendido, {agent} reclama {parcel} al centro de {site}.'), says('Vale, quedo a la espera')],
]
