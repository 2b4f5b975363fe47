// Conversations in Portuguese.
import { orders, photo, reacts, replies, says, type Thread, taps, voice, we } from '../turns.ts'

export const portuguese: readonly Thread[] = [
  [
    says('Bom dia! A minha encomenda {parcel} ainda não chegou, podem ver por favor?'),
    we('Bom dia, fala {agent} da Merrowline. Está em {site} e sai para entrega até às {time}.'),
    replies('Obrigada pela ajuda!'),
    reacts('❤️'),
  ],
  [
    photo('Veio o pacote errado, o meu é {parcel}'),
    we('Pedimos desculpa. Recolhemos amanhã e entregamos o correto no mesmo dia, pode ser?'),
    taps('Pode ser', 'yes'),
    we('Combinado.'),
  ],
  [
    orders('BRL', 9.5, 10, 'Entregar junto com a próxima coleta'),
    we('Pedido recebido: 10 caixas tamanho M na próxima coleta.'),
    says('Valeu! 🙌'),
  ],
  [
    says('Quanto tempo demora a alfândega?'),
    we('Em média dois dias. Avisamos por SMS assim que {parcel} for liberada.'),
    says('Está bem, fico à espera'),
  ],
  [voice(), we('Ouvi o seu recado, {agent} aqui. Já corrigi a morada de {parcel}.'), reacts('👍')],
]
