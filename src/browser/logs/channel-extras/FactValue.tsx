import { formatSpan } from '#browser/format/span.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import { useCodeWords } from '#browser/ui/code-words.ts'
import { type Channel, channels } from '#contract/channels/index.ts'
import { factsOfCode } from '#contract/provider-codes/provider-codes.ts'
import { receiptChannels } from '#contract/routes/ladder.ts'
import { defaultView, formatView } from '#contract/view-state.ts'
import { contentKinds, type Fact } from './content-facts.ts'
import classes from './FactValue.module.css'

/** A fact's value in its own way. What came from outside is text, and a link only where it is one of the web. */
export function FactValue({ channel, fact: { value, as } }: { channel: Channel; fact: Fact }) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const wordsOf = useCodeWords()
  switch (as) {
    case 'kind': {
      const kind = contentKinds.find((each) => each === value)
      return kind ? t(`drawer.content.kind.${kind}`) : value
    }
    case 'id':
      return <span className="tb-mono">{value}</span>
    case 'link':
      return /^https?:\/\//i.test(value) ? <Away href={value} text={value} /> : value
    case 'map': {
      const [latitude = '', longitude = ''] = value.split(', ').map(encodeURIComponent)
      return <Away href={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}`} text={value} />
    }
    case 'message':
      return <MessageLinks channel={channel} id={value} />
    case 'word':
      return t(value === 'often' ? 'drawer.content.often' : 'drawer.content.once')
    case 'code': {
      const known = factsOfCode(value)
      return [value, known && wordsOf(known.code)?.means].filter(Boolean).join(' ')
    }
    case 'seconds':
      return /^\d{1,9}$/.test(value) ? formatSpan(Number(value) * 1000, language) : value
    default:
      return value
  }
}

function Away({ href, text }: { href: string; text: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {text}
    </a>
  )
}

/** The message with this id: ours, or one that was received; which of them, the id does not tell. */
function MessageLinks({ channel, id }: { channel: Channel; id: string }) {
  const { t } = useTranslation()
  const sent = channels.filter((each) => receiptChannels(each).includes(channel))
  const logs = [...sent, channel].filter(({ providerId }) => providerId !== null)
  return (
    <>
      <span className="tb-mono">{id}</span>{' '}
      {logs.map((log) => {
        const filters = [{ key: log.providerId ?? '', op: 'is' as const, values: [id] }]
        const to = paths.log(log, formatView(log, { ...defaultView(log), filters }))
        const word = log.direction === 'outbound' ? 'drawer.content.findSent' : 'drawer.content.findReceived'
        return (
          <Link key={log.id} to={to} className={classes.find}>
            {t(word)}
          </Link>
        )
      })}
    </>
  )
}
