/** The channel that SendZen's log entries belong to. */
export const SENDZEN_CHANNEL = 'whatsapp-incoming'
